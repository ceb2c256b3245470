import { describe, expect, it } from 'vitest'
import { judge, nothing, plus, summaryLines } from '../../../scripts/testing/counts.mjs'
import { countFile, countPlaywright, countVitest } from '../../../scripts/testing/reports.mjs'

describe('the sum over all runners', () => {
  it('adds each kind', () => {
    const sum = plus(
      { passed: 1, failed: 2, skipped: 3, secondTries: ['a'] },
      { passed: 10, failed: 20, skipped: 30, secondTries: ['b'] },
    )
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33, secondTries: ['a', 'b'] })
  })

  it('ends with the line that machines read, the skipped ones above it', () => {
    expect(summaryLines({ ...nothing, passed: 7, skipped: 2 })).toEqual(['2 skipped', '7 passed, 0 failed'])
    expect(summaryLines({ ...nothing, passed: 7, failed: 1 })).toEqual(['7 passed, 1 failed'])
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
    expect(judge(good, 0)).toEqual(good)
  })

  it('has failed once when it wrote no report', () => {
    expect(judge(undefined, 0)).toEqual({ ...nothing, failed: 1 })
  })

  it('has failed once when it ran nothing, even if it is content with that', () => {
    expect(judge({ ...nothing, skipped: 4 }, 0)).toEqual({ ...nothing, failed: 1, skipped: 4 })
  })

  it('has failed once when it broke off behind tests that all passed', () => {
    expect(judge(good, 1)).toEqual({ ...good, failed: 1 })
  })

  it('is not counted twice when its report explains the exit code', () => {
    const report = { ...good, failed: 2 }
    expect(judge(report, 1)).toEqual(report)
  })
})

describe('the report of vitest', () => {
  it('is counted test by test', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'skipped', 'todo'].map((status) => ({ status }))
    expect(countVitest({ testResults: [{ status: 'failed', assertionResults }] })).toEqual({
      ...nothing,
      passed: 2,
      failed: 1,
      skipped: 2,
    })
  })

  it('counts a file that does not load as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest({ testResults })).toEqual({ ...nothing, failed: 1 })
  })

  it('is missing when there is no such file', () => {
    expect(countFile('/nowhere/report.json', countVitest)).toBeUndefined()
  })
})

describe('the report of Playwright', () => {
  it('counts errors outside any test as failures', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, errors: [{}], suites: [] })).toMatchObject({ passed: 4, failed: 2, skipped: 2 })
  })

  it('names the tests that passed at the second try, however deep they are grouped', () => {
    const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] })
    const group = { title: 'A group', specs: [spec('opens', 'flaky')], suites: [] }
    const suites = [{ title: 'a.spec.ts', specs: [spec('closes', 'expected')], suites: [group] }]
    const stats = { expected: 1, unexpected: 0, flaky: 1, skipped: 0 }
    expect(countPlaywright({ stats, errors: [], suites }).secondTries).toEqual(['a.spec.ts: opens'])
  })
})
