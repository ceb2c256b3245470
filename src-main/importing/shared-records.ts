import type { Id } from '@shared/domain/values/ids'
import type { ProposedRow } from './proposal'

/**
 * Says of each record that a doubtful row may mean whether another row surely means it: two towns of one name in a file are
 * rarely one, and the second answer would overwrite the first.
 */
export const withSharedRecords = (rows: readonly ProposedRow[]): readonly ProposedRow[] => {
  const sure = new Map<Id, number>()
  for (const { row, recordId } of rows) if (recordId !== null && !sure.has(recordId)) sure.set(recordId, row)
  return rows.map((row) => {
    if (row.candidates.every(({ id }) => !sure.has(id))) return row
    return {
      ...row,
      candidates: row.candidates.map((each) => ({ ...each, otherRow: sure.get(each.id) ?? each.otherRow })),
    }
  })
}
