import { runKind } from './run-kind.mjs'
import { faultsTable, rowsOf, sumOf } from './table.mjs'

/**
 * @typedef {import('./run-kind.mjs').Kind} Kind
 * @typedef {import('./run-kind.mjs').Verdict} Verdict
 */

/** Each kind keeps one core busy; more would only wait for each other on the machines we have. */
const atOnce = 2

/**
 * Runs all kinds, says of each how it went as soon as it is done, and at the end everything in one table. Gives the exit code.
 * @param {readonly Kind[]} kinds
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, say: (text: string) => void }} around
 */
export async function runAll(kinds, { cwd, env, say }) {
  const width = Math.max(...kinds.map(({ name }) => name.length))
  const waiting = [...kinds]
  /** @type {Verdict[]} */
  const verdicts = []
  const lanes = Array.from({ length: atOnce }, async () => {
    for (let kind = waiting.shift(); kind; kind = waiting.shift()) {
      const verdict = await runKind(kind, { cwd, env })
      verdicts.push(verdict)
      if (verdict.problems.length > 0) say(verdict.output.trimEnd())
      say(lineOf(verdict, width))
    }
  })
  await Promise.all(lanes)
  const ordered = kinds.flatMap(({ name }) => verdicts.filter((verdict) => verdict.name === name))
  const failed = ordered.filter(({ problems }) => problems.length > 0)
  // Two files may break the database in the same way.
  const told = ordered.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row)))
  say(['', faultsTable(rowsOf(told.join('\n'))), ''].join('\n'))
  for (const { name, problems } of failed) say(`FAILED ${name}: ${problems.join(', ')}`)
  say(`${ordered.length - failed.length} kinds passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

/**
 * @param {Verdict} verdict
 * @param {number} width
 */
function lineOf({ name, rows, problems, output, seconds }, width) {
  const { rounds = '-', acknowledged = '-' } = sumOf(rows)
  const left = notDoneIn(output)
  const result = problems.length > 0 ? `FAILED (${problems.join(', ')})` : ['passed', ...left].join('; ')
  const cells = [name.padEnd(width), `${rounds} rounds`.padStart(13), `${acknowledged} acknowledged`.padStart(19)]
  return `${cells.join('  ')}  ${seconds.toFixed(0).padStart(4)} s  ${result}`
}

/**
 * What a kind could not do on this machine, as `not done: REASON` in its output.
 * @param {string} output
 */
const notDoneIn = (output) => [...new Set(output.match(/^not done: .*$/gm) ?? [])]
