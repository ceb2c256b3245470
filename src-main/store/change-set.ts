import type { ChangeSetSummary } from '@shared/contract'
import type { Change } from '@shared/domain/database'

/** One commit as it stands in the journal; `seq` rises by one, `at` never goes back. */
export type ChangeSet = {
  readonly seq: number
  readonly at: string
  readonly device: string
  readonly by: string
  readonly action: ChangeSetSummary['action']
  readonly changes: readonly Change[]
  /** The number of the change before it, where that is not one less: the numbers between were refused and are nowhere. */
  readonly previous?: number
  /** For `undo` and `redo`: the seq of the change set that was taken back or done again, and its action. */
  readonly target?: number
  readonly of?: NonNullable<ChangeSetSummary['of']>
}

/** The same changes the other way round. */
export const swapped = (changes: readonly Change[]): readonly Change[] =>
  changes.map(({ collection, id, before, after }) => ({ collection, id, before: after, after: before })).reverse()

/** The change set in brief, without its data. */
export const summaryOf = ({ seq, at, by, action, of, changes }: ChangeSet): ChangeSetSummary => ({
  seq,
  at,
  by,
  action,
  ...(of === undefined ? {} : { of }),
  count: changes.length,
})
