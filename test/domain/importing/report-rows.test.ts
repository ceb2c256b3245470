import { describe, expect, it } from 'vitest'
import { verdicts, type Candidate, type ImportReport, type ReportRow } from '@shared/domain/importing/report'
import {
  changesOf,
  choicesOf,
  decisionsOf,
  isEmptying,
  isTaken,
  leftBehind,
  rowsFor,
  undecided,
  withChoice,
  withDecision,
  withEmptying,
  type Decisions,
} from '@shared/domain/importing/report-rows'
import { reportRow } from './report-row'

const candidate = (id: string, otherRow: number | null = null): Candidate => ({
  otherRow,
  id,
  name: `Obec ${id}`,
  detail: '',
  score: 35,
  evidence: ['same-name'],
  changes: [{ field: 'email', before: '', after: `${id}@obec.example` }],
})

/** Rows 1 to 6, one of each verdict in the order new, changed, same, doubtful, wrong, skipped; 7 may be either of two. */
const rows = [
  ...verdicts.map((verdict, index) => reportRow(index + 1, verdict, verdict === 'doubtful' ? [candidate('a')] : [])),
  reportRow(7, 'doubtful', [candidate('a'), candidate('b')]),
]
const report = {
  new: 1,
  changed: 1,
  same: 1,
  doubtful: 2,
  wrong: 1,
  skipped: 1,
  emptied: 0,
  rows,
} satisfies ImportReport
const takenNumbers = (decisions: Decisions) => rows.filter((each) => isTaken(each, decisions)).map((each) => each.row)

describe('isTaken', () => {
  it('takes new and changed rows, and a doubtful one only when somebody says so', () => {
    expect(takenNumbers(undecided)).toEqual([1, 2])
    expect(takenNumbers(withDecision(undecided, { row: 4, choice: 'new' }))).toEqual([1, 2, 4])
  })

  it('never takes a row that brings nothing, nor by a choice that the row does not offer', () => {
    const asked: Decisions = new Map([3, 5, 6].map((each) => [each, { row: each, choice: 'new' }]))
    expect(takenNumbers(asked)).toEqual([1, 2])
    expect(takenNumbers(withDecision(undecided, { row: 4, choice: 'take' }))).toEqual([1, 2])
  })
})

describe('leftBehind', () => {
  it('counts what is neither read in nor without anything to say: wrong, undecided, and left out', () => {
    expect(leftBehind(rows, undecided)).toEqual({ wrong: 1, doubtful: 2, left: 0 })
    const decided = withDecision(withDecision(undecided, { row: 4, choice: 'new' }), { row: 1, choice: 'leave' })
    expect(leftBehind(rows, decided)).toEqual({ wrong: 1, doubtful: 1, left: 1 })
  })
})

describe('choices for all rows', () => {
  it('take all in as new, or leave all out, whatever was decided before', () => {
    expect(takenNumbers(withChoice(undecided, rows, 'new'))).toEqual([1, 2, 4, 7])
    expect(takenNumbers(withChoice(withChoice(undecided, rows, 'new'), rows, 'leave'))).toEqual([])
  })

  it('make a row the same as its only candidate, and leave those with several to be chosen one by one', () => {
    const decisions = withChoice(undecided, rows, 'same')
    expect(decisions.get(4)).toEqual({ row: 4, choice: 'same', id: 'a' })
    expect(decisions.has(7)).toBe(false)
    expect(rowsFor(rows, 'same').map((each) => each.row)).toEqual([4])
  })
})

describe('one record for all rows', () => {
  it('goes to one row alone, and to none where another row of the file surely means it', () => {
    const alike = [reportRow(8, 'doubtful', [candidate('c')]), reportRow(9, 'doubtful', [candidate('c')])]
    expect([...withChoice(undecided, alike, 'same').keys()]).toEqual([8])
    expect(rowsFor([reportRow(10, 'doubtful', [candidate('d', 2)])], 'same')).toEqual([])
  })
})

describe('changesOf', () => {
  it('are those of the record that was chosen', () => {
    const [last] = rows.slice(-1)
    if (last === undefined) throw new Error('no row')
    expect(choicesOf(last)).toEqual(['same', 'new', 'leave'])
    const chosen = withDecision(undecided, { row: 7, choice: 'same', id: 'b' })
    expect(changesOf(last, chosen)).toEqual(candidate('b').changes)
    expect(changesOf(last, undecided)).toEqual([])
  })
})

describe('decisionsOf', () => {
  it('tells only what differs from what happens anyway', () => {
    const decided = withDecision(withDecision(undecided, { row: 2, choice: 'leave' }), { row: 4, choice: 'new' })
    expect(decisionsOf(report, withDecision(decided, { row: 1, choice: 'take' }))).toEqual([
      { row: 2, choice: 'leave' },
      { row: 4, choice: 'new' },
    ])
    expect(decisionsOf(report, undecided)).toEqual([])
  })
})

describe('fields that the file leaves empty', () => {
  const emptied = [{ field: 'email', before: 'a@b.example', after: '' }]
  const changes = [{ field: 'street', before: '', after: 'Nová 1' }]
  const changed: ReportRow = { ...reportRow(2, 'changed'), changes, emptied }
  const same: ReportRow = { ...reportRow(3, 'same'), emptied }
  const other = reportRow(4, 'same')
  const whole: ImportReport = { ...report, emptied: 2, rows: [changed, same, other] }

  it('are kept until somebody says otherwise, and one that says nothing else is not even read in', () => {
    expect(whole.rows.filter((each) => isTaken(each, undecided))).toEqual([changed])
    expect(changesOf(changed, undecided)).toEqual(changes)
    expect(decisionsOf(whole, undecided)).toEqual([])
    expect(rowsFor(whole.rows, 'take')).toEqual([changed])
  })

  it('are emptied in all rows at once, or kept again, whatever else was decided', () => {
    const all = withEmptying(undecided, whole.rows, true)
    expect(decisionsOf(whole, all)).toEqual([
      { row: 2, choice: 'take', empties: true },
      { row: 3, choice: 'take', empties: true },
    ])
    expect(changesOf(changed, all)).toEqual([...changes, ...emptied])
    expect(decisionsOf(whole, withEmptying(all, whole.rows, false))).toEqual([])
  })

  it('of one row are emptied alone', () => {
    const decided = withEmptying(undecided, [same], true)
    expect([changed, same].map((each) => isEmptying(each, decided))).toEqual([false, true])
  })
})
