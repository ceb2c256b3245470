import { readFileSync } from 'node:fs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} VitestFile
 * @typedef {{ testResults: readonly VitestFile[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} PlaywrightReport
 */

/**
 * Vitest's JSON report. A file that failed before its first test (it does not load) counts as one failure.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const statuses = testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  const unloaded = testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  return { passed, failed: failed + unloaded, skipped: statuses.length - passed - failed }
}

/** @param {VitestFile} file */
const hasFailedTest = (file) => file.assertionResults.some((test) => test.status === 'failed')

/**
 * Playwright's JSON report. A test that only passed at a later try has passed; errors outside any test are failures.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * Counts a report file; `undefined` when the runner did not write a readable one.
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} count
 */
export function countFile(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
