import { dayInFigures } from '@shared/domain/values/day'
import type { Event } from '@shared/domain/events/event'
import { queryWords } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { Institution } from '@shared/domain/directory/institution'
import { fullName, isKnown, sortName, type Person } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import { langs } from '@shared/preferences'
import { bestMatches, FoldedTexts, type SearchEntry } from './search-entries'

/** A record that was found, as a line of the palette shows it. */
export type Hit = {
  readonly kind: 'events' | 'institutions' | 'persons'
  readonly id: Id
  readonly label: string
  readonly detail: string
}

const limit = 8
const recordsAStep = 50
const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ')

/** Finds institutions, persons and events by their folded texts; every key over 20,000 persons stays within a frame. */
export class SearchState {
  readonly #reading: DatabaseView
  readonly #personNames = new FoldedTexts<Person>(sortName)
  readonly #personTexts = new FoldedTexts<Person>(
    (person) => `${sortName(person)} ${person.firstName} ${person.lastName} ${person.position} ${person.email}`,
  )
  readonly #institutionNames = new FoldedTexts<Institution>(({ name }) => name)
  readonly #institutionTexts = new FoldedTexts<Institution>(({ name, city, ico, email }) =>
    [name, city, ico, email].join(' '),
  )
  readonly #eventNames = new FoldedTexts<Event>(({ title }) => title)
  readonly #eventTexts = new FoldedTexts<Event>(({ title, venue, kind, number }) =>
    [
      title,
      venue,
      ...langs.map((lang) => messages[lang].events.named(messages[lang].words.eventKinds[kind], number)),
    ].join(' '),
  )

  constructor(reading: DatabaseView) {
    this.#reading = reading
  }

  readonly #institutions: readonly SearchEntry[] = $derived.by(() =>
    Array.from(this.#reading.all('institutions'), (institution) => ({
      id: institution.id,
      name: this.#institutionNames.of(institution),
      folded: this.#institutionTexts.of(institution),
    })),
  )

  readonly #persons: readonly SearchEntry[] = $derived.by(() =>
    Array.from(this.#reading.all('persons'))
      .filter(isKnown)
      .map((person) => ({
        id: person.id,
        name: this.#personNames.of(person),
        folded: `${this.#personTexts.of(person)} ${this.#institutionNameOf(person)}`,
      })),
  )

  readonly #events: readonly SearchEntry[] = $derived.by(() =>
    Array.from(this.#reading.all('events'), (event) => ({
      id: event.id,
      name: this.#eventNames.of(event),
      folded: this.#eventTexts.of(event),
    })),
  )

  /** What matches the query, best first within each kind; nothing for an empty query. */
  find(query: string): readonly Hit[] {
    const words = queryWords(query)
    // Read also for an empty query, which stands while the palette opens: the first key then finds them ready.
    const [events, institutions, persons] = [this.#events, this.#institutions, this.#persons]
    if (words.length === 0) return []
    return [
      ...bestMatches(events, words, limit).map(({ id }) => this.#eventHit(id)),
      ...bestMatches(institutions, words, limit).map(({ id }) => this.#institutionHit(id)),
      ...bestMatches(persons, words, limit).map(({ id }) => this.#personHit(id)),
    ].filter((hit) => hit !== undefined)
  }

  /** Folds ahead what has not been folded yet, some records a step, so that the first search need not. */
  *foldAhead(): Generator<void, void> {
    let count = 0
    for (const institution of this.#reading.all('institutions')) {
      this.#institutionTexts.of(institution)
      if (++count % recordsAStep === 0) yield
    }
    for (const person of this.#reading.all('persons')) {
      this.#personNames.of(person)
      this.#personTexts.of(person)
      if (++count % recordsAStep === 0) yield
    }
  }

  #institutionNameOf(person: Person): string {
    const institution = this.#reading.get('institutions', person.institutionId)
    return institution === undefined ? '' : this.#institutionNames.of(institution)
  }

  #eventHit(id: Id): Hit | undefined {
    const event = this.#reading.get('events', id)
    if (event === undefined) return undefined
    const initiative = this.#reading.get('initiatives', event.initiativeId)
    const [day] = event.days
    const detail = joined(initiative?.code, day === undefined ? '' : dayInFigures(day), event.venue)
    return { kind: 'events', id, label: event.title, detail }
  }

  #institutionHit(id: Id): Hit | undefined {
    const institution = this.#reading.get('institutions', id)
    if (institution === undefined) return undefined
    return { kind: 'institutions', id, label: institution.name, detail: joined(institution.city, institution.ico) }
  }

  #personHit(id: Id): Hit | undefined {
    const person = this.#reading.get('persons', id)
    if (person === undefined) return undefined
    const institution = this.#reading.get('institutions', person.institutionId)
    return { kind: 'persons', id, label: fullName(person), detail: joined(institution?.name, person.position) }
  }
}
