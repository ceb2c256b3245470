import { z } from 'zod'
import { idSchema } from './ids'
import { stored } from './record-schema'
import { line } from './text-fields'

/** Two records that look alike and are not the same, as somebody has decided; one of the lists is empty. */
export const distinctionSchema = stored({
  id: idSchema,
  institutionIds: z.array(idSchema).max(2),
  personIds: z.array(idSchema).max(2),
  at: z.string(),
  by: line(),
})
export type Distinction = z.infer<typeof distinctionSchema>
