import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { stored } from '../domain/values/record-schema'
import { mealCodes } from './event'
import { channelSchema, tellingSchema } from './invitation'
import { choice, inner, nested, number, optionalReference, own, prose, reference, text, time } from './kinds'

export const registrationStatuses = ['applied', 'confirmed', 'waiting', 'declined', 'cancelled'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]
export const roles = ['participant', 'speaker', 'organiser', 'interpreter', 'guest', 'observer'] as const
export type Role = (typeof roles)[number]

/** Set when the event was moved; `toldOn` is the day on which a person was told, null until then (`docs/domain.md §3.6`). */
const reconfirmSchema = stored({ since: z.string(), toldOn: daySchema.nullable(), channel: channelSchema.nullable() })

/** What somebody eats on one day. */
const mealsOnSchema = stored({ day: daySchema, meals: z.array(z.enum(mealCodes)).max(4) })

export const registrationFields = {
  bandId: inner('bands', { personal: 'no', isBulk: true }),
  role: choice({ codes: roles, words: 'roles', empty: 'participant', personal: 'no', isBulk: true }),
  nights: number(z.int().min(0).max(60), 0, { personal: 'no', importedAs: 'nights', isBulk: true }),
  /** Which nights by their first day; where it is empty, `nights` is all that is known. */
  nightsOn: nested(z.array(daySchema).max(60), [], { since: 7, personal: 'no', listed: false }),
  mealsOn: nested(z.array(mealsOnSchema).max(60), [], { since: 7, personal: 'no', listed: false }),
  meals: text({ max: 200, personal: 'own-text', term: 'notes', importedAs: 'meals', listed: { grow: 1 } }),
  diet: text({ max: 200, personal: 'own-text', term: 'diets', importedAs: 'diet', listed: { grow: 1 } }),
  /** What somebody needs that others do not: a way without steps, a bed of some kind. */
  specialNeeds: text({ max: 500, since: 7, personal: 'own-text', term: 'diets', listed: false }),
  arrival: text({ max: 200, since: 7, personal: 'own-text', term: 'notes', listed: false }),
  /** The number plate, for parking and the list of the venue's guards. */
  car: text({ max: 100, since: 7, personal: 'own-text', term: 'diets', listed: false }),
  own: own({ since: 5, personal: 'own-text', term: 'notes' }),
  note: prose({ max: 5000, personal: 'own-text', term: 'notes', importedAs: 'note' }),
}

export const registrationRecord = {
  eventId: reference('events', { personal: 'no', listed: false }),
  personId: reference('persons', { personal: 'no', listed: false }),
  institutionId: optionalReference('institutions', { personal: 'no', listed: false }),
  ...registrationFields,
  /** As they were when the registration was made; a later renaming does not rewrite an old sheet (`docs/domain.md §3.2`). */
  institutionName: text({ personal: 'mentions', listed: { key: 'institution', width: 170, grow: 2 } }),
  position: text({ personal: 'own-text', term: 'positions', listed: { width: 150, grow: 1 } }),
  status: choice({ codes: registrationStatuses, words: 'registrationStatuses', empty: 'confirmed', personal: 'no' }),
  /** Why the registration stands where it stands: on the waiting list, over the quota, cancelled. */
  statusReason: prose({ max: 2000, personal: 'own-reason', term: 'notes', listed: { key: 'reason' } }),
  registeredAt: time({ personal: 'no' }),
  /** Where somebody put it on the waiting list by hand, from 1; null: by the rule of the event. */
  queueRank: number(z.int().min(1).max(100_000).nullable(), null, { since: 7, personal: 'no', listed: false }),
  reconfirm: nested(reconfirmSchema.nullable(), null, { personal: 'no' }),
  /** What remains of it once it was re-confirmed, or the event moved again. */
  tellings: nested(z.array(tellingSchema), [], { since: 4, personal: 'no' }),
  /** The registration whose place this one took over. */
  replacesId: optionalReference('registrations', { isChain: true, personal: 'no', listed: false }),
}
