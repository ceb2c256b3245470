import { z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { channelSchema } from '../invitations/invitation'
import { stored } from '../values/record-schema'
import { line, prose } from '../values/text-fields'

export const registrationStatuses = ['confirmed', 'waiting', 'declined', 'cancelled'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]
export const roles = ['participant', 'speaker', 'organiser', 'interpreter', 'guest'] as const
export type Role = (typeof roles)[number]

export const registrationDetails = {
  bandId: idSchema.nullable(),
  role: z.enum(roles),
  nights: z.int().min(0).max(60),
  meals: line(200),
  diet: line(200),
  note: prose(5000),
}

export const registrationSchema = stored({
  id: idSchema,
  eventId: idSchema,
  personId: idSchema,
  institutionId: idSchema.nullable(),
  ...registrationDetails,
  /** As they were when the registration was made; a later renaming does not rewrite an old sheet (`domain §3.2`). */
  institutionName: line(),
  position: line(),
  status: z.enum(registrationStatuses),
  /** Why the registration stands where it stands: on the waiting list, over the quota, cancelled. */
  statusReason: prose(2000),
  registeredAt: z.string(),
  /** Set when the event was moved; `toldOn` is the day on which a person was told, null until then (`domain §3.6`). */
  reconfirm: stored({ since: z.string(), toldOn: daySchema.nullable(), channel: channelSchema.nullable() }).nullable(),
  /** The registration whose place this one took over. */
  replacesId: idSchema.nullable(),
})
export type Registration = z.infer<typeof registrationSchema>

/** Confirmed or waiting: a person has at most one such registration per event (`domain §3.2`). */
export const isActive = ({ status }: Pick<Registration, 'status'>): boolean =>
  status === 'confirmed' || status === 'waiting'
