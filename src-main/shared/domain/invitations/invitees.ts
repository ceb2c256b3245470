import type { Id } from '../values/ids'
import type { DatabaseView } from '../database/state'

export type Invitees = {
  /** Those that have no invitation to the whole initiative yet, each once. */
  readonly fresh: readonly Id[]
  readonly invited: readonly Id[]
}

/** Divides chosen institutions into those to invite to the initiative and those that have their invitation already. */
export const inviteesOf = (view: DatabaseView, initiativeId: Id, institutionIds: Iterable<Id>): Invitees => {
  const invitations = view.by('invitations', 'initiativeId', initiativeId).filter(({ eventId }) => eventId === null)
  const known = new Set(invitations.map(({ institutionId }) => institutionId))
  const chosen = [...new Set(institutionIds)]
  return { fresh: chosen.filter((id) => !known.has(id)), invited: chosen.filter((id) => known.has(id)) }
}
