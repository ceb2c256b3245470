import type { CollectionName, Collections } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'
import { sortName } from '@shared/domain/directory/person'
import type { Id } from '@shared/domain/values/ids'
import { starterTemplates } from '@shared/letters/starter-templates'

const initiativeName = (view: DatabaseView, id: Id | null): string => view.get('initiatives', id)?.code ?? ''
const institutionName = (view: DatabaseView, id: Id | null): string => view.get('institutions', id)?.name ?? ''

const eventName = (view: DatabaseView, id: Id | null): string => {
  const event = view.get('events', id)
  return event === undefined ? '' : `${initiativeName(view, event.initiativeId)} ${event.number ?? event.kind}`
}

const personName = (view: DatabaseView, id: Id | null): string => {
  const person = view.get('persons', id)
  return person === undefined ? '' : sortName(person)
}

type Finder = (view: DatabaseView, name: string) => unknown

/** Finds the id of a record by its name; of several records with one name the latest is meant. */
const recordCalled =
  <Name extends CollectionName>(
    collection: Name,
    nameOf: (record: Collections[Name], view: DatabaseView) => string,
  ): Finder =>
  (view, name) =>
    Array.from(view.all(collection)).findLast((each) => nameOf(each, view) === name)?.id

const themeCalled: Finder = (view, name) =>
  Array.from(view.all('initiatives'))
    .flatMap(({ code, themes }) => themes.map(({ id }, index) => ({ id, called: `${code} ${index + 1}` })))
    .find(({ called }) => called === name)?.id

/** What the story refers to, by the noun that the name begins with: `@person Nováková Jana`, `@event BI 2`. */
const finders: { readonly [noun: string]: Finder } = {
  initiative: recordCalled('initiatives', ({ code }) => code),
  theme: themeCalled,
  institution: recordCalled('institutions', ({ name }) => name),
  person: recordCalled('persons', (person) => sortName(person)),
  event: recordCalled('events', ({ id }, view) => eventName(view, id)),
  invitation: recordCalled('invitations', ({ initiativeId, institutionId }, view) =>
    [initiativeName(view, initiativeId), institutionName(view, institutionId)].join(', '),
  ),
  registration: recordCalled('registrations', ({ eventId, personId }, view) =>
    [eventName(view, eventId), personName(view, personId)].join(', '),
  ),
  presentation: recordCalled('presentations', ({ title }) => title),
  outcome: recordCalled('outcomes', ({ title }) => title),
  starter: () => starterTemplates,
}

const thingCalled = (view: DatabaseView, reference: string): unknown => {
  const [noun = '', ...name] = reference.slice(1).split(' ')
  const found = finders[noun]?.(view, name.join(' '))
  if (found === undefined) throw new Error(`The sample has no ${reference}`)
  return found
}

/**
 * An input of the story as its action takes it: ids for names (`@person Nováková Jana`), also where a name is a key, and one text
 * for `{ "paragraphs": […] }`. Throws for a name that nothing has.
 */
export const withIds = (view: DatabaseView, value: unknown): unknown => {
  if (typeof value === 'string') return value.startsWith('@') ? thingCalled(view, value) : value
  if (Array.isArray(value)) return value.map((each) => withIds(view, each))
  if (typeof value !== 'object' || value === null) return value
  if ('paragraphs' in value && Array.isArray(value.paragraphs)) return value.paragraphs.join('\n\n')
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [withIds(view, key), withIds(view, each)]))
}
