import { describe, expect, it } from 'vitest'
import { verdicts, type ImportReport, type ReportRow, type Verdict } from '@shared/domain/importing/report'
import { decisionsOf, isTaken, withTaken } from '@shared/domain/importing/report-rows'

const row = (number: number, verdict: Verdict): ReportRow => ({
  row: number,
  verdict,
  name: '',
  detail: '',
  reasons: [],
  changes: [],
})
/** Rows 1 to 6, one of each verdict in the order new, changed, same, doubtful, wrong, skipped. */
const rows = verdicts.map((verdict, index) => row(index + 1, verdict))
const report = { new: 1, changed: 1, same: 1, doubtful: 1, wrong: 1, skipped: 1, rows } satisfies ImportReport
const takenNumbers = (turned: ReadonlySet<number>) =>
  rows.filter((each) => isTaken(each, turned)).map((each) => each.row)

describe('isTaken', () => {
  it('takes new and changed rows, and a doubtful one only when somebody says so', () => {
    expect(takenNumbers(new Set())).toEqual([1, 2])
    expect(takenNumbers(new Set([1, 4]))).toEqual([2, 4])
  })

  it('never takes a row that brings nothing', () => {
    expect(takenNumbers(new Set([3, 5, 6]))).toEqual([1, 2])
  })
})

describe('withTaken', () => {
  it('takes all in, or leaves all out, whatever was decided before', () => {
    expect(takenNumbers(withTaken(new Set([1]), rows, true))).toEqual([1, 2, 4])
    expect(takenNumbers(withTaken(new Set([4]), rows, false))).toEqual([])
  })

  it('does not touch the decisions on other rows', () => {
    const shown = rows.filter(({ verdict }) => verdict === 'doubtful')
    expect(takenNumbers(withTaken(new Set([1]), shown, true))).toEqual([2, 4])
  })
})

describe('decisionsOf', () => {
  it('tells the sure rows to leave out from the doubtful ones to take in', () => {
    expect(decisionsOf(report, new Set([2, 4]))).toEqual({ leaveOut: [2], takeIn: [4] })
    expect(decisionsOf(report, new Set())).toEqual({ leaveOut: [], takeIn: [] })
  })
})
