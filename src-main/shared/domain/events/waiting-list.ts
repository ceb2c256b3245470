import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { DatabaseView } from '../database/state'
import type { Event } from './event'
import { freeIn, placesOf, takesPlace, withConfirmed, type EventPlaces } from './places'
import type { Registration } from './registration'
import type { Role } from '../../fields/registration'

/** A place that somebody is to take; one who waits already stands in the list, everybody else behind it. */
export type Taking = {
  readonly event: Event
  readonly bandId: Id | null
  readonly registration?: Registration
  /** As what somebody comes; left out: as the registration says, else as a participant. */
  readonly role?: Role | undefined
  /** Those who get a place in the same step: they are not passed. */
  readonly along?: readonly Id[]
}

/** Whether a place has to be free for it: who takes none passes nobody and waits for nothing. */
export const needsPlace = ({ event, registration, role = registration?.role ?? 'participant' }: Taking): boolean =>
  takesPlace(event, { role })

/** Those who came in one step stand side by side. */
const isBefore = (a: Registration, b: Registration): boolean => a.registeredAt < b.registeredAt

/**
 * Who waits for the very place that is to be taken and would be passed: those in the list before, who could have it today
 * (`docs/domain.md §3.3`). Who waits for a place in another full band is passed by nobody.
 */
export const passedBy = (
  view: DatabaseView,
  { event, bandId, registration, along = [] }: Taking,
  today: Day,
): readonly Registration[] => {
  const waiting = view
    .by('registrations', 'eventId', event.id)
    .filter(({ id, status }) => status === 'waiting' && id !== registration?.id && !along.includes(id))
    .filter((each) => takesPlace(event, each))
  if (waiting.length === 0) return []
  const places = placesOf(view, event)
  const left = withConfirmed(places, bandId)
  return waiting
    .filter((each) => registration?.status !== 'waiting' || isBefore(each, registration))
    .filter((each) => {
      const free = freeIn(places, each.bandId, today)
      return free >= 1 && freeIn(left, each.bandId, today) < free
    })
}

/** Whether a place of the band is there beside those who wait for places of these bands: what an import counts ahead. */
export const placeBeside = (
  places: EventPlaces,
  bandId: Id | null,
  { waiting, today }: { readonly waiting: readonly (Id | null)[]; readonly today: Day },
): 'free' | 'full' | 'queue' => {
  if (freeIn(places, bandId, today) < 1) return 'full'
  const left = withConfirmed(places, bandId)
  const isPassed = Array.from(new Set(waiting)).some((each) => {
    const free = freeIn(places, each, today)
    return free >= 1 && freeIn(left, each, today) < free
  })
  return isPassed ? 'queue' : 'free'
}

/** Whether a place is there for somebody: there is one, and nobody waits for it. */
export const hasPlace = (view: DatabaseView, taking: Taking, today: Day): 'free' | 'full' | 'queue' => {
  if (!needsPlace(taking)) return 'free'
  if (freeIn(placesOf(view, taking.event), taking.bandId, today) < 1) return 'full'
  return passedBy(view, taking, today).length > 0 ? 'queue' : 'free'
}
