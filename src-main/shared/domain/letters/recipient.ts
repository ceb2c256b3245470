import { z } from 'zod'
import type { Invitation } from '../invitations/invitation'
import type { Presentation } from '../events/presentation'
import type { Registration } from '../events/registration'
import { idSchema } from '../values/ids'

/** Records that a letter can be written to. */
export const recipientKinds = ['invitations', 'registrations', 'presentations', 'persons', 'institutions'] as const
type RecipientKind = (typeof recipientKinds)[number]

/** Whom a letter goes to, as a record, and what it is about where the record does not say. */
export const recipientSchema = z.strictObject({
  kind: z.enum(recipientKinds),
  id: idSchema,
  initiativeId: idSchema,
  eventId: idSchema.nullable(),
})
export type Recipient = Readonly<z.infer<typeof recipientSchema>>

type About = Pick<Recipient, 'initiativeId' | 'eventId'>

export const invitedRecipient = ({ id, initiativeId, eventId }: Invitation): Recipient => ({
  kind: 'invitations',
  id,
  initiativeId,
  eventId,
})

export const registeredRecipient = ({ id, eventId }: Registration, initiativeId: About['initiativeId']): Recipient => ({
  kind: 'registrations',
  id,
  initiativeId,
  eventId,
})

/** Whoever presents it: the speaker where the records know one, else the institution. */
export const presentingRecipient = ({ id, initiativeId, eventId }: Presentation): Recipient => ({
  kind: 'presentations',
  id,
  initiativeId,
  eventId,
})

/** Somebody of the directory, who is written to about the initiative or one of its events. */
export const directoryRecipient = (
  kind: Extract<RecipientKind, 'persons' | 'institutions'>,
  id: Recipient['id'],
  about: About,
): Recipient => ({ kind, id, ...about })
