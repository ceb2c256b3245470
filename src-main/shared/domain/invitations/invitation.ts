import { z } from 'zod'
import { daySchema, type Day } from '../values/day'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, prose } from '../values/text-fields'

export const channels = ['email', 'data-box', 'post', 'phone', 'in-person', 'partner'] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

const reminderSchema = stored({ on: daySchema, channel: channelSchema, by: line() })

export const answerSchema = stored({
  value: z.enum(['accepted', 'declined']),
  on: daySchema,
  channel: channelSchema,
  recordedBy: line(),
  /** Why it was declined, where somebody said. */
  refusalReason: prose(2000),
  /** Events for which a place is held until the institution names somebody. */
  heldEventIds: z.array(idSchema).max(100),
  note: prose(),
})
export type Answer = z.infer<typeof answerSchema>

export const invitationSchema = stored({
  id: idSchema,
  initiativeId: idSchema,
  /** Null: an invitation to the whole initiative. */
  eventId: idSchema.nullable(),
  institutionId: idSchema,
  /** Somebody of the institution who is invited by name; null where the institution chooses. */
  personId: idSchema.nullable(),
  /** Which wave of invitations it went out with, from 1. */
  wave: z.int().min(1).max(1000),
  deadline: daySchema.nullable(),
  /** When it was prepared, and who has done so; null in what an older version wrote. */
  preparedOn: daySchema.nullable(),
  preparedBy: line(),
  /** The day on which its letter was last made, and who made it; a letter that is made is not sent. */
  exportedOn: daySchema.nullable(),
  exportedBy: line(),
  sentOn: daySchema.nullable(),
  /** Who has marked it as sent. */
  sentBy: line(),
  channel: channelSchema.nullable(),
  referenceNumber: line(100),
  reminders: z.array(reminderSchema),
  answer: answerSchema.nullable(),
  note: prose(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** Where an invitation stands: *prepared → exported → sent → reminded → accepted / declined*. */
export const invitationStates = ['prepared', 'exported', 'sent', 'reminded', 'accepted', 'declined'] as const
export type InvitationState = (typeof invitationStates)[number]

/** The step that it has reached. An exported one has its letter made, which nobody has said to have sent (`domain §3.7`). */
export const invitationState = ({ answer, sentOn, exportedOn, reminders }: Invitation): InvitationState => {
  if (answer !== null) return answer.value
  if (sentOn === null) return exportedOn === null ? 'prepared' : 'exported'
  return reminders.length === 0 ? 'sent' : 'reminded'
}

/** Whether it is still to be sent, with its letter made or not. */
export const isUnsent = ({ answer, sentOn }: Invitation): boolean => answer === null && sentOn === null

/** Whether it was sent and has no answer, reminded or not. */
export const isWaiting = ({ answer, sentOn }: Invitation): boolean => answer === null && sentOn !== null

/** Whether the answer came after the deadline; such an answer is accepted and marked (`domain §3.5`). */
export const isLateAnswer = ({ answer, deadline }: Invitation): boolean =>
  answer !== null && deadline !== null && answer.on > deadline

/** Whether a sent invitation still waits for its answer although the deadline has passed. */
export const isOverdue = (invitation: Invitation, today: Day): boolean =>
  isWaiting(invitation) && invitation.deadline !== null && invitation.deadline < today
