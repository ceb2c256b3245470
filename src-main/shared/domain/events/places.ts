import { capacityOf, type Event } from './event'
import type { Band } from '../../fields/event'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { Registration } from './registration'
import type { Role } from '../../fields/registration'
import type { DatabaseView } from '../database/state'

type Demand = { readonly used: number; readonly waiting: number }

/** How one band stands, in persons; `free` is negative when it has more than its own places. */
export type BandPlaces = Demand & { readonly band: Band; readonly free: number }

export type EventPlaces = Demand & {
  /** Null: as many as come. */
  readonly capacity: number | null
  readonly bands: readonly BandPlaces[]
  /** Confirmed registrations that belong to no band; they use places of the event, not of a band. */
  readonly outside: number
}

const staff: readonly Role[] = ['organiser', 'speaker', 'interpreter']

/** Whether somebody in this role takes a place of the event; organisers, speakers and interpreters only where they count (`docs/domain.md §3.3`). */
export const takesPlace = (
  { countsStaff }: Pick<Event, 'countsStaff'>,
  { role }: Pick<Registration, 'role'>,
): boolean => countsStaff || !staff.includes(role)

const countOf = (registrations: readonly Registration[], bandId: Id | null, status: Registration['status']): number =>
  registrations.filter((each) => each.bandId === bandId && each.status === status).length

/** Places of an event by band: used are the confirmed registrations of the band (`docs/domain.md §3.3`). */
export const placesOf = (view: DatabaseView, event: Event): EventPlaces => {
  const registrations = view.by('registrations', 'eventId', event.id).filter((each) => takesPlace(event, each))
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

/** The places as they would stand with one more, or one less, confirmed in the band. */
export const withConfirmed = (places: EventPlaces, bandId: Id | null, by = 1): EventPlaces => ({
  ...places,
  used: places.used + by,
  outside: places.bands.some(({ band }) => band.id === bandId) ? places.outside : places.outside + by,
  bands: places.bands.map((each) =>
    each.band.id === bandId ? { ...each, used: each.used + by, free: each.free - by } : each,
  ),
})

const isReleased = (band: Band, today: Day): boolean => band.releaseOn !== null && band.releaseOn <= today

/**
 * Places that one more registration of the band may take today: its own free ones and those that other bands released.
 * Without a band: what the whole event has left; without a capacity there is no end of them.
 */
export const freeIn = ({ capacity, used, bands }: EventPlaces, bandId: Id | null, today: Day): number => {
  const left = capacity === null ? Infinity : capacity - used
  const own = bands.find(({ band }) => band.id === bandId)
  if (own === undefined) return left
  const released = bands
    .filter(({ band }) => band.id !== bandId && isReleased(band, today))
    .reduce((sum, { free }) => sum + Math.max(0, free), 0)
  return Math.min(left, own.free + released)
}

/** The same, of an event as it stands. */
export const freePlaces = (view: DatabaseView, event: Event, bandId: Id | null, today: Day): number =>
  freeIn(placesOf(view, event), bandId, today)

/** By how many a band is over its quota: places that others released and it took are none of them (`docs/domain.md §3.3`). */
export const overQuota = ({ bands }: EventPlaces, today: Day): ReadonlyMap<Id, number> => {
  let released = bands
    .filter(({ band }) => isReleased(band, today))
    .reduce((sum, { free }) => sum + Math.max(0, free), 0)
  const over = new Map<Id, number>()
  for (const { band, free } of bands) {
    const beyond = Math.max(0, -free)
    const taken = Math.min(beyond, released)
    released -= taken
    over.set(band.id, beyond - taken)
  }
  return over
}

/** The band that a person from the given country falls into: the one kept for it, else the first open to all. */
export const bandFor = (event: Event, country: string): Band | undefined =>
  event.bands.find((band) => band.country === country) ?? event.bands.find((band) => band.country === null)
