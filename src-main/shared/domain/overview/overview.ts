import { attendanceTotals } from '../events/attendance-summary'
import { daysBetween, type Day } from '../values/day'
import { namedInstitutions } from './due-items'
import { firstDay, isAhead, type Event } from '../events/event'
import { eventsInOrder } from '../events/event-order'
import type { Id } from '../values/ids'
import { placesOf, type EventPlaces } from '../events/places'
import { isActive } from '../events/registration'
import type { DatabaseView } from '../database/state'

/** How many institutions got how far, each step a part of the one before. */
export type InstitutionFunnel = {
  readonly invited: number
  readonly answered: number
  readonly accepted: number
  readonly named: number
}

export const funnelSteps = ['invited', 'answered', 'accepted', 'named'] as const satisfies (keyof InstitutionFunnel)[]
export type FunnelStep = (typeof funnelSteps)[number]

/**
 * The institutions at each step of the way through one initiative. Invited are those to whom an invitation was sent or who
 * answered without; one that accepted and declined different events counts as accepted.
 */
export const institutionsAtSteps = (
  view: DatabaseView,
  initiativeId: Id,
): { readonly [Step in FunnelStep]: ReadonlySet<Id> } => {
  const invitations = view
    .by('invitations', 'initiativeId', initiativeId)
    .filter(({ sentOn, answer }) => sentOn !== null || answer !== null)
  const institutionsOf = (kept: typeof invitations): ReadonlySet<Id> => new Set(kept.map((each) => each.institutionId))
  const accepted = institutionsOf(invitations.filter(({ answer }) => answer?.value === 'accepted'))
  const named = namedInstitutions(view, view.by('events', 'initiativeId', initiativeId))
  return {
    invited: institutionsOf(invitations),
    answered: institutionsOf(invitations.filter(({ answer }) => answer !== null)),
    accepted,
    named: new Set(Array.from(accepted).filter((id) => named.has(id))),
  }
}

/** How many institutions stand at each step. */
export const institutionFunnel = (view: DatabaseView, initiativeId: Id): InstitutionFunnel => {
  const { invited, answered, accepted, named } = institutionsAtSteps(view, initiativeId)
  return { invited: invited.size, answered: answered.size, accepted: accepted.size, named: named.size }
}

/** Persons are unique, registrations and attendances are person × event; never one for the other (`docs/domain.md §3.10`). */
export type PeopleFigures = {
  readonly registeredPersons: number
  readonly registrations: number
  readonly presentPersons: number
  readonly attendances: number
}

/** How many people one initiative concerns; only registrations that hold are counted, those of other initiatives never. */
export const peopleFigures = (view: DatabaseView, initiativeId: Id): PeopleFigures => {
  const events = view.by('events', 'initiativeId', initiativeId)
  const active = events.flatMap(({ id }) => view.by('registrations', 'eventId', id)).filter(isActive)
  const { persons, attendances } = attendanceTotals(view, events)
  return {
    registeredPersons: new Set(active.map(({ personId }) => personId)).size,
    registrations: active.length,
    presentPersons: persons,
    attendances,
  }
}

/** An event that is being prepared; `daysLeft` counts to its first day, negative once it has begun, null without days. */
export type EventAhead = { readonly event: Event; readonly places: EventPlaces; readonly daysLeft: number | null }

/** Whether its days are over: 0 for what is still to come or runs, 1 without days, 2 for one that nobody has marked as held. */
const rankOf = ({ days }: Event, today: Day): number => {
  const last = days.at(-1)
  if (last === undefined) return 1
  return last < today ? 2 : 0
}

/** Events in preparation, at most `limit`: what comes next first, those without days after it, forgotten ones last. */
export const eventsAhead = (
  view: DatabaseView,
  initiativeId: Id,
  { today, limit }: { readonly today: Day; readonly limit: number },
): readonly EventAhead[] =>
  eventsInOrder(view, initiativeId)
    .filter(isAhead)
    .sort((a, b) => rankOf(a, today) - rankOf(b, today))
    .slice(0, limit)
    .map((event) => ({
      event,
      places: placesOf(view, event),
      daysLeft: event.days.length === 0 ? null : daysBetween(today, firstDay(event)),
    }))
