import type { ChangeSetSummary } from '@shared/domain/history/change-set-summary'
import type { Change } from '@shared/domain/database/database'
import { mainCount } from '@shared/domain/history/main-records'
import type { DatabaseView } from '@shared/domain/database/state'

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
  /** The link of the change before it, as `linkOf` makes it: a change of another history follows another one. */
  readonly follows?: string
  /** For `undo` and `redo`: the seq of the change set that was taken back or done again, and its action. */
  readonly target?: number
  readonly of?: NonNullable<ChangeSetSummary['of']>
  /** For an `undo` or `redo` of a past change set that others went with: all of them, the target included. */
  readonly targets?: readonly number[]
}

/** A commit before it has its number and its time. */
export type Draft = Pick<ChangeSet, 'action' | 'changes'> & Partial<Pick<ChangeSet, 'target' | 'of' | 'targets'>>

/** Whether a record still is as a change found it. */
export const isCurrent = (view: DatabaseView, { collection, id, before }: Change): boolean =>
  JSON.stringify(view.get(collection, id) ?? null) === JSON.stringify(before)

/** The change set in brief, without its data. */
export const summaryOf = ({ seq, at, by, action, of, target, changes }: ChangeSet): ChangeSetSummary => ({
  seq,
  at,
  by,
  action,
  ...(of === undefined ? {} : { of }),
  ...(target === undefined ? {} : { target }),
  count: changes.length,
  mainCount: mainCount(of ?? action, changes),
})
