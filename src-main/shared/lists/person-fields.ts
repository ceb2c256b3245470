import { dayInFigures } from '../domain/values/day'
import type { PersonRow } from '../domain/directory/directory-rows'
import { no, yes } from '../domain/lists/conditions'
import { lastContacts } from '../domain/directory/last-contacts'
import { isKnown, sortName, type Person } from '../domain/directory/person'
import { genders, languages, photoWishes } from '../fields/person'
import { namedKinds } from '../messages/kind-words'
import type { DeclaredRecordList } from './declared-list'
import { ownListFields, textField, wordsField, type ListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

type Field = ListField<PersonRow>
type TextKey =
  | 'titleBefore'
  | 'firstName'
  | 'lastName'
  | 'titleAfter'
  | 'position'
  | 'email'
  | 'privateEmail'
  | 'phone'
  | 'salutation'
  | 'note'

/** Every field that persons can be looked at, sorted and narrowed by. */
export const personListFields = (context: ListContext): readonly Field[] => {
  const { view, m } = context
  const names = m.fields.names.persons
  const text = (key: TextKey, width: number, grow?: number): Field =>
    textField({ key, name: names[key], width, ...(grow === undefined ? {} : { grow }) }, ({ person }) => person[key])
  const day = (key: string, name: string, dayOf: (person: Person) => string | null | undefined): Field => ({
    key,
    name,
    type: 'day',
    width: 104,
    value: ({ person }) => dayOf(person) ?? '',
    text: ({ person }) => dayText(dayOf(person)),
    sortBy: ({ person }) => dayOf(person) ?? '',
  })
  const yesNo = (key: 'doNotInvite' | 'isSalutationChecked', width: number): Field => ({
    key,
    name: names[key],
    type: 'yes-no',
    width,
    value: ({ person }) => person[key],
    text: ({ person }) => (person[key] ? m.history.yes : ''),
    choices: () => [
      { id: yes, label: m.history.yes },
      { id: no, label: m.history.no },
    ],
  })
  const choice = <Key extends 'gender' | 'language' | 'photoWish'>(
    key: Key,
    width: number,
    labels: Readonly<Record<Person[Key], string>>,
    ids: readonly Person[Key][],
  ): Field => ({
    key,
    name: names[key],
    type: 'choice',
    width,
    value: ({ person }) => person[key],
    text: ({ person }) => labels[person[key]],
    choices: () => ids.map((id) => ({ id, label: labels[id] })),
  })
  const ofInstitution = (key: 'district' | 'region', width: number): Field => ({
    ...textField(
      { key, name: m.fields.names.institutions[key], width, grow: 1 },
      ({ institution }) => institution?.[key] ?? '',
    ),
    type: 'choice',
    choices: () => textChoices(Array.from(view.all('institutions'), (institution) => institution[key])),
  })
  const kindWords = new Map(namedKinds(m, view).map(({ id, label }) => [id, label]))
  const contacts = lastContacts(view, 'personId')

  return [
    textField({ key: 'name', name: m.persons.columns.name, width: 180, grow: 2 }, ({ person }) => sortName(person)),
    textField(
      { key: 'institution', name: names.institutionId, width: 170, grow: 2 },
      ({ institution }) => institution?.name ?? '',
    ),
    text('position', 150, 2),
    text('email', 180, 1),
    text('phone', 136),
    choice('language', 84, m.words.languages, languages),
    {
      key: 'institutionKind',
      name: m.persons.kind,
      type: 'choice',
      width: 140,
      value: ({ institution }) => institution?.kind ?? '',
      text: ({ institution }) =>
        institution === undefined ? '' : (kindWords.get(institution.kind) ?? institution.kind),
      choices: () => namedKinds(m, view),
    },
    ofInstitution('district', 120),
    ofInstitution('region', 130),
    text('titleBefore', 90),
    text('firstName', 110, 1),
    text('lastName', 130, 1),
    text('titleAfter', 80),
    day('positionFrom', names.positionFrom, ({ positionFrom }) => positionFrom),
    day('positionUntil', names.positionUntil, ({ positionUntil }) => positionUntil),
    text('privateEmail', 180, 1),
    choice('gender', 90, m.words.genders, genders),
    text('salutation', 180, 1),
    yesNo('isSalutationChecked', 130),
    choice('photoWish', 120, m.words.photoWishes, photoWishes),
    yesNo('doNotInvite', 80),
    {
      ...wordsField<PersonRow>({ key: 'tags', name: names.tags, width: 130, grow: 1 }, ({ person }) => person.tags),
      choices: () => textChoices(Array.from(view.all('persons')).flatMap(({ tags }) => tags)),
    },
    day('lastContact', m.communications.lastContact, ({ id }) => contacts().get(id)),
    text('note', 200, 2),
    ...ownListFields<PersonRow>(context, 'persons', ({ person }) => person.own),
  ]
}

const dayText = (day: string | null | undefined): string => (day ? dayInFigures(day) : '')

/** The persons of the directory; who was erased is in no list. */
export const personList: DeclaredRecordList<PersonRow> = {
  name: 'persons',
  fields: personListFields,
  usual: ['name', 'institution', 'position', 'email', 'phone', 'language'],
  idOf: ({ person }) => person.id,
  gathers: ['communications'],
  rowOf: ({ view }, id) => {
    const person = view.get('persons', id)
    return person && isKnown(person)
      ? { person, institution: view.get('institutions', person.institutionId) }
      : undefined
  },
  personsOf: (_, { person }) => [person.id],
}
