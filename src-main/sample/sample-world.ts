import type { Id } from '@shared/domain/values/ids'
import type { Initiative } from '@shared/domain/events/initiative'
import type { Registration } from '@shared/domain/events/registration'
import type { EventKey } from './tables/events'

/** What was made so far, by the short keys of the tables. Persons are keyed by sorted name: `Nováková Jana`. */
export type SampleWorld = {
  readonly bi: Initiative
  readonly institutions: Map<string, Id>
  readonly persons: Map<string, Id>
  readonly events: Map<EventKey, Id>
  /** By the institution's key; invitations to the initiative BI. */
  readonly invitations: Map<string, Id>
  readonly outcomes: Map<string, Id>
  /** As they are after the latest step, by id. */
  readonly registrations: Map<Id, Registration>
}

/** The entry of a key that a table promises; a missing one is a slip in the tables. */
export const needed = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The sample has no ${String(key)}`)
  return value
}

/** Remembers registrations as they are now. */
export const noteRegistrations = (world: SampleWorld, registrations: readonly Registration[]): void => {
  for (const registration of registrations) world.registrations.set(registration.id, registration)
}

/** The latest registration of a person for an event. */
export const registrationOf = (world: SampleWorld, event: EventKey, person: string): Registration => {
  const [eventId, personId] = [needed(world.events, event), needed(world.persons, person)]
  const found = Array.from(world.registrations.values()).findLast(
    (each) => each.eventId === eventId && each.personId === personId,
  )
  if (found === undefined) throw new Error(`The sample has not registered ${person} for ${event}`)
  return found
}

/** Registrations of an event that hold a place now, in the order in which they were made. */
export const confirmedFor = (world: SampleWorld, event: EventKey): readonly Registration[] => {
  const eventId = needed(world.events, event)
  return Array.from(world.registrations.values()).filter(
    (each) => each.eventId === eventId && each.status === 'confirmed',
  )
}

/** The theme of BI by its number on the invitation, 1 to 4. */
export const themeId = ({ bi }: Pick<SampleWorld, 'bi'>, number: number): Id => {
  const theme = bi.themes[number - 1]
  if (theme === undefined) throw new Error(`The sample has no theme ${number}`)
  return theme.id
}
