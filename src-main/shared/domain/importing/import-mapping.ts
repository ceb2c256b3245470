import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line } from '../values/text-fields'

export const importMappingFields = {
  kind: line(40),
  /** The headings of the file in their order, plain; a file with the same ones is mapped in the same way. */
  headings: z.array(line()).max(500),
  /** Which heading feeds which field; a heading that feeds several is taken apart. */
  columns: z.array(stored({ heading: line(), field: line(60) })).max(200),
  /** Fields that have one value in all rows. */
  constants: z.array(stored({ field: line(60), value: line() })).max(40),
}

/** How the columns of a file were understood, kept for the next file of that look. */
export const importMappingSchema = stored({ id: idSchema, ...importMappingFields, usedAt: z.string() })
export type ImportMapping = z.infer<typeof importMappingSchema>
