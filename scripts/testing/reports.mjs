import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from '../project.mjs'
import { nothing } from './counts.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] | null }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: readonly VitestTest[] }} VitestFile
 * @typedef {{ testResults: readonly VitestFile[] }} VitestReport
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ type: string, description?: string }} PlaywrightNote
 * @typedef {{ status: string, results?: readonly { error?: PlaywrightError }[], annotations?: readonly PlaywrightNote[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: readonly PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: readonly PlaywrightSpec[], suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ expected: number, flaky: number }} PlaywrightStats
 * @typedef {{
 *   stats: PlaywrightStats,
 *   errors: readonly PlaywrightError[],
 *   suites: readonly PlaywrightSuite[],
 * }} PlaywrightReport
 */

/**
 * Vitest's JSON report. A file that failed before its first test (it does not load) counts as one failure.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  return { ...nothing, passed, failures: testResults.flatMap(failuresOf), skipped: testResults.flatMap(skippedOf) }
}

/** @param {VitestFile} file */
function skippedOf({ name, assertionResults }) {
  const skipped = assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed')
  return skipped.map(({ fullName }) => `${relative(projectRoot, name)}: ${fullName}`)
}

/** @param {VitestFile} file */
function failuresOf({ name, status, message, assertionResults }) {
  const place = relative(projectRoot, name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [withReason(`${place}: does not load`, message)]
  return failed.map((test) => withReason(`${place}: ${test.fullName}`, test.failureMessages?.[0]))
}

/**
 * Playwright's JSON report. A test that only passed at a later try has passed and is named; errors outside any test are
 * failures.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors, suites }) {
  const specs = specsIn(suites)
  const unexpected = specs.filter((spec) => has(spec, 'unexpected'))
  return {
    passed: stats.expected + stats.flaky,
    skipped: specs.filter((spec) => has(spec, 'skipped')).map((spec) => withReason(nameOf(spec), reasonOf(spec))),
    failures: [
      ...unexpected.map((spec) => withReason(nameOf(spec), messageOf(spec))),
      ...errors.map(({ message }) => withReason('outside any test', message)),
    ],
    secondTries: specs.filter((spec) => has(spec, 'flaky')).map((spec) => withReason(nameOf(spec), messageOf(spec))),
  }
}

/**
 * @param {readonly PlaywrightSuite[]} suites
 * @returns {readonly PlaywrightSpec[]}
 */
const specsIn = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsIn(suite.suites ?? [])])

/**
 * @param {PlaywrightSpec} spec
 * @param {string} wanted
 */
const has = ({ tests }, wanted) => tests.some(({ status }) => status === wanted)

/** @param {PlaywrightSpec} spec */
const nameOf = ({ file, title }) => `${file}: ${title}`

/** @param {PlaywrightSpec} spec */
const messageOf = ({ tests }) => tests.flatMap(({ results = [] }) => results).find(({ error }) => error)?.error?.message

/**
 * Why a test says that it was skipped.
 * @param {PlaywrightSpec} spec
 */
const reasonOf = ({ tests }) =>
  tests.flatMap(({ annotations = [] }) => annotations).find(({ type }) => type === 'skip')?.description

/**
 * A name with the first line of why it failed.
 * @param {string} name
 * @param {string | undefined} message
 */
function withReason(name, message) {
  const [line] = stripVTControlCharacters(message ?? '').split('\n')
  return line ? `${name} (${line})` : name
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
