import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { line, prose as proseSchema, requiredLine } from '../domain/values/text-fields'
import { choice, inner, nested, number, optionalDay, own, prose, reference, text } from './kinds'

export const eventKinds = ['opening', 'workshop', 'closing', 'other'] as const
export const eventStatuses = ['planned', 'held', 'cancelled'] as const

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

const rescheduleSchema = stored({
  from: z.array(daySchema),
  to: z.array(daySchema),
  reason: proseSchema(2000),
  at: z.string(),
})

export const eventFields = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  kind: choice({ codes: eventKinds, words: 'eventKinds', empty: 'workshop', personal: 'no' }),
  number: number(z.int().min(1).max(999).nullable(), null, { personal: 'no' }),
  title: text({ isRequired: true, max: 500, personal: 'mentions', listed: { width: 220, grow: 3 } }),
  themeId: inner('themes', { personal: 'no', isBulk: true, listed: { key: 'theme' } }),
  days: nested(daysSchema, [], { personal: 'no' }),
  venue: text({ max: 500, personal: 'mentions', isBulk: true, listed: { width: 160, grow: 1 } }),
  bands: nested(z.array(bandSchema).max(20), [], { personal: 'mentions' }),
  /** Places of an event without bands; null: as many as come. */
  capacity: number(z.int().min(0).max(10_000).nullable(), null, { since: 4, personal: 'no', listed: false }),
  /** Until when people may be signed up for this event; the second level of deadline. */
  signUpDeadline: optionalDay({ personal: 'no', isBulk: true }),
  status: choice({ codes: eventStatuses, words: 'eventStatuses', empty: 'planned', personal: 'no', isBulk: true }),
  contact: text({ max: 500, personal: 'mentions', isBulk: true, listed: { width: 150, grow: 1 } }),
  own: own({ since: 5, personal: 'mentions' }),
  note: prose({ personal: 'mentions' }),
}

export const eventRecord = {
  ...eventFields,
  reschedules: nested(z.array(rescheduleSchema), [], { personal: 'mentions' }),
  /** When the signed attendance sheets were shredded; null while they are kept. */
  sheetsShreddedOn: optionalDay({ since: 2, personal: 'no' }),
}
