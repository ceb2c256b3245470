import type { z } from 'zod'
import type { AnswerRow } from '@shared/domain/importing/import-actions'
import type { ActionRequest } from '@shared/domain/actions/run-action'
import {
  type Decision,
  type ImportReport,
  type ReportRow,
  type Verdict,
  verdicts,
} from '@shared/domain/importing/report'
import type { knownSchema } from '@shared/domain/importing/import'
import { decisionOf, isDecidable } from '@shared/domain/importing/report-rows'
import { conflictOf } from '@shared/domain/importing/same-record'
import type { ImportFailure } from '@shared/failures/import-failure'
import { combinedAnswers } from './combined-answers'
import { isIdOfRow } from './other-post'
import type { Proposal, ProposedRow, Take } from './row-proposal'

/** A row as the window gets it: without what confirming it would do. */
export const reportRow = ({ take: _take, takeEmptied: _takeEmptied, candidates, ...row }: ProposedRow): ReportRow => ({
  ...row,
  candidates: candidates.map(({ take: _candidateTake, ...candidate }) => candidate),
})

/** The report that the preview shows: counts by verdict, which add up to the rows, and every row with its reasons. */
export const reportOf = ({ rows }: Proposal): ImportReport => {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number> // safe: built from the list
  for (const { verdict } of rows) counts[verdict]++
  const emptied = rows.reduce((sum, row) => sum + row.emptied.length, 0)
  return { ...counts, emptied, rows: rows.map(reportRow) }
}

const takeOf = (row: ProposedRow, { choice, id, empties }: Decision): Take | null => {
  if (choice === 'leave') return null
  if (empties === true && row.takeEmptied !== null) return row.takeEmptied
  if (choice === 'same') return row.candidates.find((candidate) => candidate.id === id)?.take ?? null
  return row.take
}

/** The rows that confirming takes in, as decided: new and changed ones unless left out, doubtful ones as somebody said. */
export const rowsToTake = ({ rows }: Proposal, decisions: readonly Decision[]): readonly Take[] => {
  const byRow = new Map(decisions.map((each) => [each.row, each]))
  return rows.flatMap((row) => {
    if (!isDecidable(row)) return []
    return takeOf(row, decisionOf(row, byRow)) ?? []
  })
}

/** The rows that would change one record in different ways, as decided; null where there are none. */
export const conflictIn = ({ kind, rows }: Proposal, decisions: readonly Decision[]): ImportFailure | null => {
  const byRow = new Map(decisions.map((each) => [each.row, each]))
  const found = conflictOf({ kind, rows: rows.map(reportRow), decisions: byRow })
  return found === undefined ? null : { code: 'import-same-record', rows: found.rows }
}

/** The record that a row means, where it is taken in or says nothing new: who asks for this import means those too. */
const meantBy = ({ verdict, recordId, take, takeEmptied, candidates }: ProposedRow, taken: ReadonlySet<Take>) => {
  const isTaken = (each: Take | null): boolean => each !== null && taken.has(each)
  if (verdict === 'same' || isTaken(take) || isTaken(takeEmptied)) return recordId
  const chosen = candidates.find((candidate) => isTaken(candidate.take))
  return chosen === undefined || isIdOfRow(chosen.id) ? null : chosen.id
}

const knownIn = ({ kind, rows }: Proposal, taken: ReadonlySet<Take>): z.infer<typeof knownSchema> => {
  const known = Array.from(new Set(rows.flatMap((row) => meantBy(row, taken) ?? [])))
  return kind === 'institutions' || kind === 'answers' ? { institutionIds: known } : { personIds: known }
}

/** The action that takes the rows in, of the kind of import. */
export const importAction = (proposal: Proposal, rows: readonly Take[], source: string): ActionRequest => {
  const {
    kind,
    matching: { target },
  } = proposal
  const known = knownIn(proposal, new Set(rows))
  if (kind === 'answers') {
    const answers = combinedAnswers(rows as readonly AnswerRow[]) // safe: rows of this kind
    return { action: 'answers:import', input: { source, known, initiativeId: target.initiativeId, rows: answers } }
  }
  if (kind === 'sign-ups') return { action: 'sign-ups:import', input: { source, known, rows } }
  if (kind === 'invitations') return { action: 'invitations:import', input: { source, rows } }
  return { action: 'directory:import', input: { source, known, rows } }
}
