import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stacksIn } from './stacks.mjs'
import { rowsOf, sumOf, wrongIn } from './table.mjs'

/**
 * @typedef {import('./table.mjs').Row} Row
 * @typedef {{ name: string, command: string, words: readonly string[], limitMs: number }} Kind
 *   A process that breaks the database in one way and writes its figures into the file that FAULTS_TABLE names.
 * @typedef {{ name: string, rows: readonly Row[], problems: readonly string[], output: string, seconds: number }} Verdict
 */

/** Time for whoever is ended to take down what it has mounted and started. */
const lastWordsMs = 10_000

/**
 * Runs one kind to its end or to its limit, and judges it by its exit code, its figures and what it and all that it started have printed.
 * @param {Kind} kind
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} around
 * @returns {Promise<Verdict>}
 */
export async function runKind({ name, command, words, limitMs }, { cwd, env }) {
  const start = Date.now()
  const place = mkdtempSync(join(tmpdir(), 'dp-faults-table-'))
  const figures = join(place, 'figures.ndjson')
  writeFileSync(figures, '')
  try {
    const { output, ending } = await runGroup(command, words, { cwd, env: { ...env, FAULTS_TABLE: figures } }, limitMs)
    const told = readFileSync(figures, 'utf8')
    const printed = { kind: rowsOf(told)[0]?.kind ?? name, stacks: stacksIn(output) }
    const rows = rowsOf(`${told}${JSON.stringify(printed)}\n`)
    const problems = [...(ending === null ? [] : [ending]), ...wrongIn(sumOf(rows))]
    return { name, rows, problems, output, seconds: (Date.now() - start) / 1000 }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * A process and all that it starts, ended together at the limit; what hangs in any of them would hold the pipes open otherwise.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} surroundings
 * @param {number} limitMs
 * @returns {Promise<{ output: string, ending: string | null }>} `ending` says what is wrong with how it ended.
 */
function runGroup(command, words, surroundings, limitMs) {
  return new Promise((settle) => {
    let output = ''
    let isLate = false
    const child = spawn(command, words, { ...surroundings, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const end = (/** @type {NodeJS.Signals} */ signal) => endGroup(child.pid, signal)
    const limit = setTimeout(() => {
      isLate = true
      end('SIGTERM')
      last = setTimeout(() => end('SIGKILL'), lastWordsMs)
    }, limitMs)
    /** @type {NodeJS.Timeout | undefined} */
    let last
    const leave = () => (clearTimeout(limit), clearTimeout(last), process.off('exit', endWithUs))
    const endWithUs = () => end('SIGKILL')
    process.on('exit', endWithUs)
    child.stdout.on('data', (piece) => (output += piece))
    child.stderr.on('data', (piece) => (output += piece))
    child.on('error', (error) => (leave(), settle({ output, ending: error.message })))
    child.on('close', (code, signal) => {
      leave()
      if (isLate) settle({ output, ending: `ended after its limit of ${limitMs / 60_000} min` })
      else settle({ output, ending: code === 0 ? null : `exit code ${code ?? signal}` })
    })
  })
}

/**
 * @param {number | undefined} leader
 * @param {NodeJS.Signals} signal
 */
function endGroup(leader, signal) {
  try {
    if (leader !== undefined) process.kill(-leader, signal)
  } catch {
    // Nobody of them lives any more.
  }
}
