import { terms, type Field, type Term } from '../../../fields/field'
import type { CollectionName, Collections } from '../../database/database'
import type { DatabaseView } from '../../database/state'
import { isKnown, type Person } from '../../directory/person'
import type { Event } from '../../events/event'
import type { Day } from '../../values/day'
import type { Id } from '../../values/ids'
import { dueSince, termLength, type Kept } from '../keeping'
import { fillsOf } from './filled-fields'
import { inSteps } from './in-steps'
import { lastDealings, type LastDealing, type LastDealings } from './last-dealings'
import { isPersonsAlone } from './scrub'

/** What is read to find out what is due: with each of these it may change. */
export const dueReads = [
  ...(['settings', 'initiatives', 'events', 'persons', 'posts', 'registrations', 'attendances'] as const),
  ...(['nominations', 'invitations', 'communications', 'letters'] as const),
] satisfies readonly CollectionName[]

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

/** Who is told of what is due, one thing after another. */
type DueFound = {
  readonly row: (row: DueRow) => void
  readonly sheets: (sheets: DueSheets) => void
}

/** What is asked again and again while everything is gone through. */
type Look = {
  readonly view: DatabaseView
  readonly today: Day
  readonly dealings: LastDealings
  readonly sinceOf: (kind: Kept, dealing: LastDealing) => Day
  readonly cameTo: (personId: Id, initiativeId: Id) => boolean
  readonly found: DueFound
}

/** The same answer for the same day, worked out once: thousands of people share a few days. */
const sinceIn = (view: DatabaseView): Look['sinceOf'] => {
  const calendar = (kind: Kept) => {
    const byInitiative = new Map<Id | null, { readonly length: number; readonly days: Map<Day, Day> }>()
    return (initiativeId: Id | null) => {
      const known = byInitiative.get(initiativeId)
      if (known !== undefined) return known
      const made = { length: termLength(view, kind, initiativeId), days: new Map<Day, Day>() }
      byInitiative.set(initiativeId, made)
      return made
    }
  }
  const calendars = new Map([...terms, 'sheets' as const].map((kind) => [kind, calendar(kind)]))
  return (kind, { initiativeId, on }) => {
    const { length = 0, days } = calendars.get(kind)?.(initiativeId) ?? {}
    const since = days?.get(on) ?? dueSince(kind, on, length)
    days?.set(on, since)
    return since
  }
}

/** Whether somebody was seen at any event of an initiative; worked out once a person. */
const cameIn = (view: DatabaseView): Look['cameTo'] => {
  const known = new Map<Id, ReadonlySet<Id>>()
  const of = (personId: Id): ReadonlySet<Id> => {
    const came = new Set<Id>()
    for (const { id, eventId } of view.by('registrations', 'personId', personId)) {
      const initiativeId = view.get('events', eventId)?.initiativeId
      if (initiativeId === undefined || came.has(initiativeId)) continue
      if (view.by('attendances', 'registrationId', id).some(({ state }) => state === 'present')) came.add(initiativeId)
    }
    known.set(personId, came)
    return came
  }
  return (personId, initiativeId) => (known.get(personId) ?? of(personId)).has(initiativeId)
}

const withTerm = (term: Term) => (field: Field) => field.term === term
/** What was answered beside a diet, which has a term of its own. */
const isAnswered = (field: Field): boolean => field.personal.startsWith('own') && field.term !== 'diets'

/** A person's data go when the terms of all initiatives have passed that the person had to do with; the last of them counts. */
const lastToEnd = (
  { sinceOf }: Look,
  kind: Term,
  dealings: readonly LastDealing[],
): { readonly last: LastDealing; readonly since: Day } =>
  dealings
    .map((last) => ({ last, since: sinceOf(kind, last) }))
    .reduce((latest, each) => (each.since > latest.since ? each : latest))

/** Whether letters to the person still say what they said. */
const hasLetters = (view: DatabaseView, personId: Id): boolean =>
  view.by('letters', 'personId', personId).some(({ subject, text }) => subject !== '' || text !== '')

type OfPerson = { readonly kind: Term; readonly isKept: (person: Person) => boolean }

const kindsOfPersons = (view: DatabaseView): readonly OfPerson[] => {
  const hasContacts = fillsOf('persons', withTerm('contacts'))
  const inPerson = fillsOf('persons', withTerm('positions'))
  const inPost = fillsOf('posts', withTerm('positions'))
  const inRegistration = fillsOf('registrations', withTerm('positions'))
  return [
    { kind: 'notes', isKept: fillsOf('persons', withTerm('notes')) },
    { kind: 'contacts', isKept: (person) => hasContacts(person) || hasLetters(view, person.id) },
    { kind: 'photos', isKept: fillsOf('persons', withTerm('photos')) },
    {
      kind: 'positions',
      isKept: (person) =>
        inPerson(person) ||
        view.by('posts', 'personId', person.id).some(inPost) ||
        view.by('registrations', 'personId', person.id).some(inRegistration),
    },
    { kind: 'names', isKept: () => true },
  ]
}

function* personsDue(look: Look): Generator<void, void> {
  const kinds = kindsOfPersons(look.view)
  yield* inSteps(look.view.all('persons'), (person) => {
    if (!isKnown(person)) return
    const dealings = look.dealings(person.id)
    for (const { kind, isKept } of kinds) {
      const { last, since } = lastToEnd(look, kind, dealings)
      if (since > look.today || !isKept(person)) continue
      const { initiativeId, on: lastOn } = last
      look.found.row({ kind, collection: 'persons', id: person.id, person, initiativeId, lastOn, since })
    }
  })
}

type NotPersons = Exclude<DueCollection, 'persons'>

