import type { DirectoryRow } from '@shared/domain/actions/directory-actions'
import type { FieldChange, RowReason, Verdict } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/state'
import type { DirectoryMatch, FileDoubles } from './directory-match'

/** What rows are matched against: the database, its directory by name, and the rows met before. */
export type Matching = {
  readonly view: DatabaseView
  readonly directory: DirectoryMatch
  readonly doubles: FileDoubles
}

/** What a kind of import makes of one row. */
export type RowProposal = {
  readonly verdict: Verdict
  readonly name: string
  readonly detail: string
  readonly reasons: readonly RowReason[]
  readonly changes: readonly FieldChange[]
  readonly take: DirectoryRow | null
}
