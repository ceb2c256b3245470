import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, prose, requiredLine } from '../values/text-fields'

export const outcomeKinds = ['practice', 'problem', 'method', 'proposal'] as const

export const outcomeFields = {
  initiativeId: idSchema,
  eventId: idSchema.nullable(),
  kind: z.enum(outcomeKinds),
  title: requiredLine(500),
  text: prose(),
  themeId: idSchema.nullable(),
  institutionId: idSchema.nullable(),
  /** Who said it or where it stands, in words. */
  source: line(500),
}

export const outcomeSchema = stored({ id: idSchema, ...outcomeFields, recordedAt: z.string() })
export type Outcome = z.infer<typeof outcomeSchema>
