import type { ImportReport, ReportRow, Verdict } from './report'

const takenAtFirst: readonly Verdict[] = ['new', 'changed']
const decidable: readonly Verdict[] = ['new', 'changed', 'doubtful']

/** Whether the row brings something, so that somebody can decide on it; the others change nothing anyway. */
export const isDecidable = ({ verdict }: ReportRow): boolean => decidable.includes(verdict)

/**
 * Whether the row will be read in. `turned` holds the numbers of the rows on which somebody decided otherwise: a new or
 * changed one is read in unless turned, a doubtful one only when turned.
 */
export const isTaken = (row: ReportRow, turned: ReadonlySet<number>): boolean =>
  isDecidable(row) && takenAtFirst.includes(row.verdict) !== turned.has(row.row)

/** The decisions with all the given rows read in, or all left out; rows that bring nothing are passed over. */
export const withTaken = (
  turned: ReadonlySet<number>,
  rows: readonly ReportRow[],
  taken: boolean,
): ReadonlySet<number> => {
  const next = new Set(turned)
  for (const { row, verdict } of rows.filter(isDecidable)) {
    if (takenAtFirst.includes(verdict) === taken) next.delete(row)
    else next.add(row)
  }
  return next
}

export type Decisions = { readonly leaveOut: readonly number[]; readonly takeIn: readonly number[] }

/** The decisions as the commit takes them: which of the sure rows stay out, and which of the doubtful ones come in. */
export const decisionsOf = ({ rows }: ImportReport, turned: ReadonlySet<number>): Decisions => {
  const decided = rows.filter((row) => isDecidable(row) && turned.has(row.row))
  return {
    leaveOut: decided.filter(({ verdict }) => verdict !== 'doubtful').map(({ row }) => row),
    takeIn: decided.filter(({ verdict }) => verdict === 'doubtful').map(({ row }) => row),
  }
}
