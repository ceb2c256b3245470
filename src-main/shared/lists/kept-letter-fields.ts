import type { DatabaseView } from '../domain/database/state'
import type { Institution } from '../domain/directory/institution'
import { fullName, isKnown, type Person } from '../domain/directory/person'
import type { Event } from '../domain/events/event'
import { eventsInOrder } from '../domain/events/event-order'
import type { KeptLetter } from '../domain/letters/kept-letter'
import { eventName, eventNameAndTitle } from '../messages/event-name'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { namedField, yesNoField } from './field-kinds'
import { wholeInitiative } from './invitation-fields'
import { textField, type DatedListContext, type ListField } from './list-field'

export type KeptLetterRow = {
  readonly letter: KeptLetter
  readonly institution: Institution | undefined
  readonly person: Person | undefined
  readonly event: Event | undefined
}

/** One letter with whom it was written to and about what. */
export const keptLetterRow = (view: DatabaseView, letter: KeptLetter): KeptLetterRow => ({
  letter,
  institution: view.get('institutions', letter.institutionId),
  person: view.get('persons', letter.personId),
  event: view.get('events', letter.eventId),
})

const keptLetterFields = (context: DatedListContext): readonly ListField<KeptLetterRow>[] => {
  const { view, m, initiativeId } = context
  const names = m.fields.names.letters
  const { toInitiative } = m.invitations
  const events = initiativeId === null ? [] : eventsInOrder(view, initiativeId)
  const personName = ({ person }: KeptLetterRow): string =>
    person === undefined ? '' : isKnown(person) ? fullName(person) : m.words.erasedPerson
  const own: readonly ListField<KeptLetterRow>[] = [
    textField(
      { key: 'reader', name: m.letters.whom, width: 160, grow: 2 },
      (row) => personName(row) || (row.institution?.name ?? ''),
    ),
    textField({ key: 'person', name: names.personId, width: 150, grow: 1 }, personName),
    textField(
      { key: 'institution', name: names.institutionId, width: 170, grow: 2 },
      ({ institution }) => institution?.name ?? '',
    ),
    namedField(
      { key: 'event', name: names.eventId, width: 150, grow: 1 },
      events.map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) })),
      ({ letter }) => letter.eventId,
      {
        none: { id: wholeInitiative, label: toInitiative },
        textOf: ({ letter, event }) => (event ? eventName(event, m) : letter.eventId === null ? toInitiative : ''),
      },
    ),
    yesNoField(
      { key: 'isSent', name: m.letters.keptList.isSent, width: 100 },
      m,
      ({ letter: { sentOn } }) => sentOn !== null,
    ),
  ]
  return withDeclared(own, { context, collection: 'letters', recordOf: ({ letter }) => letter })
}

/** The letters that were made in an initiative, as they were: what was said to whom, when and from which template. */
export const keptLetterList: DeclaredRecordList<KeptLetterRow> = {
  name: 'letters',
  fields: keptLetterFields,
  usual: ['at', 'reader', 'subject', 'institution', 'templateName', 'sentOn'],
  sort: { key: 'at', descending: true },
  searched: ['person', 'institution', 'subject', 'text', 'referenceNumber', 'templateName', 'attachments'],
  idOf: ({ letter }) => letter.id,
  gathers: ['events'],
  rowOf: ({ view }, id) => {
    const letter = view.get('letters', id)
    return letter && keptLetterRow(view, letter)
  },
  personsOf: (_context, { letter }) => [letter.personId],
}
