import { readFileSync } from 'node:fs'
import { nothing } from './counts.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} VitestFile
 * @typedef {{ testResults: readonly VitestFile[] }} VitestReport
 * @typedef {{ title: string, file: string, tests: readonly { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: readonly PlaywrightSpec[], suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} PlaywrightStats
 * @typedef {{ stats: PlaywrightStats, errors: readonly unknown[], suites: readonly PlaywrightSuite[] }} PlaywrightReport
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
  return { ...nothing, passed, failed: failed + unloaded, skipped: statuses.length - passed - failed }
}

/** @param {VitestFile} file */
const hasFailedTest = (file) => file.assertionResults.some((test) => test.status === 'failed')

/**
 * Playwright's JSON report. A test that only passed at a later try has passed and is named; errors outside any test are
 * failures.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    secondTries: specsIn(suites)
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
  }
}

/**
 * @param {readonly PlaywrightSuite[]} suites
 * @returns {readonly PlaywrightSpec[]}
 */
const specsIn = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsIn(suite.suites ?? [])])

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
