import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { terms } from './field'
import { nested, text, time, yesNo } from './kinds'

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

/** As many things of a kind, of an initiative or of none, the first of them due since a day. */
const clearedSchema = stored({
  kind: z.enum(terms),
  initiativeId: idSchema.nullable(),
  things: z.int().min(0),
  since: daySchema,
})

/** A number that is reported of an initiative: `what` says which, and for a band, a role or a sex whose. */
const totalSchema = stored({
  initiativeId: idSchema,
  what: z.string().max(100),
  before: z.int().min(0),
  after: z.int().min(0),
})

const ids = (since = 1) => nested(z.array(idSchema), [], { since, personal: 'no' })
const noCounts = { fields: 0, mentions: 0, registrations: 0, attendances: 0, nominations: 0 }

export const erasureRecord = {
  /** Who was erased; null where a term of keeping had passed. */
  personId: nested(idSchema.nullable(), null, { personal: 'no' }),
  /** Registrations without their diets, persons without their wish about photographs or without their contacts. */
  diets: ids(),
  photos: ids(),
  contacts: ids(),
  /** Persons, posts and registrations without what somebody is; whose notes are gone; of those who never came. */
  positions: ids(6),
  notes: ids(6),
  answers: ids(6),
  /** Persons who were erased whole because the term of their name had passed. */
  names: ids(6),
  /** Mentions of others who bear the same name, as `collection/id/field`. */
  left: nested(z.array(z.string().max(300)), [], { personal: 'no' }),
  /** What was put in the place of mentions. */
  mark: text({ max: 60, personal: 'no' }),
  erasedAt: time({ personal: 'no' }),
  by: text({ personal: 'mentions' }),
  counts: nested(erasureCountsSchema, noCounts, { personal: 'no' }),
  waiting: nested(z.array(waitingSchema), [], { personal: 'no' }),
  /** The app did it by itself, because somebody chose so. */
  isAutomatic: yesNo({ since: 6, personal: 'no' }),
  /** What had passed its term, by kind and initiative. */
  cleared: nested(z.array(clearedSchema), [], { since: 6, personal: 'no' }),
  /** What is counted, before and after. */
  totals: nested(z.array(totalSchema), [], { since: 6, personal: 'no' }),
}
