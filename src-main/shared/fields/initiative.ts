import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { stored } from '../domain/values/record-schema'
import { requiredLine } from '../domain/values/text-fields'
import { choice, nested, optionalDay, prose, text } from './kinds'

/** The colour that marks an initiative wherever it is named, so that two of them are never mixed up. */
export const initiativeColours = ['blue', 'green', 'purple', 'orange'] as const

const themeSchema = stored({ id: idSchema, name: requiredLine() })
export type Theme = z.infer<typeof themeSchema>

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
  themes: nested(z.array(themeSchema).max(100), [], { personal: 'mentions' }),
}
