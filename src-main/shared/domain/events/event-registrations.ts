import { compareCzech } from '../values/collation'
import type { Event } from './event'
import type { Band } from '../../fields/event'
import type { Id } from '../values/ids'
import { fullName, sortName } from '../directory/person'
import type { Day } from '../values/day'
import { overQuota, placesOf, takesPlace, withConfirmed } from './places'
import { isActive, type Registration } from './registration'
import type { DatabaseView } from '../database/state'

/** One registration with the names that a list shows beside it. */
export type RegistrationLine = {
  readonly registration: Registration
  /** As it is sorted and listed, `Nováková Jana`. */
  readonly name: string
  readonly fullName: string
  readonly bandName: string
  /** The person whose place this registration took over. */
  readonly replaces: string | null
  /** The person who took this place over. */
  readonly replacedBy: string | null
}

/** One registration as a line of a list. */
export const registrationLine = (view: DatabaseView, registration: Registration): RegistrationLine => {
  const nameOf = (personId: Id | undefined): string | null => {
    const person = personId === undefined ? undefined : view.get('persons', personId)
    return person === undefined ? null : fullName(person)
  }
  const event = view.get('events', registration.eventId)
  const person = view.get('persons', registration.personId)
  const successor = view.by('registrations', 'replacesId', registration.id)[0]
  return {
    registration,
    name: person === undefined ? '' : sortName(person),
    fullName: person === undefined ? '' : fullName(person),
    bandName: event?.bands.find(({ id }) => id === registration.bandId)?.name ?? '',
    replaces: nameOf(view.get('registrations', registration.replacesId)?.personId),
    replacedBy: nameOf(successor?.personId),
  }
}

/** All registrations of an event, also those that no longer hold, in Czech order by surname. */
export const registrationLines = (view: DatabaseView, event: Event): readonly RegistrationLine[] =>
  view
    .by('registrations', 'eventId', event.id)
    .map((registration) => registrationLine(view, registration))
    .sort((a, b) => compareCzech(a.name, b.name))

/**
 * Who held the place before, from the last one back to the first: the chain of substitutes (`docs/domain.md §3.1`). A circle, which
 * only a damaged database could hold, ends the chain.
 */
export const predecessorsOf = (view: DatabaseView, registration: Registration): readonly Registration[] => {
  const chain: Registration[] = []
  let previous = view.get('registrations', registration.replacesId)
  while (previous !== undefined && !chain.includes(previous)) {
    chain.push(previous)
    previous = view.get('registrations', previous.replacesId)
  }
  return chain
}

/** Active and marked *to re-confirm* since the event was moved. */
export const isToReconfirm = (registration: Registration): boolean =>
  isActive(registration) && registration.reconfirm !== null

/** Nobody has told the person yet that the event was moved, or cancelled (`docs/domain.md §3.6`). */
export const isToTell = ({ reconfirm }: Pick<Registration, 'reconfirm'>): boolean =>
  reconfirm !== null && reconfirm.toldOn === null

export type RegistrationFilter = Registration['status'] | 'active' | 'to-reconfirm' | 'to-tell'

/** Whether a registration belongs into a filtered list; without a filter every one does. */
export const matchesFilter = (registration: Registration, filter: RegistrationFilter | ''): boolean => {
  if (filter === '') return true
  if (filter === 'active') return isActive(registration)
  if (filter === 'to-reconfirm') return isToReconfirm(registration)
  if (filter === 'to-tell') return isToTell(registration)
  return registration.status === filter
}

/** A band that would hold more persons than it has places. */
export type Overbooking = { readonly band: Band; readonly used: number; readonly over: number }

/** The bands that confirming the given registrations would put over their quota, as they would then stand. */
export const overbookedBy = (
  view: DatabaseView,
  {
    event,
    registrations,
    today,
  }: { readonly event: Event; readonly registrations: readonly Registration[]; readonly today: Day },
): readonly Overbooking[] => {
  const before = placesOf(view, event)
  const after = registrations
    .filter((each) => each.status !== 'confirmed' && takesPlace(event, each))
    .reduce((places, { bandId }) => withConfirmed(places, bandId), before)
  const [was, is] = [overQuota(before, today), overQuota(after, today)]
  return after.bands.flatMap(({ band, used }) => {
    const over = is.get(band.id) ?? 0
    return over > (was.get(band.id) ?? 0) ? [{ band, used, over }] : []
  })
}

/** Countries that a band may be kept for: those of the institutions, those of the bands, and the two partners first. */
export const bandCountries = (view: DatabaseView, bands: readonly Pick<Band, 'country'>[]): readonly string[] => {
  const countries = new Set(['CZ', 'NO'])
  for (const { country } of view.all('institutions')) countries.add(country)
  for (const { country } of bands) if (country !== null && country !== '') countries.add(country)
  return Array.from(countries)
}
