import { sentenceFor } from '../refusal.mjs'
import { projectRoot, say } from '../project.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { prepareMachine } from '../setup/prepare.mjs'
import { readArguments } from './arguments.mjs'
import { lintChecks, typeChecks } from './checks.mjs'
import { nothing, plus, summaryLines } from './counts.mjs'
import { runChecks } from './run-checks.mjs'
import { runEndToEnd } from './run-end-to-end.mjs'
import { runUnits } from './run-units.mjs'

/**
 * @typedef {import('./arguments.mjs').Part} Part
 * @typedef {import('./counts.mjs').Counts} Counts
 */

/**
 * Runs the tests and gives the exit code. The last line it prints is the sum over all runners, also when the set-up
 * could not be finished.
 * @param {readonly string[]} words
 */
export async function testAll(words) {
  const asked = readArguments(words)
  if ('problem' in asked) {
    say(asked.problem)
    return 2
  }
  const counts = await orOneFailure(() => runParts(asked))
  process.stdout.write(`${summaryLines(counts).join('\n')}\n`)
  return counts.failed === 0 ? 0 : 1
}

/**
 * @param {{ parts: readonly Part[], rest: readonly string[] }} asked
 * @returns {Promise<Counts>}
 */
async function runParts({ parts, rest }) {
  const runtime = await prepareMachine()
  const has = (/** @type {Part} */ part) => parts.includes(part)
  const runsApp = has('unit') || has('e2e')

  const checks = [...(has('types') ? typeChecks(projectRoot) : []), ...(has('lint') ? lintChecks(projectRoot) : [])]
  const checked = await runChecks(checks)
  // The build comes before the unit tests: some of them run the built command line.
  const built = runsApp ? await orOneFailure(async () => (await ensureBuilt(projectRoot), nothing)) : nothing
  const units = has('unit') ? await orOneFailure(() => runUnits(rest)) : nothing
  const endToEnd = has('e2e') && built.failed === 0 ? await orOneFailure(() => runEndToEnd(runtime, rest)) : nothing
  return [checked, built, units, endToEnd].reduce(plus, nothing)
}

/**
 * @param {() => Promise<Counts>} step
 * @returns {Promise<Counts>}
 */
async function orOneFailure(step) {
  try {
    return await step()
  } catch (error) {
    if (process.env['DOBRA_PRAXE_TRACE']) console.error(error)
    say(sentenceFor(error))
    return { ...nothing, failed: 1 }
  }
}
