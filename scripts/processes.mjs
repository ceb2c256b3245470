import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number }} Surroundings
 * @typedef {{ code: number, output: string }} Finished  `code` is never 0 when the process was killed or did not start.
 */

/**
 * Runs a process, keeps what it prints (both streams, in order) and never throws.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {Surroundings & { timeoutMs?: number }} [options]
 * @returns {Promise<Finished>}
 */
export function runKept(command, words, { timeoutMs, ...surroundings } = {}) {
  return new Promise((settle) => {
    let output = ''
    const child = spawn(command, words, {
      ...surroundings,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' }),
    })
    child.stdout.on('data', (piece) => (output += piece))
    child.stderr.on('data', (piece) => (output += piece))
    child.on('error', (error) => settle({ code: 127, output: output + error.message }))
    child.on('close', (code) => settle({ code: code ?? 1, output }))
  })
}

/**
 * Runs a process on this terminal and gives its exit code. Ctrl+C reaches the child from the terminal itself, so this
 * process only waits for it; a plain `kill` of this process is passed on.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {Surroundings & { stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export function runShown(command, words, { stdio = 'inherit', ...surroundings } = {}) {
  return new Promise((settle, refuse) => {
    const child = spawn(command, words, { ...surroundings, stdio })
    const wait = () => undefined
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', wait).on('SIGTERM', passOn)
    const leave = () => process.off('SIGINT', wait).off('SIGTERM', passOn)
    child.on('error', (error) => (leave(), refuse(error)))
    child.on('close', (code) => (leave(), settle(code ?? 1)))
  })
}

/**
 * Whether a command of this name is on the PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasCommand(name, env = process.env) {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && isExecutable(join(folder, name)))
}

/**
 * Whether this user may execute the file.
 * @param {string} file
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether this process is root; never on Windows. */
export const isRoot = () => process.getuid?.() === 0
