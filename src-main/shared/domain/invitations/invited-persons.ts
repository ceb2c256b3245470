import type { Id } from '../values/ids'
import type { Invitation } from './invitation'
import { isKnown, type Person } from '../directory/person'
import { invitedFor } from '../directory/post'
import type { Day } from '../values/day'
import type { DatabaseView } from '../database/state'

export type PersonsToInvite = {
  readonly invite: readonly Person[]
  readonly alreadyInvited: number
  /** Asked not to be invited. */
  readonly unwilling: number
  /** An invitation belongs to an institution, so somebody without one gets none (`docs/domain.md §2, invitation`). */
  readonly withoutInstitution: number
}

/** Divides chosen persons into those who can be invited by name to the whole initiative and those left out, by the reason. */
export const personsToInvite = (
  view: DatabaseView,
  initiativeId: Id,
  personIds: Iterable<Id>,
  today: Day,
): PersonsToInvite => {
  const invited = new Set(
    view
      .by('invitations', 'initiativeId', initiativeId)
      .filter(({ eventId }) => eventId === null)
      .map(({ personId }) => personId),
  )
  const persons = Array.from(new Set(personIds), (id) => view.get('persons', id)).filter(
    (person) => person !== undefined && isKnown(person),
  ) as Person[] // safe: what is undefined was left out
  const fresh = persons.filter(({ id }) => !invited.has(id))
  const willing = fresh.filter(({ doNotInvite }) => !doNotInvite)
  const invite = willing.filter((person) => invitedFor(view, person, today) !== null)
  return {
    invite,
    alreadyInvited: persons.length - fresh.length,
    unwilling: fresh.length - willing.length,
    withoutInstitution: willing.length - invite.length,
  }
}

/**
 * The wave that invitations made now belong to: the last one while none of it was sent, the next one afterwards. Counted from 1, for
 * the whole initiative and for each event by itself.
 */
export const waveOf = (invitations: readonly Invitation[]): number => {
  const last = Math.max(0, ...invitations.map(({ wave }) => wave))
  const isUnderWay = invitations.some(({ wave, sentOn }) => wave === last && sentOn !== null)
  return isUnderWay ? last + 1 : Math.max(1, last)
}
