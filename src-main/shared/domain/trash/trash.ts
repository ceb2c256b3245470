import type { z } from 'zod'
import type { RecordOf } from '../../fields/record'
import type { keptReferenceSchema, trashRecord } from '../../fields/trash'

export type TrashEntry = RecordOf<typeof trashRecord>
export type KeptReference = z.infer<typeof keptReferenceSchema>

const dayMs = 86_400_000

/** When an entry may go for good, in milliseconds. */
const dueAt = ({ removedAt }: Pick<TrashEntry, 'removedAt'>, trashDays: number): number =>
  Date.parse(removedAt) + trashDays * dayMs

/** Whole days for which an entry can still be restored; 0 for one that is due. */
export const daysLeft = (entry: Pick<TrashEntry, 'removedAt'>, trashDays: number, nowMs: number): number =>
  Math.max(0, Math.ceil((dueAt(entry, trashDays) - nowMs) / dayMs))

/** Whether an entry has lain in the trash for as long as it should. One from the future, by a clock that was wrong, has not. */
export const isDue = (entry: Pick<TrashEntry, 'removedAt'>, trashDays: number, nowMs: number): boolean =>
  dueAt(entry, trashDays) <= nowMs
