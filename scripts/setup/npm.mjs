import { refusal } from '../refusal.mjs'
import { runKept } from '../processes.mjs'

/**
 * Runs npm and keeps its output; a failure becomes the refusal that fits what npm printed.
 * @param {readonly string[]} words
 * @param {{ cwd: string, what: string, timeoutMs?: number }} options `what` is named in the refusal
 * @returns {Promise<string>} what npm printed
 */
export async function npm(words, { cwd, what, ...limits }) {
  const { command, first } = npmCommand()
  const { code, output } = await runKept(command, [...first, ...words], { cwd, ...limits })
  if (code !== 0) throw npmRefusal(output, { what, folder: cwd })
  return output
}

/**
 * What went wrong, read from npm's own error codes.
 * @param {string} output
 * @param {{ what: string, folder: string }} place
 */
export function npmRefusal(output, { what, folder }) {
  if (/EINTEGRITY/.test(output)) return refusal('integrity-mismatch', { what })
  if (/\b(EROFS|EACCES|EPERM)\b/.test(output)) return refusal('folder-read-only', { folder })
  if (/ENOSPC/.test(output)) return refusal('disk-full', { folder })
  if (noAnswer.test(output)) return refusal('no-network', { what })
  return refusal('install-failed', { detail: firstError(output) })
}

const noAnswer =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|EIDLETIMEOUT)\b/

/** @param {string} output */
function firstError(output) {
  const lines = output.split('\n').flatMap((line) => /^npm (?:error|ERR!)\s+(?!code\b)(.+)$/.exec(line)?.[1] ?? [])
  return lines[0]?.replace(/\.$/, '') ?? 'npm gave no reason'
}

/** npm itself when it started us (the same npm, no shell needed on Windows), else the one on the PATH. */
function npmCommand() {
  const script = process.env['npm_execpath']
  if (script?.endsWith('.js') || script?.endsWith('.cjs')) return { command: process.execPath, first: [script] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] }
}
