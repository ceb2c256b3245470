import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { requiredLine } from '../domain/values/text-fields'
import { terms } from './field'
import { bandSchema } from './event'
import { choice, nested, optionalDay, optionalReference, prose, text } from './kinds'
import { offsetDays } from './task'
import { termsSchema } from './settings'

/** The colour that marks an initiative wherever it is named, so that two of them are never mixed up. */
export const initiativeColours = ['blue', 'green', 'purple', 'orange'] as const

/** How an event of the initiative begins with its places. */
const usualBandSchema = stored(bandSchema.omit({ id: true, releaseOn: true }).shape)

/** A task that every event gets, so many days from its first day. */
const usualTaskSchema = stored({ id: idSchema, title: requiredLine(500), offset: offsetDays })

const themeSchema = stored({ id: idSchema, name: requiredLine() })
export type Theme = z.infer<typeof themeSchema>

/** Terms of keeping that are others here than in the settings of the office, and what the app clears by itself. */
const keepingSchema = stored({
  terms: stored(termsSchema.shape).partial(),
  automatic: z.array(z.enum(terms)),
})
const asTheOffice: z.infer<typeof keepingSchema> = { terms: {}, automatic: [] }

export const initiativeFields = {
  code: text({ isRequired: true, max: 20, personal: 'no' }),
  name: text({ isRequired: true, max: 500, personal: 'mentions' }),
  colour: choice({ codes: initiativeColours, words: 'colours', empty: 'blue', personal: 'no' }),
  partners: nested(z.array(requiredLine(500)).max(50), [], { personal: 'mentions' }),
  /** Until when an institution may join the initiative; the first of the two levels of deadline. */
  deadline: optionalDay({ personal: 'no' }),
  /** Printed on every document that leaves the app (`docs/domain.md §3.11`). */
  publicity: prose({ max: 5000, personal: 'mentions' }),
  note: prose({ personal: 'mentions' }),
  contactPersonId: optionalReference('persons', { since: 7, personal: 'no', listed: false }),
  /** Whom events name that have no contact of their own. */
  contact: text({ max: 500, since: 7, personal: 'mentions' }),
  usualBands: nested(z.array(usualBandSchema).max(20), [], { since: 7, personal: 'mentions' }),
  usualTasks: nested(z.array(usualTaskSchema).max(200), [], { since: 7, personal: 'mentions' }),
  keeping: nested(keepingSchema, asTheOffice, { since: 6, personal: 'no' }),
  themes: nested(z.array(themeSchema).max(100), [], { personal: 'mentions' }),
}
