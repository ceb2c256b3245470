import type { Event } from '../events/event'
import type { Id } from '../values/ids'
import type { Institution } from '../directory/institution'
import { invitationState, isWaiting, type Invitation, type InvitationState } from './invitation'
import type { DatabaseView } from '../database/state'

/** One line of the list of invitations: who is invited and for what; without an event for the whole initiative. */
export type InvitationRow = {
  readonly invitation: Invitation
  readonly institution: Institution | undefined
  readonly event: Event | undefined
  readonly state: InvitationState
}

/** One invitation with what it refers to. */
export const invitationRow = (view: DatabaseView, invitation: Invitation): InvitationRow => ({
  invitation,
  institution: view.get('institutions', invitation.institutionId),
  event: view.get('events', invitation.eventId),
  state: invitationState(invitation),
})

/** The invitations of one initiative, in no order. */
export const invitationRows = (view: DatabaseView, initiativeId: Id): readonly InvitationRow[] =>
  view.by('invitations', 'initiativeId', initiativeId).map((invitation) => invitationRow(view, invitation))

/** Whether the event that it invites to was cancelled. */
export const isToCancelled = (view: DatabaseView, { eventId }: Pick<Invitation, 'eventId'>): boolean =>
  view.get('events', eventId)?.status === 'cancelled'

/** Who of the chosen ones can be reminded, and how many are left out for which reason (`docs/domain.md §3.5`). */
export type Remindable = {
  readonly remind: readonly Invitation[]
  readonly answered: number
  readonly unsent: number
  /** To an event that was cancelled. */
  readonly cancelled: number
}

/** Divides chosen invitations into those to remind and those that answered already, were not sent at all, or to a cancelled event. */
export const remindableOf = (view: DatabaseView, chosen: readonly Invitation[]): Remindable => {
  const open = chosen.filter(({ answer }) => answer === null)
  const running = open.filter((each) => !isToCancelled(view, each))
  const remind = running.filter(isWaiting)
  const unsent = running.length - remind.length
  return { remind, answered: chosen.length - open.length, unsent, cancelled: open.length - running.length }
}

/** Institutions that can still be invited: to one event, or to the whole initiative where `eventId` is null. */
export const institutionsToInvite = (
  view: DatabaseView,
  initiativeId: Id,
  eventId: Id | null,
): readonly Institution[] => {
  const invitations = view.by('invitations', 'initiativeId', initiativeId).filter((each) => each.eventId === eventId)
  const invited = new Set(invitations.map(({ institutionId }) => institutionId))
  return Array.from(view.all('institutions')).filter(({ id }) => !invited.has(id))
}
