import { z } from 'zod'
import { daySchema, type Day } from './day'
import { idSchema } from './ids'
import { stored } from './record-schema'
import { line, prose } from './text-fields'

export const channels = ['email', 'data-box', 'post', 'phone', 'in-person', 'partner'] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

const reminderSchema = stored({ on: daySchema, channel: channelSchema })

export const answerSchema = stored({
  value: z.enum(['accepted', 'declined']),
  on: daySchema,
  channel: channelSchema,
  recordedBy: line(),
  note: prose(),
})
export type Answer = z.infer<typeof answerSchema>

export const invitationSchema = stored({
  id: idSchema,
  initiativeId: idSchema,
  /** Null: an invitation to the whole initiative. */
  eventId: idSchema.nullable(),
  institutionId: idSchema,
  deadline: daySchema.nullable(),
  sentOn: daySchema.nullable(),
  channel: channelSchema.nullable(),
  referenceNumber: line(100),
  reminders: z.array(reminderSchema),
  answer: answerSchema.nullable(),
  note: prose(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** Where an invitation stands: *prepared → sent → accepted / declined*. */
export type InvitationState = 'prepared' | 'sent' | 'accepted' | 'declined'

export const invitationState = (invitation: Invitation): InvitationState =>
  invitation.answer?.value ?? (invitation.sentOn === null ? 'prepared' : 'sent')

/** Whether the answer came after the deadline; such an answer is accepted and marked (`domain §3.5`). */
export const isLateAnswer = ({ answer, deadline }: Invitation): boolean =>
  answer !== null && deadline !== null && answer.on > deadline

/** Whether a sent invitation still waits for its answer although the deadline has passed. */
export const isOverdue = (invitation: Invitation, today: Day): boolean =>
  invitationState(invitation) === 'sent' && invitation.deadline !== null && invitation.deadline < today
