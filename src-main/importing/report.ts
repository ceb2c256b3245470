import type { DirectoryRow } from '@shared/domain/actions/directory-actions'
import { verdicts, type ImportReport, type Verdict } from '@shared/domain/importing/report'
import type { Proposal } from './proposal'

type Decisions = { readonly leaveOut: readonly number[]; readonly takeIn: readonly number[] }

/** The report that the preview shows: counts by verdict, blank rows counted as skipped, and every row with its reasons. */
export const reportOf = ({ rows, blank }: Proposal): ImportReport => {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number> // safe: built from the list
  for (const { verdict } of rows) counts[verdict]++
  counts.skipped += blank
  return { ...counts, rows: rows.map(({ take: _take, ...row }) => row) }
}

/** The rows that confirming takes in: new and changed ones but for those left out, and doubtful ones that were let in. */
export const rowsToTake = ({ rows }: Proposal, { leaveOut, takeIn }: Decisions): readonly DirectoryRow[] => {
  const out = new Set(leaveOut)
  const inside = new Set(takeIn)
  return rows.flatMap(({ row, verdict, take }) => {
    const isWanted = verdict === 'doubtful' ? inside.has(row) : verdict === 'new' || verdict === 'changed'
    return take !== null && isWanted && !out.has(row) ? [take] : []
  })
}
