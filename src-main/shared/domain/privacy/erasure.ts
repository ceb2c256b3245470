import { z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line } from '../values/text-fields'

/** Where what was erased may still lie: in this folder, in its backups, in those of the second place. */
export const erasurePlaces = ['folder', 'backups', 'second-place'] as const
export type ErasurePlace = (typeof erasurePlaces)[number]

export const waitingSchema = stored({
  place: z.enum(erasurePlaces),
  /** The day by which it is gone at the latest. */
  until: daySchema,
  /** Names of the copies that are left there, as far as they are known; a name of ours holds nothing personal. */
  copies: z.array(z.string().max(100)).optional(),
  /** The place was not there. */
  isAway: z.boolean().optional(),
})

/** How much was erased, and how much stays as a count. */
export const erasureCountsSchema = stored({
  fields: z.int().min(0),
  mentions: z.int().min(0),
  registrations: z.int().min(0),
  attendances: z.int().min(0),
  nominations: z.int().min(0),
})
export type ErasureCounts = z.infer<typeof erasureCountsSchema>

const ids = z.array(idSchema)

/**
 * That something was erased: ids only, so that the list holds nobody's name. It is applied again to whatever comes from outside or
 * from the past (a restored backup, an import), and never taken back.
 */
export const erasureSchema = stored({
  id: idSchema,
  /** Who was erased; null where a term of keeping had passed. */
  personId: idSchema.nullable(),
  /** Registrations without their diets, persons without their wish about photographs or without their contacts. */
  diets: ids,
  photos: ids,
  contacts: ids,
  /** Mentions of others who bear the same name, as `collection/id/field`. */
  left: z.array(z.string().max(300)),
  /** What was put in the place of mentions. */
  mark: line(60),
  erasedAt: z.string(),
  by: line(),
  counts: erasureCountsSchema,
  waiting: z.array(waitingSchema),
})
export type Erasure = z.infer<typeof erasureSchema>
