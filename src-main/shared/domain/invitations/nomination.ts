import { type z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { prose } from '../values/text-fields'

/** The institution names a person for its place; a substitute replaces and the chain is kept (`domain §3.1`). */
export const nominationSchema = stored({
  id: idSchema,
  institutionId: idSchema,
  eventId: idSchema,
  personId: idSchema,
  invitationId: idSchema.nullable(),
  on: daySchema,
  /** The nomination that this one took the place of. */
  replacesId: idSchema.nullable(),
  endedOn: daySchema.nullable(),
  reason: prose(2000),
})
export type Nomination = z.infer<typeof nominationSchema>
