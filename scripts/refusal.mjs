import { dirname } from 'node:path'

/**
 * Every way in which the set-up can end early, as one sentence that says what to do.
 * The sentence is chosen here and nowhere else, so that the places that find the problem only name it.
 */
const sentences = {
  /** @param {{ found: string, wanted: string }} data */
  'node-too-old': ({ found, wanted }) =>
    `Node ${found} is too old: install Node ${wanted} or newer and run the command again.`,
  /** @param {{ what: string }} data */
  'no-network': ({ what }) =>
    `${what} could not be downloaded because the npm registry does not answer: connect to a network (or set npm's "registry" or "proxy") and run the command again.`,
  /** @param {{ what: string }} data */
  'integrity-mismatch': ({ what }) =>
    `${what} does not match its recorded checksum and was not used: run "npm cache clean --force" and then the command again.`,
  /** @param {{ folder: string }} data */
  'folder-read-only': ({ folder }) =>
    `${folder} cannot be written to: make the folder writable or copy the project to one that is, and run the command again.`,
  /** @param {{ folder: string }} data */
  'disk-full': ({ folder }) =>
    `There is no space left for ${folder}: free about 2 GB on that disk and run the command again.`,
  /** @param {{ detail: string }} data */
  'install-failed': ({ detail }) =>
    `The packages could not be installed (${detail}): run "npm ci" to see the whole message, mend that and run the command again.`,
  /** @param {{ system: string }} data */
  'no-runtime': ({ system }) =>
    `No Electron runtime could be found or downloaded for ${system}: connect to a network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that is already on this machine, and run the command again.`,
  /** @param {{ folder: string }} data */
  'no-runtime-there': ({ folder }) =>
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron: correct or unset it and run the command again.`,
  /** @param {{ detail: string }} data */
  'unpacking-failed': ({ detail }) =>
    `The Electron runtime could not be unpacked (${detail}): check that "tar" and "gzip" are installed and run the command again.`,
  /** @param {{ line: string }} data */
  'libraries-missing': ({ line }) =>
    `System libraries are missing and only root may install them: run "${line}" and then the command again.`,
  /** @param {{ line: string, detail: string }} data */
  'libraries-not-installed': ({ line, detail }) =>
    `The missing system libraries could not be installed (${detail}): run "${line}", mend what it reports and run the command again.`,
  'no-display': () =>
    'There is no display and no Xvfb to stand in for one: install the package "xvfb" (Debian: apt-get install xvfb xauth) or start from a desktop, and run the command again.',
  'build-failed': () => 'The sources do not build: mend the error shown above and run the command again.',
  /** @param {{ script: string }} data */
  'script-missing': ({ script }) => `${script} is missing: restore it from the repository and run the command again.`,
  /** @param {{ detail: string }} data */
  unforeseen: ({ detail }) =>
    `The command stopped at something it does not know (${detail}): run it again with DOBRA_PRAXE_TRACE=1 to see where.`,
}

/** @typedef {keyof typeof sentences} RefusalCode */

/** An ending of the set-up that is expected, already worded. */
export class Refusal extends Error {
  /**
   * @param {RefusalCode} code
   * @param {string} sentence
   */
  constructor(code, sentence) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
  }
}

/**
 * Makes the ending of this code from its data; to be thrown.
 * @template {RefusalCode} Code
 * @param {Code} code
 * @param {Parameters<(typeof sentences)[Code]>} data
 */
export function refusal(code, ...data) {
  // The function of this code with exactly the data that it asks for; the compiler cannot follow the pairing.
  const word = /** @type {(...data: unknown[]) => string} */ (sentences[code])
  return new Refusal(code, word(...data))
}

/**
 * The sentence a person reads for anything that was thrown.
 * @param {unknown} error
 */
export function sentenceFor(error) {
  return asRefusal(error).message
}

/**
 * Runs a command to its exit code; whatever it throws ends in one sentence on stderr and exit code 1.
 * @param {() => Promise<number> | number} command
 */
export async function endWith(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (process.env['DOBRA_PRAXE_TRACE']) console.error(error)
    console.error(sentenceFor(error))
    process.exitCode = 1
  }
}

/** @param {unknown} error */
function asRefusal(error) {
  if (error instanceof Refusal) return error
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (error)
  // The file itself is often a temporary one that says nothing to anybody.
  const folder = path === undefined ? 'The project' : dirname(path)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return refusal('folder-read-only', { folder })
  if (code === 'ENOSPC') return refusal('disk-full', { folder })
  return refusal('unforeseen', { detail: firstLine(message ?? String(error)) })
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? ''
}
