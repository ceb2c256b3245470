/**
 * @typedef {{ passed: number, failed: number, skipped: number, secondTries: readonly string[] }} Counts
 *   `secondTries` names the tests that passed only when they were tried again.
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0, secondTries: [] }

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function plus(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    secondTries: [...one.secondTries, ...other.secondTries],
  }
}

/**
 * What a runner's report and its exit code say together. A report that is missing or empty, and an exit code that the
 * report does not explain, each count as one failure: a runner that crashed must not look like one that passed.
 * @param {Counts | undefined} reported
 * @param {number} exitCode
 * @returns {Counts}
 */
export function judge(reported, exitCode) {
  if (!reported || reported.passed + reported.failed === 0) return plus(reported ?? nothing, { ...nothing, failed: 1 })
  return exitCode !== 0 && reported.failed === 0 ? { ...reported, failed: 1 } : reported
}

/**
 * The last lines of a run; the very last one is what a machine reads.
 * @param {Counts} counts
 */
export function summaryLines({ passed, failed, skipped, secondTries }) {
  return [
    ...(secondTries.length === 0 ? [] : [`${secondTries.length} passed at the second try:`]),
    ...secondTries.map((name) => `  ${name}`),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    `${passed} passed, ${failed} failed`,
  ]
}
