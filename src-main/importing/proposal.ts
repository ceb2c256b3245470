import type { DirectoryRow } from '@shared/domain/actions/directory-actions'
import type { ImportKind, Mapping, ReportRow, RowReason } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/state'
import { DirectoryMatch, FileDoubles } from './directory-match'
import { proposeInstitution } from './institution-rows'
import { mappedRows, type MappedRow } from './mapped-rows'
import type { Matching, RowProposal } from './row-proposal'
import { proposePerson } from './person-rows'
import type { Table } from './table/table'

/** One row with its verdict, and what confirming it would do; null where there is nothing to do. */
export type ProposedRow = ReportRow & { readonly take: DirectoryRow | null }
export type Proposal = { readonly rows: readonly ProposedRow[]; readonly blank: number }

const skippedTotal: RowProposal = {
  verdict: 'skipped',
  name: '',
  detail: '',
  reasons: [{ code: 'total-row' }],
  changes: [],
  take: null,
}

const isWrong = ({ code }: RowReason): boolean => code === 'email-wrong' || code === 'too-long' || code === 'cell-error'

/** A row whose values are wrong is not taken in, whatever else it says; its other reasons stay. */
const withWrongValues = (proposal: RowProposal, reasons: readonly RowReason[]): RowProposal => {
  const all = [...proposal.reasons, ...reasons]
  if (!reasons.some(isWrong)) return { ...proposal, reasons: all }
  return { ...proposal, reasons: all, verdict: 'wrong', changes: [], take: null }
}

/**
 * What taking a file in would do, row by row; pure, nothing is written. A file taken in twice changes nothing the second
 * time: sure matches only get the fields that differ, and an empty cell never empties a field.
 */
export const proposeChanges = (view: DatabaseView, kind: ImportKind, table: Table, mapping: Mapping): Proposal => {
  const matching: Matching = { view, directory: new DirectoryMatch(view), doubles: new FileDoubles() }
  const propose = kind === 'institutions' ? proposeInstitution : proposePerson
  const proposed = (row: MappedRow): ProposedRow => {
    const proposal = row.isTotal ? skippedTotal : withWrongValues(propose(row, matching), row.reasons)
    return { row: row.row, ...proposal }
  }
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet)
  return { rows: mappedRows(table, mapping).map(proposed), blank: sheet?.blank ?? 0 }
}
