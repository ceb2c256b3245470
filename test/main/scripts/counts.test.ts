import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../scripts/project.mjs'
import { judge, nothing, oneFailure, plus, summaryLines } from '../../../scripts/testing/counts.mjs'
import { countFile, countPlaywright, countVitest } from '../../../scripts/testing/reports.mjs'

describe('the sum over all runners', () => {
  it('adds each kind', () => {
    const sum = plus(
      { passed: 1, skipped: ['c'], failures: ['x'], secondTries: ['a'] },
      { passed: 10, skipped: ['d'], failures: ['y'], secondTries: ['b'] },
    )
    expect(sum).toEqual({ passed: 11, skipped: ['c', 'd'], failures: ['x', 'y'], secondTries: ['a', 'b'] })
  })

  it('ends with the line that machines read, what was not tested named above it', () => {
    expect(summaryLines({ ...nothing, passed: 7, skipped: ['a.spec.ts: traces (no strace)'] })).toEqual([
      '1 skipped, so not tested here:',
      '  a.spec.ts: traces (no strace)',
      '7 passed, 0 failed',
    ])
  })

  it('names what failed just above it, where a log that was cut still shows it', () => {
    const lines = summaryLines({ ...nothing, passed: 7, failures: ['a.test.ts: adds (expected 2)'] })
    expect(lines).toEqual(['1 failed:', '  a.test.ts: adds (expected 2)', '7 passed, 1 failed'])
  })

  it('names what passed at the second try only', () => {
    expect(summaryLines({ ...nothing, passed: 7, secondTries: ['a.spec.ts: opens', 'b.spec.ts: closes'] })).toEqual([
      '2 passed at the second try:',
      '  a.spec.ts: opens',
      '  b.spec.ts: closes',
      '7 passed, 0 failed',
    ])
  })
})

describe('a runner', () => {
  const good = { ...nothing, passed: 5 }

  it('is believed when it ended well', () => {
    expect(judge('unit tests', good, 0)).toEqual(good)
  })

  it('has failed once when it wrote no report', () => {
    expect(judge('unit tests', undefined, 0)).toEqual(oneFailure('unit tests: no report'))
  })

  it('has failed once when it ran nothing, even if it is content with that', () => {
    expect(judge('unit tests', { ...nothing, skipped: ['a'] }, 0)).toEqual({
      ...nothing,
      skipped: ['a'],
      failures: ['unit tests: nothing ran'],
    })
  })

  it('has failed once when it broke off behind tests that all passed', () => {
    expect(judge('unit tests', good, 1)).toEqual({
      ...good,
      failures: ['unit tests: broke off (exit code 1)'],
    })
  })

  it('is not counted twice when its report explains the exit code', () => {
    const report = { ...good, failures: ['a', 'b'] }
    expect(judge('unit tests', report, 1)).toEqual(report)
  })
})

describe('the report of vitest', () => {
  it('is counted test by test', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'skipped', 'todo'].map((status) => ({
      status,
      fullName: `adds ${status}`,
      failureMessages: status === 'failed' ? ['AssertionError: expected 2\n    at test.ts:3'] : [],
    }))
    const name = join(projectRoot, 'test/a.test.ts')
    expect(countVitest({ testResults: [{ name, status: 'failed', assertionResults }] })).toEqual({
      ...nothing,
      passed: 2,
      failures: ['test/a.test.ts: adds failed (AssertionError: expected 2)'],
      skipped: ['test/a.test.ts: adds skipped', 'test/a.test.ts: adds todo'],
    })
  })

  it('counts a file that does not load as one failure', () => {
    const name = join(projectRoot, 'test/a.test.ts')
    const testResults = [{ name, status: 'failed', message: 'Cannot find module', assertionResults: [] }]
    expect(countVitest({ testResults })).toEqual(oneFailure('test/a.test.ts: does not load (Cannot find module)'))
  })

  it('is missing when there is no such file', () => {
    expect(countFile('/nowhere/report.json', countVitest)).toBeUndefined()
  })
})

describe('the report of Playwright', () => {
  it('counts errors outside any test as failures', () => {
    const stats = { expected: 3, flaky: 1 }
    expect(countPlaywright({ stats, errors: [{ message: 'no display' }], suites: [] })).toEqual({
      ...nothing,
      passed: 4,
      failures: ['outside any test (no display)'],
    })
  })

  it('names the tests that failed or passed at the second try, however deep they are grouped', () => {
    const results = [{ error: { message: '\u001b[31mTimed out\u001b[0m\nwaiting' } }, {}]
    const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status, results }] })
    const group = { title: 'A group', specs: [spec('opens', 'flaky'), spec('prints', 'unexpected')], suites: [] }
    const suites = [{ title: 'a.spec.ts', specs: [spec('closes', 'expected')], suites: [group] }]
    const stats = { expected: 1, flaky: 1 }
    expect(countPlaywright({ stats, errors: [], suites })).toMatchObject({
      failures: ['a.spec.ts: prints (Timed out)'],
      secondTries: ['a.spec.ts: opens (Timed out)'],
    })
  })

  it('names what was skipped with the reason that the test gives', () => {
    const reason = 'the memory cannot be read'
    const left = { status: 'skipped', annotations: [{ type: 'skip', description: reason }] }
    const specs = [{ title: 'locks', file: 'memory.spec.ts', tests: [left] }]
    const suites = [{ title: 'memory.spec.ts', specs }]
    const { skipped } = countPlaywright({ stats: { expected: 1, flaky: 0 }, errors: [], suites })
    expect(skipped).toEqual([`memory.spec.ts: locks (${reason})`])
  })
})
