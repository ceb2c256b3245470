import { say } from '../project.mjs'
import { sentenceFor } from '../refusal.mjs'
import { nothing, oneFailure, plus } from './counts.mjs'

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {import('./counts.mjs').Counts} Counts
 */

/** Each check keeps one core busy; more than two at once only wait for each other on the machines we have. */
const atOnce = 2

/**
 * Runs checks two at a time and shows the output of those that fail. Each counts as one test.
 * @param {readonly Check[]} checks
 * @returns {Promise<Counts>}
 */
export async function runChecks(checks) {
  const waiting = [...checks]
  const lanes = Array.from({ length: atOnce }, async () => {
    let counts = nothing
    for (let check = waiting.shift(); check; check = waiting.shift()) counts = plus(counts, await runOne(check))
    return counts
  })
  return (await Promise.all(lanes)).reduce(plus, nothing)
}

/**
 * @param {Check} check
 * @returns {Promise<Counts>}
 */
async function runOne({ name, run }) {
  const start = Date.now()
  const { code, output } = await run().catch((error) => ({ code: 1, output: sentenceFor(error) }))
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  if (code === 0) {
    say(`passed  ${name} (${seconds} s)`)
    return { ...nothing, passed: 1 }
  }
  say(`FAILED  ${name} (${seconds} s)\n${output.trimEnd()}`)
  return oneFailure(name)
}