/** A kind of data in records other than the person's own: what it is counted from, null while that cannot be said, and who has any. */
type OfRecord<Name extends NotPersons> = {
  readonly kind: Term
  readonly from: (record: Collections[Name]) => LastDealing | null
  readonly isKept: (record: Collections[Name], dealing: LastDealing) => boolean
}

function* recordsDue<Name extends NotPersons>(
  { view, today, sinceOf, found }: Look,
  collection: Name,
  kinds: readonly OfRecord<Name>[],
): Generator<void, void> {
  yield* inSteps(view.all(collection), (record) => {
    const person = view.get('persons', record.personId)
    if (person === undefined) return
    for (const { kind, from, isKept } of kinds) {
      const dealing = from(record)
      if (dealing === null) continue
      const since = sinceOf(kind, dealing)
      if (since > today || !isKept(record, dealing)) continue
      found.row({
        ...{ kind, collection, id: record.id, person },
        ...{ initiativeId: dealing.initiativeId, lastOn: dealing.on, since },
      })
    }
  })
}

type AtEvent = { readonly personId: Id; readonly eventId: Id }

/** The last day of the event that a registration or nomination is for. */
const endOfEvent = ({ view }: Look, { eventId }: AtEvent): LastDealing | null => {
  const event = view.get('events', eventId)
  const on = event?.days.at(-1)
  return event === undefined || on === undefined ? null : { initiativeId: event.initiativeId, on }
}

const lastIn = (look: Look, personId: Id | null, initiativeId: Id | undefined): LastDealing | null => {
  if (personId === null || initiativeId === undefined) return null
  return look.dealings(personId).find((each) => each.initiativeId === initiativeId) ?? null
}

/** The last dealing with the initiative of the event. */
const lastAround = (look: Look, { personId, eventId }: AtEvent): LastDealing | null =>
  lastIn(look, personId, look.view.get('events', eventId)?.initiativeId)

/** Whether somebody then came to nothing of the initiative in which they had answered. */
const stayedAway = ({ cameTo }: Look, personId: Id | null, { initiativeId }: LastDealing): boolean =>
  personId !== null && initiativeId !== null && !cameTo(personId, initiativeId)

const kindsOfRegistrations = (look: Look): readonly OfRecord<'registrations'>[] => {
  const hasAnswers = fillsOf('registrations', isAnswered)
  return [
    {
      kind: 'diets',
      from: (record) => endOfEvent(look, record),
      isKept: fillsOf('registrations', withTerm('diets')),
    },
    {
      kind: 'answers',
      from: (record) => lastAround(look, record),
      isKept: (record, dealing) => hasAnswers(record) && stayedAway(look, record.personId, dealing),
    },
    {
      kind: 'notes',
      from: (record) => endOfEvent(look, record),
      isKept: fillsOf('registrations', withTerm('notes')),
    },
  ]
}

const kindsOfNominations = (look: Look): readonly OfRecord<'nominations'>[] => {
  const hasAnswers = fillsOf('nominations', isAnswered)
  return [
    {
      kind: 'answers',
      from: (record) => lastAround(look, record),
      isKept: (record, dealing) => hasAnswers(record) && stayedAway(look, record.personId, dealing),
    },
    {
      kind: 'notes',
      from: (record) => endOfEvent(look, record),
      isKept: fillsOf('nominations', withTerm('notes')),
    },
  ]
}

const kindsOfInvitations = (look: Look): readonly OfRecord<'invitations'>[] => {
  const hasAnswer = fillsOf('invitations', withTerm('answers'))
  return [
    {
      kind: 'answers',
      from: ({ personId, initiativeId }) => lastIn(look, personId, initiativeId),
      isKept: (record, dealing) => hasAnswer(record) && stayedAway(look, record.personId, dealing),
    },
  ]
}

const kindsOfCommunications = (): readonly OfRecord<'communications'>[] => {
  const hasText = fillsOf('communications', withTerm('notes'))
  return [
    {
      kind: 'notes',
      from: ({ initiativeId, on }) => ({ initiativeId, on }),
      isKept: (record) =>
        record.personId !== null && isPersonsAlone('communications', record, record.personId) && hasText(record),
    },
  ]
}

function* sheetsDue({ view, today, sinceOf, found }: Look): Generator<void, void> {
  yield* inSteps(view.all('events'), (event) => {
    const endedOn = event.days.at(-1)
    if (endedOn === undefined || event.sheetsShreddedOn !== null || event.status === 'cancelled') return
    const since = sinceOf('sheets', { initiativeId: event.initiativeId, on: endedOn })
    if (since > today) return
    const isRecorded = view
      .by('registrations', 'eventId', event.id)
      .some(({ id }) => view.by('attendances', 'registrationId', id).length > 0)
    if (isRecorded) found.sheets({ event, endedOn, since })
  })
}

/**
 * Finds what is kept longer than the terms of the office or of an initiative allow, on the given day, each collection gone through
 * once and in steps. Diets and notes of a registration count from the end of their event, answers from the last dealing within the
 * initiative, what a person is and how they are reached from their last event, nomination, answer or contact anywhere; sheets from
 * their event.
 */
export function* dueSteps(view: DatabaseView, today: Day, found: DueFound): Generator<void, void> {
  const dealings = yield* lastDealings(view, today)
  const look: Look = { view, today, dealings, sinceOf: sinceIn(view), cameTo: cameIn(view), found }
  yield* personsDue(look)
  yield* recordsDue(look, 'registrations', kindsOfRegistrations(look))
  yield* recordsDue(look, 'nominations', kindsOfNominations(look))
  yield* recordsDue(look, 'invitations', kindsOfInvitations(look))
  yield* recordsDue(look, 'communications', kindsOfCommunications())
  yield* sheetsDue(look)
}
