import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { line } from '../domain/values/text-fields'
import { choice, day, nested, prose, reference, text, time } from './kinds'

const handoutKinds = ['hotel-sheet', 'security-list', 'list'] as const

/** A line as it was handed out, and whose registration it told of; null for sums. */
const rowSchema = stored({ registrationId: idSchema.nullable(), cells: z.array(line(2000)).max(100) })

/** A list of an event as it was handed out to somebody; never edited, so that what has changed since can be told. */
export const handoutRecord = {
  eventId: reference('events', { since: 7, personal: 'no' }),
  kind: choice({ codes: handoutKinds, words: 'handoutKinds', empty: 'list', since: 7, personal: 'no' }),
  title: text({ since: 7, personal: 'mentions' }),
  recipient: text({ since: 7, personal: 'mentions' }),
  on: day({ since: 7, personal: 'no' }),
  columns: nested(z.array(line(200)).max(100), [], { since: 7, personal: 'mentions' }),
  rows: nested(z.array(rowSchema).max(20_000), [], { since: 7, personal: 'mentions' }),
  note: prose({ max: 5000, since: 7, personal: 'mentions' }),
  at: time({ since: 7, personal: 'no' }),
  by: text({ since: 7, personal: 'mentions' }),
}
