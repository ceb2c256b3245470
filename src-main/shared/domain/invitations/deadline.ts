import type { DatabaseView } from '../database/state'
import type { Day } from '../values/day'
import { isWaiting, type Invitation } from './invitation'

type Records = Pick<DatabaseView, 'get'>

/** Until when an answer is expected to what is invited to: the event, or the whole initiative. */
export const deadlineOfTarget = (
  view: Records,
  { initiativeId, eventId }: Pick<Invitation, 'initiativeId' | 'eventId'>,
): Day | null =>
  (eventId === null ? view.get('initiatives', initiativeId)?.deadline : view.get('events', eventId)?.signUpDeadline) ??
  null

/** The deadline by which an invitation is judged: its own, or where it has none that of what it invites to (`docs/domain.md §3.5`). */
export const deadlineOf = (
  view: Records,
  invitation: Pick<Invitation, 'deadline' | 'initiativeId' | 'eventId'>,
): Day | null => invitation.deadline ?? deadlineOfTarget(view, invitation)

/** Whether the answer came after the deadline; such an answer is accepted and marked (`docs/domain.md §3.5`). */
export const isLateAnswer = (view: Records, invitation: Invitation): boolean => {
  const deadline = deadlineOf(view, invitation)
  return invitation.answer !== null && deadline !== null && invitation.answer.on > deadline
}

/** Whether a sent invitation still waits for its answer although the deadline has passed. */
export const isOverdue = (view: Records, invitation: Invitation, today: Day): boolean => {
  const deadline = isWaiting(invitation) ? deadlineOf(view, invitation) : null
  return deadline !== null && deadline < today
}
