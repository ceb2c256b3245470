import { z } from 'zod'
import { daySchema } from '../domain/values/day'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { line } from '../domain/values/text-fields'
import { eventFields, eventRecord } from './event'
import { day, nested, number, prose, reference, text, time } from './kinds'

/** An event as it stood when the schedule was published. */
const entrySchema = stored({
  eventId: idSchema,
  number: eventFields.number.schema,
  title: line(500),
  titleEn: line(500),
  days: z.array(daySchema).max(60),
  hours: eventFields.hours.schema,
  venue: line(500),
  status: eventRecord.status.schema,
})

/** A published state of the whole series; never edited. */
export const scheduleVersionRecord = {
  initiativeId: reference('initiatives', { since: 7, personal: 'no' }),
  number: number(z.int().min(1).max(9999), 1, { since: 7, personal: 'no' }),
  /** The day on which it was made known. */
  on: day({ since: 7, personal: 'no' }),
  reason: prose({ max: 2000, since: 7, personal: 'mentions' }),
  entries: nested(z.array(entrySchema).max(2000), [], { since: 7, personal: 'mentions' }),
  at: time({ since: 7, personal: 'no' }),
  by: text({ since: 7, personal: 'mentions' }),
}
