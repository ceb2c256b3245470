import { z } from 'zod'
import { daySchema, type Day } from '../values/day'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, prose, requiredLine } from '../values/text-fields'

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
  reason: prose(2000),
  at: z.string(),
})

export const eventFields = {
  initiativeId: idSchema,
  kind: z.enum(eventKinds),
  number: z.int().min(1).max(999).nullable(),
  title: requiredLine(500),
  themeId: idSchema.nullable(),
  days: daysSchema,
  venue: line(500),
  bands: z.array(bandSchema).max(20),
  /** Until when people may be signed up for this event; the second level of deadline. */
  signUpDeadline: daySchema.nullable(),
  status: z.enum(eventStatuses),
  contact: line(500),
  note: prose(),
}

export const eventSchema = stored({
  id: idSchema,
  ...eventFields,
  reschedules: z.array(rescheduleSchema),
  /** When the signed attendance sheets were shredded; null while they are kept. */
  sheetsShreddedOn: daySchema.nullable(),
})
export type Event = z.infer<typeof eventSchema>

/** All places of an event; the sum of its bands. */
export const capacityOf = (event: Pick<Event, 'bands'>): number =>
  event.bands.reduce((total, band) => total + band.places, 0)

/** The day by which events are ordered; those without a date come last. */
export const firstDay = (event: Pick<Event, 'days'>): Day => event.days[0] ?? '9999-12-31'
