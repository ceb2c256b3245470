import { z } from 'zod'
import { line, requiredLine } from '../domain/values/text-fields'

/** Words by which records are found together; each once. */
export const tagsField = z
  .array(requiredLine(60))
  .max(50)
  .overwrite((tags) => Array.from(new Set(tags)))

/** Values of the fields that an office made for itself, by the id of the field. */
export const ownValuesField = z.record(line(60), line(2000))
export type OwnValues = z.infer<typeof ownValuesField>
