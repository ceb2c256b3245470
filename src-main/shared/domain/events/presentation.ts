import { z } from 'zod'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, prose, requiredLine } from '../values/text-fields'

export const presentationStatuses = ['offered', 'accepted', 'declined', 'delivered'] as const

export const presentationFields = {
  initiativeId: idSchema,
  institutionId: idSchema,
  eventId: idSchema.nullable(),
  title: requiredLine(500),
  speaker: line(),
  status: z.enum(presentationStatuses),
  hasSlides: z.boolean(),
  note: prose(5000),
}

export const presentationSchema = stored({ id: idSchema, ...presentationFields })
export type Presentation = z.infer<typeof presentationSchema>
