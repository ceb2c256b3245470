import { z } from 'zod'
import { collectionNames, type AnyRecord, type CollectionName } from '../database/database'
import { daySchema } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import type { ChangeSetSummary } from './change-set-summary'
import type { FieldChange } from './field-changes'
import type { Blocker } from './reversal'

/** A change set as the history lists it: also on which computer it was made, and which record it is first of all about. */
export type HistoryEntry = ChangeSetSummary & {
  readonly device: string
  readonly about: { readonly collection: CollectionName; readonly id: Id } | null
}

/** What of the history is looked for; null: everything. */
export const historyFilterSchema = z.strictObject({
  record: z.strictObject({ collection: z.enum(collectionNames), id: idSchema }).nullable(),
  by: z.string().max(200).nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** These actions, also where they were undone or done again. The window finds them by their words. */
  actions: z.array(z.string().max(64)).max(500).readonly().nullable(),
})
export type HistoryFilter = z.infer<typeof historyFilterSchema>

/** A part of the history, newest first. */
export type HistoryPage = {
  readonly entries: readonly HistoryEntry[]
  /** How many there are in all that the filter lets through. */
  readonly total: number
  /** Pass it as `before` to go on; null at the end. */
  readonly next: number | null
  /** Everybody who ever changed something. */
  readonly names: readonly string[]
  /** The id of this copy of the database. */
  readonly device: string
}

/** One record of a change set, field by field. */
export type RecordChange = {
  readonly collection: CollectionName
  readonly id: Id
  readonly kind: 'made' | 'changed' | 'removed'
  /** The record as it was, or as it became where it was made; it gives the name. */
  readonly record: AnyRecord
  readonly fields: readonly FieldChange[]
}

export type HistoryDetail = {
  readonly entry: HistoryEntry
  /** The first of its records; `entry.count` says how many there are. */
  readonly records: readonly RecordChange[]
  /** Records that are referred to and are not in the database any more, as they last were. */
  readonly gone: readonly { readonly collection: CollectionName; readonly record: AnyRecord }[]
}

/** What taking a past change set back would do. */
export type UndoPreview = {
  /** It, or one of its dependents, is for good. */
  readonly isFinal: boolean
  /** Later change sets that would have to go with it, newest first. */
  readonly dependents: readonly HistoryEntry[]
  readonly blockers: readonly (Blocker & { readonly record: AnyRecord | null })[]
  /** How many records it would change together with its dependents; 0: it is taken back already. */
  readonly count: number
}
