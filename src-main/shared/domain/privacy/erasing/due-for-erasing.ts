import { declarations } from '../../../fields/declarations'
import { terms, type Field, type Term } from '../../../fields/field'
import type { CollectionName, Collections } from '../../database/database'
import type { DatabaseView } from '../../database/state'
import { isKnown, type Person } from '../../directory/person'
import type { Event } from '../../events/event'
import type { Day } from '../../values/day'
import type { Id } from '../../values/ids'
import { dueSince, termLength, type Kept } from '../keeping'
import { ruleOf } from './field-rules'
import { lastDealings, type LastDealing, type LastDealings } from './last-dealings'
import { isPersonsAlone } from './scrub'

/** Records that hold something which has a term. */
type DueCollection = 'persons' | 'registrations' | 'nominations' | 'communications' | 'invitations'

/** Something of a person whose term has passed: in which record, of which initiative, counted from which day, and since when. */
export type DueRow = {
  readonly kind: Term
  readonly collection: DueCollection
  readonly id: Id
  readonly person: Person
  readonly initiativeId: Id | null
  readonly lastOn: Day
  readonly since: Day
}
export type DueSheets = { readonly event: Event; readonly endedOn: Day; readonly since: Day }

export type DueForErasing = { readonly [Kind in Term]: readonly DueRow[] } & { readonly sheets: readonly DueSheets[] }

/** What is asked again and again while everything is gone through. */
type Look = {
  readonly view: DatabaseView
  readonly today: Day
  readonly dealings: LastDealings
  readonly sinceOf: (kind: Kept, dealing: LastDealing) => Day
}

/** The same answer for the same day, worked out once: thousands of people share a few days. */
const sinceIn = (view: DatabaseView): Look['sinceOf'] => {
  const known = new Map<string, Day>()
  const lengths = new Map<string, number>()
  return (kind, { initiativeId, on }) => {
    const term = `${kind} ${initiativeId ?? ''}`
    const length = lengths.get(term) ?? termLength(view, kind, initiativeId)
    lengths.set(term, length)
    const key = `${on} ${term}`
    const since = known.get(key) ?? dueSince(kind, on, length)
    known.set(key, since)
    return since
  }
}

const isFilled = (collection: CollectionName, field: string, value: unknown): boolean => {
  const { afterTerm } = ruleOf(collection, field)
  if (afterTerm === undefined) return false
  const left = afterTerm(value)
  return left !== value && JSON.stringify(left) !== JSON.stringify(value)
}

/** Whether a record of the collection has anything that goes after the term. */
const fillsOf = <Name extends CollectionName>(
  collection: Name,
  goes: (field: Field) => boolean,
): ((record: Collections[Name]) => boolean) => {
  const keys = Object.entries<Field>(declarations[collection]).flatMap(([key, field]) => (goes(field) ? [key] : []))
  return (record) => keys.some((key) => isFilled(collection, key, record[key as keyof typeof record])) // safe: a key of the record
}

const withTerm = (term: Term) => (field: Field) => field.term === term
/** What was answered beside a diet, which has a term of its own. */
const isAnswered = (field: Field): boolean => field.personal.startsWith('own') && field.term !== 'diets'

/** A person's data go when the terms of all initiatives have passed that the person had to do with; the last of them counts. */
const lastToEnd = ({ dealings, sinceOf }: Look, kind: Term, personId: Id): LastDealing & { readonly since: Day } =>
  dealings(personId)
    .map((dealing) => ({ ...dealing, since: sinceOf(kind, dealing) }))
    .reduce((last, each) => (each.since > last.since ? each : last))

const duePersons = (look: Look, kind: Term, isKept: (person: Person) => boolean): readonly DueRow[] =>
  Array.from(look.view.all('persons')).flatMap((person): readonly DueRow[] => {
    if (!isKnown(person) || !isKept(person)) return []
    const { initiativeId, on: lastOn, since } = lastToEnd(look, kind, person.id)
    return since <= look.today
      ? [{ kind, collection: 'persons', id: person.id, person, initiativeId, lastOn, since }]
      : []
  })

type OfPerson = 'registrations' | 'nominations' | 'communications' | 'invitations'

/** What a record other than the person's own is counted from; null while that cannot be said. */
type CountedFrom<Name extends OfPerson> = (record: Collections[Name]) => LastDealing | null

const dueRecords = <Name extends OfPerson>(
  { view, today, sinceOf }: Look,
  kind: Term,
  collection: Name,
  { isKept, from }: { readonly isKept: (record: Collections[Name]) => boolean; readonly from: CountedFrom<Name> },
): readonly DueRow[] =>
  Array.from(view.all(collection)).flatMap((record): readonly DueRow[] => {
    const person = view.get('persons', record.personId)
    if (person === undefined || !isKept(record)) return []
    const dealing = from(record)
    if (dealing === null) return []
    const since = sinceOf(kind, dealing)
    const { initiativeId, on: lastOn } = dealing
    return since <= today ? [{ kind, collection, id: record.id, person, initiativeId, lastOn, since }] : []
  })

/** The last day of the event that a registration or nomination is for. */
const endOfEvent = (view: DatabaseView, eventId: Id): LastDealing | null => {
  const event = view.get('events', eventId)
  const on = event?.days.at(-1)
  return event === undefined || on === undefined ? null : { initiativeId: event.initiativeId, on }
}

const dueDiets = (look: Look): readonly DueRow[] =>
  dueRecords(look, 'diets', 'registrations', {
    isKept: fillsOf('registrations', withTerm('diets')),
    from: ({ eventId }) => endOfEvent(look.view, eventId),
  })

