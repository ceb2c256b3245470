import { describe, expect, it } from 'vitest'
import { judge, plus, summaryLines } from '../../../scripts/testing/counts.mjs'
import { countFile, countPlaywright, countVitest } from '../../../scripts/testing/reports.mjs'

describe('the sum over all runners', () => {
  it('adds each kind', () => {
    const sum = plus({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 })
  })

  it('ends with the line that machines read, the skipped ones above it', () => {
    expect(summaryLines({ passed: 7, failed: 0, skipped: 2 })).toEqual(['2 skipped', '7 passed, 0 failed'])
    expect(summaryLines({ passed: 7, failed: 1, skipped: 0 })).toEqual(['7 passed, 1 failed'])
  })
})

describe('a runner', () => {
  const good = { passed: 5, failed: 0, skipped: 0 }

  it('is believed when it ended well', () => {
    expect(judge(good, 0)).toEqual(good)
  })

  it('has failed once when it wrote no report', () => {
    expect(judge(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('has failed once when it ran nothing, even if it is content with that', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  })

  it('has failed once when it broke off behind tests that all passed', () => {
    expect(judge(good, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('is not counted twice when its report explains the exit code', () => {
    const report = { passed: 5, failed: 2, skipped: 0 }
    expect(judge(report, 1)).toEqual(report)
  })
})

describe('the report of vitest', () => {
  it('is counted test by test', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'skipped', 'todo'].map((status) => ({ status }))
    expect(countVitest({ testResults: [{ status: 'failed', assertionResults }] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
    })
  })

  it('counts a file that does not load as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest({ testResults })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('is missing when there is no such file', () => {
    expect(countFile('/nowhere/report.json', countVitest)).toBeUndefined()
  })
})

describe('the report of Playwright', () => {
  it('counts errors outside any test as failures', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })
})
