/**
 * @typedef {{
 *   passed: number,
 *   skipped: readonly string[],
 *   failures: readonly string[],
 *   secondTries: readonly string[],
 * }} Counts
 *   `skipped` names what was not tested, with the reason where the runner tells it; `failures` what failed, with the beginning of its
 *   reason; `secondTries` what passed only when tried again.
 */

/** @type {Counts} */
export const nothing = { passed: 0, skipped: [], failures: [], secondTries: [] }

/**
 * @param {string} name
 * @returns {Counts}
 */
export const oneFailure = (name) => ({ ...nothing, failures: [name] })

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function plus(one, other) {
  return {
    passed: one.passed + other.passed,
    skipped: [...one.skipped, ...other.skipped],
    failures: [...one.failures, ...other.failures],
    secondTries: [...one.secondTries, ...other.secondTries],
  }
}

/**
 * What a runner's report and its exit code say together. A report that is missing or empty, and an exit code that the
 * report does not explain, each count as one failure: a runner that crashed must not look like one that passed.
 * @param {string} runner
 * @param {Counts | undefined} reported
 * @param {number} exitCode
 * @returns {Counts}
 */
export function judge(runner, reported, exitCode) {
  if (!reported) return oneFailure(`${runner}: no report`)
  if (reported.failures.length > 0) return reported
  if (reported.passed === 0) return plus(reported, oneFailure(`${runner}: nothing ran`))
  return exitCode === 0 ? reported : plus(reported, oneFailure(`${runner}: broke off (exit code ${exitCode})`))
}

/**
 * The last lines of a run: what failed stands here once more, because a long run's log is often cut above; the very
 * last line is what a machine reads.
 * @param {Counts} counts
 */
export function summaryLines({ passed, skipped, failures, secondTries }) {
  return [
    ...named('passed at the second try', secondTries),
    ...named('skipped, so not tested here', skipped),
    ...named('failed', failures),
    `${passed} passed, ${failures.length} failed`,
  ]
}

/**
 * @param {string} what
 * @param {readonly string[]} names
 */
const named = (what, names) =>
  names.length === 0 ? [] : [`${names.length} ${what}:`, ...names.map((name) => `  ${name}`)]
