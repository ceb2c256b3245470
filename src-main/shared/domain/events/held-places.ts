import type { Id } from '../values/ids'
import type { Invitation } from '../invitations/invitation'
import type { DatabaseView } from '../database/state'

/** Whether the institution has named somebody for the event who still holds the place. */
export const hasNamed = (view: DatabaseView, institutionId: Id, eventId: Id): boolean =>
  view
    .by('nominations', 'institutionId', institutionId)
    .some((each) => each.eventId === eventId && each.endedOn === null)

/**
 * The invitations whose answer holds a place at the event although nobody is named yet (`docs/domain.md §3.1`): the place waits for
 * a name and goes to whoever the institution names. It is no used place (`docs/domain.md §3.3`), so it is counted beside the free
 * ones.
 */
export const heldPlaces = (
  view: DatabaseView,
  { id, initiativeId }: { readonly id: Id; readonly initiativeId: Id },
): readonly Invitation[] =>
  view
    .by('invitations', 'initiativeId', initiativeId)
    .filter(({ answer }) => answer?.value === 'accepted' && answer.heldEventIds.includes(id))
    .filter(({ institutionId }) => !hasNamed(view, institutionId, id))
