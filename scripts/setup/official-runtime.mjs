import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, say } from '../project.mjs'
import { isExecutable, runKept } from '../processes.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/** How long the download server may take to answer at all, and then to deliver some 110 MB. */
const answerLimitMs = 5_000
const downloadLimitMs = 600_000

/**
 * The runtime that the electron package has downloaded, when it is whole.
 * @param {string} root
 * @returns {Runtime | undefined}
 */
export function findOfficial(root) {
  const folder = join(root, 'node_modules/electron')
  const dist = join(folder, 'dist')
  const name = read(join(folder, 'path.txt'))
  const version = read(join(dist, 'version'))?.trim().replace(/^v/, '')
  if (name === undefined || version === undefined) return undefined
  const executable = join(dist, name)
  return isExecutable(executable) ? { kind: 'official', version, dist, executable } : undefined
}

/**
 * One attempt to let the electron package download its runtime: long when its server answers, a few seconds when it
 * does not (then only its own cache can help).
 * @param {string} root
 * @returns {Promise<Runtime | undefined>}
 */
export async function downloadOfficial(root) {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return undefined
  say('Looking for the official Electron runtime …')
  const timeoutMs = (await isServerAnswering(root)) ? downloadLimitMs : answerLimitMs
  await runKept(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, timeoutMs })
  return findOfficial(root)
}

/**
 * Whether the download of this very version has failed in this folder before.
 * @param {string} root
 */
export function hasOfficialFailed(root) {
  return read(failureNote(root)) === electronVersion(root)
}

/** @param {string} root */
export function rememberOfficialFailed(root) {
  mkdirSync(dirname(failureNote(root)), { recursive: true })
  writeFileSync(failureNote(root), electronVersion(root))
}

/** @param {string} root */
const failureNote = (root) => join(cacheFolder(root), 'electron-runtime/official-not-reachable')

/** @param {string} root */
function electronVersion(root) {
  return String(JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version)
}

/** @param {string} root */
async function isServerAnswering(root) {
  // Somebody who has named a mirror knows that it answers.
  if (process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']) return true
  try {
    const address = `https://github.com/electron/electron/releases/download/v${electronVersion(root)}/SHASUMS256.txt`
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerLimitMs) })
    return true
  } catch {
    return false
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
