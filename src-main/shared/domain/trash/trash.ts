import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line } from '../values/text-fields'

/** A record as it was when it was removed; of whatever shape, so that nothing of it is lost. */
const keptSchema = stored({ collection: z.string(), record: stored({ id: idSchema }) })

/** A reference to a removed record: who holds it, in which field, and where in a list it stood. */
const referenceSchema = stored({
  collection: z.string(),
  id: idSchema,
  field: z.string(),
  was: idSchema,
  at: z.int().min(0).nullable(),
})

/** One removal: what was removed together, and what is to be put back with it. */
export const trashEntrySchema = stored({
  id: idSchema,
  removedAt: z.string(),
  by: line(),
  /** What was removed on purpose; all other records went along with it. */
  collection: z.string(),
  ids: z.array(idSchema).min(1),
  /** How the first of them was called. */
  title: z.string(),
  records: z.array(keptSchema),
  /** References of records that stayed; they were emptied, and are filled again where they are still empty. */
  cleared: z.array(referenceSchema),
  /** References of the removed records that led nowhere even before. */
  dangling: z.array(referenceSchema),
})
export type TrashEntry = z.infer<typeof trashEntrySchema>
export type KeptRecord = z.infer<typeof keptSchema>
export type KeptReference = z.infer<typeof referenceSchema>

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
