import type { ActionName } from '../actions'

/** A change set in brief, for the history and for the names of undo and redo. */
export type ChangeSetSummary = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly action:
    | ActionName
    | 'undo'
    | 'redo'
    | 'database:create'
    | 'database:restore'
    | 'person:erase'
    | 'privacy:clear'
    | 'erasing:finish'
    | 'trash:purge'
  /** For undo and redo: the action that was taken back or done again. */
  readonly of?: Exclude<ChangeSetSummary['action'], 'undo' | 'redo'>
  /** For undo and redo: the number of the change set that was taken back or done again. */
  readonly target?: number
  /** All records that it touched. */
  readonly count: number
  /** The records that it is about, as people count them: the registrations that were confirmed. */
  readonly mainCount: number
}
