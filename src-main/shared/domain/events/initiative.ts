import { z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { prose, requiredLine } from '../values/text-fields'

/** The colour that marks an initiative wherever it is named, so that two of them are never mixed up. */
export const initiativeColours = ['blue', 'green', 'purple', 'orange'] as const

const themeSchema = stored({ id: idSchema, name: requiredLine() })
export type Theme = z.infer<typeof themeSchema>

export const initiativeFields = {
  code: requiredLine(20),
  name: requiredLine(500),
  colour: z.enum(initiativeColours),
  partners: z.array(requiredLine(500)).max(50),
  /** Until when an institution may join the initiative; the first of the two levels of deadline. */
  deadline: daySchema.nullable(),
  /** Printed on every document that leaves the app (`domain §3.11`). */
  publicity: prose(5000),
  note: prose(),
  themes: z.array(themeSchema).max(100),
}

export const initiativeSchema = stored({ id: idSchema, ...initiativeFields })
export type Initiative = z.infer<typeof initiativeSchema>
