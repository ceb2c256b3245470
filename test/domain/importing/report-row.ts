import type { Candidate, ReportRow, Verdict } from '@shared/domain/importing/report'
import { proposal } from '../../../src-main/importing/rows/row-proposal'

/** A row of the report of an import that tells nothing but its verdict and whom it may be. */
export const reportRow = (row: number, verdict: Verdict, candidates: readonly Candidate[] = []): ReportRow => ({
  row,
  ...proposal({ verdict, canBeNew: verdict === 'doubtful' }),
  candidates,
})