const dueNotes = (look: Look): readonly DueRow[] => {
  const from = ({ eventId }: { readonly eventId: Id }) => endOfEvent(look.view, eventId)
  const hasText = fillsOf('communications', withTerm('notes'))
  return [
    ...duePersons(look, 'notes', fillsOf('persons', withTerm('notes'))),
    ...dueRecords(look, 'notes', 'registrations', { isKept: fillsOf('registrations', withTerm('notes')), from }),
    ...dueRecords(look, 'notes', 'nominations', { isKept: fillsOf('nominations', withTerm('notes')), from }),
    ...dueRecords(look, 'notes', 'communications', {
      isKept: (record) =>
        record.personId !== null && isPersonsAlone('communications', record, record.personId) && hasText(record),
      from: ({ initiativeId, on }) => ({ initiativeId, on }),
    }),
  ]
}

/** Whether somebody was seen at any event of the initiative. */
const cameTo = (view: DatabaseView, personId: Id, initiativeId: Id): boolean =>
  view
    .by('registrations', 'personId', personId)
    .some(
      ({ id, eventId }) =>
        view.get('events', eventId)?.initiativeId === initiativeId &&
        view.by('attendances', 'registrationId', id).some(({ state }) => state === 'present'),
    )

/** What was answered in the name of those who then came to nothing of the initiative. */
const dueAnswers = (look: Look): readonly DueRow[] => {
  const lastIn = (personId: Id | null, initiativeId: Id | undefined): LastDealing | null => {
    const dealings = personId === null || initiativeId === undefined ? [] : look.dealings(personId)
    return dealings.find((each) => each.initiativeId === initiativeId) ?? null
  }
  const from = ({ personId, eventId }: { readonly personId: Id; readonly eventId: Id }) =>
    lastIn(personId, look.view.get('events', eventId)?.initiativeId)
  const all = [
    ...dueRecords(look, 'answers', 'registrations', { isKept: fillsOf('registrations', isAnswered), from }),
    ...dueRecords(look, 'answers', 'nominations', { isKept: fillsOf('nominations', isAnswered), from }),
    ...dueRecords(look, 'answers', 'invitations', {
      isKept: fillsOf('invitations', withTerm('answers')),
      from: ({ personId, initiativeId }) => lastIn(personId, initiativeId),
    }),
  ]
  return all.filter(({ person, initiativeId }) => initiativeId !== null && !cameTo(look.view, person.id, initiativeId))
}

/** Whether letters to the person still say what they said. */
const hasLetters = (view: DatabaseView, personId: Id): boolean =>
  view.by('letters', 'personId', personId).some(({ subject, text }) => subject !== '' || text !== '')

const duePositions = (look: Look): readonly DueRow[] => {
  const { view } = look
  const [inPerson, inPost, inRegistration] = [
    fillsOf('persons', withTerm('positions')),
    fillsOf('posts', withTerm('positions')),
    fillsOf('registrations', withTerm('positions')),
  ]
  return duePersons(
    look,
    'positions',
    (person) =>
      inPerson(person) ||
      view.by('posts', 'personId', person.id).some(inPost) ||
      view.by('registrations', 'personId', person.id).some(inRegistration),
  )
}

const dueSheets = ({ view, today, sinceOf }: Look): readonly DueSheets[] => {
  const past = Array.from(view.all('events')).flatMap((event): readonly DueSheets[] => {
    const endedOn = event.days.at(-1)
    if (endedOn === undefined || event.sheetsShreddedOn !== null || event.status === 'cancelled') return []
    const since = sinceOf('sheets', { initiativeId: event.initiativeId, on: endedOn })
    return since <= today ? [{ event, endedOn, since }] : []
  })
  if (past.length === 0) return past
  const attended = new Set(Array.from(view.all('attendances'), ({ registrationId }) => registrationId))
  return past.filter(({ event }) => view.by('registrations', 'eventId', event.id).some(({ id }) => attended.has(id)))
}

/**
 * What is kept longer than the terms of the office or of an initiative allow, on the given day. Diets and notes of a registration
 * count from the end of their event, answers from the last dealing within the initiative, what a person is and how they are
 * reached from their last event, nomination, answer or contact anywhere; sheets from their event.
 */
export const dueForErasing = (view: DatabaseView, today: Day): DueForErasing => {
  const look: Look = { view, today, dealings: lastDealings(view, today), sinceOf: sinceIn(view) }
  const hasContacts = fillsOf('persons', withTerm('contacts'))
  return {
    diets: dueDiets(look),
    answers: dueAnswers(look),
    notes: dueNotes(look),
    contacts: duePersons(look, 'contacts', (person) => hasContacts(person) || hasLetters(view, person.id)),
    photos: duePersons(look, 'photos', fillsOf('persons', withTerm('photos'))),
    positions: duePositions(look),
    names: duePersons(look, 'names', () => true),
    sheets: dueSheets(look),
  }
}

/** Everything that the app can clear by itself, in one row after another. */
export const dueRows = (due: DueForErasing): readonly DueRow[] => terms.flatMap((kind) => due[kind])

/** Rows of one kind that belong to one initiative, or to none: they are chosen, told and cleared together. */
export type DueGroup = Pick<DueRow, 'kind' | 'initiativeId'> & { readonly rows: readonly DueRow[] }

/** The rows in such groups, in their order. */
export const dueGroups = (rows: readonly DueRow[]): readonly DueGroup[] => {
  const groups = new Map<string, DueRow[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.initiativeId ?? ''}`
    const group = groups.get(key) ?? []
    group.push(row)
    groups.set(key, group)
  }
  return Array.from(groups.values(), (some) => ({ ...(some[0] as DueRow), rows: some })) // safe: no group is empty
}

/** How many things are due in all. */
export const dueTotal = (due: DueForErasing): number => dueRows(due).length + due.sheets.length
