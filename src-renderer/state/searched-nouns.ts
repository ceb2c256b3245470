import type { Collections } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'
import { fullName, isKnown, sortName } from '@shared/domain/directory/person'
import { placeOf } from '@shared/domain/events/event-for-guests'
import { dayInFigures } from '@shared/domain/values/day'
import { messages } from '@shared/messages'
import { langs } from '@shared/preferences'
import type { NounView } from './noun-routes'

/** How the records of a noun are found by the palette. */
export type Searched<Item> = {
  /** What its order among equals goes by. */
  readonly name: (item: Item) => string
  /** What is looked through; begins with the name. */
  readonly text: (item: Item) => string
  readonly label: (item: Item) => string
  readonly detail: (item: Item, view: DatabaseView) => string
  /** The institutions whose names are looked through as well. */
  readonly institutionsOf?: (item: Item, view: DatabaseView) => readonly Collections['institutions'][]
  readonly isFound?: (item: Item) => boolean
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ')

/** The nouns that have a view, in the order in which the palette shows what it found of them; null for those that it does not look through. */
export const searchedNouns: { readonly [Name in NounView]: Searched<Collections[Name]> | null } = {
  events: {
    name: ({ title }) => title,
    text: ({ title, venue, kind, number }) =>
      [
        title,
        venue,
        ...langs.map((lang) => messages[lang].events.named(messages[lang].words.eventKinds[kind], number)),
      ].join(' '),
    label: ({ title }) => title,
    detail: ({ initiativeId, days: [day], venueId, venue }, view) =>
      joined(
        view.get('initiatives', initiativeId)?.code,
        day === undefined ? '' : dayInFigures(day),
        placeOf(view, { venueId, venue }),
      ),
  },
  institutions: {
    name: ({ name }) => name,
    text: ({ name, city, ico, email }) => [name, city, ico, email].join(' '),
    label: ({ name }) => name,
    detail: ({ city, ico }) => joined(city, ico),
  },
  persons: {
    name: sortName,
    text: (person) => `${sortName(person)} ${person.firstName} ${person.lastName} ${person.position} ${person.email}`,
    label: fullName,
    detail: ({ institutionId, position }, view) => joined(view.get('institutions', institutionId)?.name, position),
    institutionsOf: ({ id, institutionId }, view) =>
      [institutionId, ...view.by('posts', 'personId', id).map((post) => post.institutionId)].flatMap(
        (each) => view.get('institutions', each) ?? [],
      ),
    isFound: isKnown,
  },
  invitations: null,
  outcomes: null,
  recommendations: null,
}
