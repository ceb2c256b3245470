import { z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { channelSchema } from '../invitations/invitation'
import { stored } from '../values/record-schema'
import { line, prose } from '../values/text-fields'

export const directions = ['out', 'in'] as const

export const communicationFields = {
  /** With whom it was: an institution, a person, or somebody of an institution; one of the two at least. */
  institutionId: idSchema.nullable(),
  personId: idSchema.nullable(),
  initiativeId: idSchema.nullable(),
  on: daySchema,
  channel: channelSchema,
  direction: z.enum(directions),
  text: prose(5000),
}

/** A letter, a call or a meeting with an institution or a person, as somebody wrote it down. */
export const communicationSchema = stored({ id: idSchema, ...communicationFields, by: line() })
export type Communication = z.infer<typeof communicationSchema>
