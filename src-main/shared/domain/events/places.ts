import { capacityOf, type Event } from './event'
import type { Band } from '../../fields/event'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { Registration } from './registration'
import type { DatabaseView } from '../database/state'

type Demand = { readonly used: number; readonly waiting: number }

/** How one band stands, in persons; `free` is negative when the band is over-booked. */
export type BandPlaces = Demand & { readonly band: Band; readonly free: number }

export type EventPlaces = Demand & {
  readonly capacity: number
  readonly bands: readonly BandPlaces[]
  /** Confirmed registrations that belong to no band; they use places of the event, not of a band. */
  readonly outside: number
}

const countOf = (registrations: readonly Registration[], bandId: Id | null, status: Registration['status']): number =>
  registrations.filter((each) => each.bandId === bandId && each.status === status).length

/** Places of an event by band: used are the confirmed registrations of the band (`docs/domain.md §3.3`). */
export const placesOf = (view: DatabaseView, event: Event): EventPlaces => {
  const registrations = view.by('registrations', 'eventId', event.id)
  const bands = event.bands.map((band) => {
    const used = countOf(registrations, band.id, 'confirmed')
    return { band, used, waiting: countOf(registrations, band.id, 'waiting'), free: band.places - used }
  })
  return {
    capacity: capacityOf(event),
    used: registrations.filter(({ status }) => status === 'confirmed').length,
    waiting: registrations.filter(({ status }) => status === 'waiting').length,
    bands,
    outside: countOf(registrations, null, 'confirmed'),
  }
}

const isReleased = (band: Band, today: Day): boolean => band.releaseOn !== null && band.releaseOn <= today

/**
 * Places that one more registration of the band may take today: its own free ones and those that other bands released.
 * Without a band: what the whole event has left.
 */
export const freePlaces = (view: DatabaseView, event: Event, bandId: Id | null, today: Day): number => {
  const places = placesOf(view, event)
  const left = places.capacity - places.used
  const own = places.bands.find(({ band }) => band.id === bandId)
  if (own === undefined) return left
  const released = places.bands
    .filter(({ band }) => band.id !== bandId && isReleased(band, today))
    .reduce((sum, { free }) => sum + Math.max(0, free), 0)
  return Math.min(left, own.free + released)
}

/** The band that a person from the given country falls into: the one kept for it, else the first open to all. */
export const bandFor = (event: Event, country: string): Band | undefined =>
  event.bands.find((band) => band.country === country) ?? event.bands.find((band) => band.country === null)
