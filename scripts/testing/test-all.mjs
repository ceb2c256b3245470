import { sentenceFor } from '../refusal.mjs'
import { projectRoot, say } from '../project.mjs'
import { isBuilt } from '../setup/build.mjs'
import { prepareMachine } from '../setup/prepare.mjs'
import { readArguments } from './arguments.mjs'
import { buildCheck } from './checks.mjs'
import { nothing, oneFailure, plus, summaryLines } from './counts.mjs'
import { planOfChange, planOfParts } from './plan.mjs'
import { runChecks } from './run-checks.mjs'
import { runEndToEnd } from './run-end-to-end.mjs'
import { runUnits } from './run-units.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

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
  const counts = await orOneFailure(async () => {
    const runtime = await prepareMachine()
    if (!('onlyChanged' in asked)) return runPlan(runtime, planOfParts(projectRoot, asked))
    const plan = planOfChange(projectRoot)
    say(plan.told)
    return runPlan(runtime, plan)
  })
  process.stdout.write(`${summaryLines(counts).join('\n')}\n`)
  return counts.failures.length === 0 ? 0 : 1
}

/**
 * Checks and the build share the two lanes, because each of them keeps one core busy for a part of its time; unit and
 * end-to-end tests come one after the other, because each of them has two workers of its own.
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {import('./plan.mjs').Plan} plan
 * @returns {Promise<Counts>}
 */
async function runPlan(runtime, { checks, units, endToEnd }) {
  const checked = await runChecks(endToEnd === null ? checks : [buildCheck(projectRoot), ...checks])
  const unit = units === null ? nothing : await orOneFailure(() => runUnits(units))
  const canOpen = endToEnd !== null && isBuilt(projectRoot)
  const window = canOpen ? await orOneFailure(() => runEndToEnd(runtime, endToEnd)) : nothing
  return [checked, unit, window].reduce(plus, nothing)
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
    return oneFailure(sentenceFor(error))
  }
}
