import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { nested, text, time } from './kinds'

/** Where what was erased may still lie: in this folder, in its backups, in those of the second place. */
export const erasurePlaces = ['folder', 'backups', 'second-place'] as const

const waitingSchema = stored({
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

const ids = () => nested(z.array(idSchema), [], { personal: 'no' })
const noCounts = { fields: 0, mentions: 0, registrations: 0, attendances: 0, nominations: 0 }

export const erasureRecord = {
  /** Who was erased; null where a term of keeping had passed. */
  personId: nested(idSchema.nullable(), null, { personal: 'no' }),
  /** Registrations without their diets, persons without their wish about photographs or without their contacts. */
  diets: ids(),
  photos: ids(),
  contacts: ids(),
  /** Mentions of others who bear the same name, as `collection/id/field`. */
  left: nested(z.array(z.string().max(300)), [], { personal: 'no' }),
  /** What was put in the place of mentions. */
  mark: text({ max: 60, personal: 'no' }),
  erasedAt: time({ personal: 'no' }),
  by: text({ personal: 'mentions' }),
  counts: nested(erasureCountsSchema, noCounts, { personal: 'no' }),
  waiting: nested(z.array(waitingSchema), [], { personal: 'no' }),
}
