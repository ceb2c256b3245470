import type { invitationRecord } from '../../fields/invitation'
import type { RecordOf } from '../../fields/record'

export type Invitation = RecordOf<typeof invitationRecord>

/** Where an invitation stands: *prepared → exported → sent → reminded → accepted / declined*. */
export const invitationStates = ['prepared', 'exported', 'sent', 'reminded', 'accepted', 'declined'] as const
export type InvitationState = (typeof invitationStates)[number]

/** The step that it has reached. An exported one has its letter made, which nobody has said to have sent (`docs/domain.md §3.7`). */
export const invitationState = ({ answer, sentOn, exportedOn, reminders }: Invitation): InvitationState => {
  if (answer !== null) return answer.value
  if (sentOn === null) return exportedOn === null ? 'prepared' : 'exported'
  return reminders.length === 0 ? 'sent' : 'reminded'
}

/** Whether it is still to be sent, with its letter made or not. */
export const isUnsent = ({ answer, sentOn }: Invitation): boolean => answer === null && sentOn === null

/** Whether it was sent and has no answer, reminded or not. */
export const isWaiting = ({ answer, sentOn }: Invitation): boolean => answer === null && sentOn !== null
