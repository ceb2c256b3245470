import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { hourField } from '../domain/values/hour'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { languageCodes } from '../domain/values/language-codes'
import { line, prose as proseSchema, requiredLine } from '../domain/values/text-fields'
import {
  choice,
  inner,
  nested,
  number,
  optionalDay,
  optionalReference,
  own,
  prose,
  reference,
  text,
  yesNo,
} from './kinds'

export const eventKinds = ['opening', 'workshop', 'closing', 'other'] as const
export const eventStatuses = ['planned', 'confirmed', 'held', 'cancelled'] as const
/** By which order a free place is offered to those who wait. */
const waitingOrders = ['time', 'representation', 'by-hand'] as const
export const mealCodes = ['breakfast', 'snack', 'lunch', 'dinner'] as const
export type Meal = (typeof mealCodes)[number]

export const daysSchema = z
  .array(daySchema)
  .max(60)
  .refine((days) => days.every((day, index) => index === 0 || (days[index - 1] ?? '') < day), {
    params: { code: 'days-not-ascending' },
  })

/** Part of the capacity kept for a group; `country` says whom it is for, null keeps it open to all. */
export const bandSchema = stored({
  id: idSchema,
  name: requiredLine(60),
  places: z.int().min(0).max(10_000),
  country: line(2).nullable(),
  /** From this day on, places that nobody took are open to all. */
  releaseOn: daySchema.nullable(),
})
export type Band = z.infer<typeof bandSchema>

/** From when to when a day of an event lasts, and whether attendance is taken for its halves. */
const dayHoursSchema = stored({ from: hourField, to: hourField, isHalved: z.boolean() }).refine(
  ({ from, to }) => from === '' || to === '' || from < to,
  { params: { code: 'hours-end-before' }, path: ['to'] },
)
export type DayHours = z.infer<typeof dayHoursSchema>

/** What else was changed with the days of an event, in the words of that day. */
const alongSchema = stored({
  field: z.enum(['venue', 'hotel', 'contact', 'signUpDeadline']),
  from: line(500),
  to: line(500),
})

const rescheduleSchema = stored({
  from: z.array(daySchema),
  to: z.array(daySchema),
  reason: proseSchema(2000),
  at: z.string(),
  /** The day on which the change was announced, where somebody said so. */
  announcedOn: daySchema.nullable(),
  /** Until when people are asked to confirm again. */
  confirmUntil: daySchema.nullable(),
  along: z.array(alongSchema).max(10),
})
export type Reschedule = z.infer<typeof rescheduleSchema>

export const eventFields = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  kind: choice({ codes: eventKinds, words: 'eventKinds', empty: 'workshop', personal: 'no' }),
  number: number(z.int().min(1).max(999).nullable(), null, { personal: 'no' }),
  title: text({ isRequired: true, max: 500, personal: 'mentions', listed: { width: 220, grow: 3 } }),
  themeId: inner('themes', { personal: 'no', isBulk: true, listed: { key: 'theme' } }),
  titleEn: text({ max: 500, since: 7, personal: 'mentions', listed: false }),
  days: nested(daysSchema, [], { personal: 'no' }),
  /** The hours of each day, in the order of the days, so that they move along with them; null where they are not known. */
  hours: nested(z.array(dayHoursSchema.nullable()).max(60), [], { since: 7, personal: 'no', listed: false }),
  /** Meals that are offered, in the order of the days. */
  meals: nested(z.array(z.array(z.enum(mealCodes)).max(4)).max(60), [], { since: 7, personal: 'no', listed: false }),
  venueId: optionalReference('venues', { since: 7, personal: 'no', isBulk: true, listed: false }),
  hotelId: optionalReference('venues', { since: 7, personal: 'no', isBulk: true, listed: false }),
  /** The room in the venue, or the place in words where no venue is chosen. */
  venue: text({ max: 500, personal: 'mentions', isBulk: true, listed: { width: 160, grow: 1 } }),
  bands: nested(z.array(bandSchema).max(20), [], { personal: 'mentions' }),
  /** Places of an event without bands; null: as many as come. */
  capacity: number(z.int().min(0).max(10_000).nullable(), null, { since: 4, personal: 'no', listed: false }),
  /** Whether organisers, speakers and interpreters take places, too. */
  countsStaff: yesNo({ since: 7, personal: 'no', isBulk: true, listed: false, empty: true }),
  /** More registrations of one institution need a reason; null: as many as come. */
  maxPerInstitution: number(z.int().min(1).max(1000).nullable(), null, { since: 7, personal: 'no', listed: false }),
  /** Whether somebody has to approve a registration before it gets a place. */
  needsApproval: yesNo({ since: 7, personal: 'no', listed: false }),
  waitingOrder: choice({
    ...{ codes: waitingOrders, words: 'waitingOrders', empty: 'time', since: 7, personal: 'no' },
    listed: false,
  }),
  signUpFrom: optionalDay({ since: 7, personal: 'no', isBulk: true, listed: false }),
  /** Until when people may be signed up for this event; the second level of deadline. */
  signUpDeadline: optionalDay({ personal: 'no', isBulk: true }),
  status: choice({ codes: eventStatuses, words: 'eventStatuses', empty: 'planned', personal: 'no', isBulk: true }),
  /** Into and from which languages it is interpreted. */
  interpreting: nested(languageCodes, [], { since: 7, personal: 'no', listed: false }),
  hasLodging: yesNo({ since: 7, personal: 'no', isBulk: true, listed: false }),
  contactPersonId: optionalReference('persons', { since: 7, personal: 'no', listed: false }),
  /** Who answers questions, in words where nobody of the directory is chosen. */
  contact: text({ max: 500, personal: 'mentions', isBulk: true, listed: { width: 150, grow: 1 } }),
  own: own({ since: 5, personal: 'mentions' }),
  note: prose({ personal: 'mentions' }),
}

export const eventRecord = {
  ...eventFields,
  cancelledFor: prose({ max: 2000, since: 7, personal: 'mentions', listed: false }),
  reschedules: nested(z.array(rescheduleSchema), [], { personal: 'mentions' }),
  /** When the signed attendance sheets were shredded; null while they are kept. */
  sheetsShreddedOn: optionalDay({ since: 2, personal: 'no' }),
}
