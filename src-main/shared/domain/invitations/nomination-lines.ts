import type { Event } from '../events/event'
import { eventsInOrder } from '../events/event-order'
import type { Id } from '../values/ids'
import type { Invitation } from './invitation'
import type { Nomination } from './nomination'
import type { Person } from '../directory/person'
import type { Registration } from '../events/registration'
import type { DatabaseView } from '../database/state'

export type NamedPerson = { readonly nomination: Nomination; readonly person: Person | undefined }

/** A place of the institution at an event: who holds it, and before whom it was held, from the last one back. */
export type NominationLine = NamedPerson & {
  readonly event: Event
  readonly before: readonly NamedPerson[]
  /** Undefined where the person is not signed up (any more). */
  readonly registration: Registration | undefined
}

const namedIn = (view: DatabaseView, nomination: Nomination): NamedPerson => ({
  nomination,
  person: view.get('persons', nomination.personId),
})

const predecessors = (view: DatabaseView, nomination: Nomination): readonly NamedPerson[] => {
  const chain: Nomination[] = []
  let previous = view.get('nominations', nomination.replacesId)
  // A circle, which only a damaged database could hold, ends the chain.
  while (previous !== undefined && !chain.includes(previous)) {
    chain.push(previous)
    previous = view.get('nominations', previous.replacesId)
  }
  return chain.map((each) => namedIn(view, each))
}

const registrationOf = (view: DatabaseView, { eventId, personId }: Nomination): Registration | undefined =>
  view
    .by('registrations', 'personId', personId)
    .filter((each) => each.eventId === eventId)
    .at(-1)

/**
 * Whom the answer to an invitation named, by event in time order: one line a place, with the chain of substitutes
 * (`docs/domain.md §3.1`). Nominations that another one replaced stand in its chain, not in a line of their own.
 */
export const nominationLines = (view: DatabaseView, invitation: Invitation): readonly NominationLine[] => {
  const nominations = view.by('nominations', 'invitationId', invitation.id)
  const replaced = new Set<Id | null>(nominations.map(({ replacesId }) => replacesId))
  const heads = nominations.filter(({ id }) => !replaced.has(id))
  return eventsInOrder(view, invitation.initiativeId).flatMap((event) =>
    heads
      .filter(({ eventId }) => eventId === event.id)
      .map((nomination) => ({
        ...namedIn(view, nomination),
        event,
        before: predecessors(view, nomination),
        registration: registrationOf(view, nomination),
      })),
  )
}
