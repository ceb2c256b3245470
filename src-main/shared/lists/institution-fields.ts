import { postcodeInWords } from '../domain/values/contact-checks'
import { dayInFigures } from '../domain/values/day'
import { answerStates, institutionRow, type AnswerState, type InstitutionRow } from '../domain/directory/directory-rows'
import type { Institution } from '../domain/directory/institution'
import { lastContacts } from '../domain/directory/last-contacts'
import { once } from '../domain/values/once'
import { funnelSteps, institutionsAtSteps, type FunnelStep } from '../domain/overview/overview'
import { kindName, namedKinds } from '../messages/kind-words'
import { number } from '../messages/plural'
import type { DeclaredRecordList } from './declared-list'
import { ownListFields, textField, wordsField, type ListContext, type ListField } from './list-field'
import { textChoices } from './text-choices'

type Field = ListField<InstitutionRow>
type TextKey = 'name' | 'ico' | 'code' | 'street' | 'city' | 'country' | 'email' | 'phone' | 'note'

/** Every field that institutions can be looked at, sorted and narrowed by. */
export const institutionListFields = (context: ListContext): readonly Field[] => {
  const { view, m, lang, initiativeId } = context
  const names = m.fields.names.institutions
  const text = (key: TextKey, width: number, grow?: number): Field =>
    textField({ key, name: names[key], width, ...(grow === undefined ? {} : { grow }) }, (row) => row.institution[key])
  const words = (key: 'dataBoxes' | 'otherEmails' | 'tags', width: number): Field =>
    wordsField({ key, name: names[key], width, grow: 1 }, (row) => row.institution[key])
  const chosenText = (key: 'district' | 'region', width: number): Field => ({
    ...textField({ key, name: names[key], width, grow: 1 }, (row) => row.institution[key]),
    type: 'choice',
    choices: () => textChoices(Array.from(view.all('institutions'), (institution) => institution[key])),
  })
  const kindWords = new Map(namedKinds(m, view).map(({ id, label }) => [id, label]))
  const answers: Readonly<Record<AnswerState, string>> = {
    'not-invited': m.institutions.notInvited,
    ...m.words.invitationStates,
  }
  const contacts = lastContacts(view, 'institutionId')
  const steps = once(() => (initiativeId === null ? null : institutionsAtSteps(view, initiativeId)))
  const stepsOf = ({ institution }: InstitutionRow): readonly FunnelStep[] =>
    funnelSteps.filter((step) => steps()?.[step].has(institution.id))

  return [
    text('name', 220, 3),
    {
      key: 'kind',
      name: names.kind,
      type: 'choice',
      width: 140,
      value: ({ institution }) => institution.kind,
      text: ({ institution }) => kindWords.get(institution.kind) ?? kindName(m, view, institution.kind),
      choices: () => namedKinds(m, view),
    },
    {
      key: 'answer',
      name: m.institutions.columns.answer,
      type: 'choice',
      width: 124,
      value: ({ answer }) => answer,
      text: ({ answer }) => (answer === 'not-invited' ? '' : answers[answer]),
      sortBy: ({ answer }) => answerStates.indexOf(answer),
      choices: () => answerStates.map((id) => ({ id, label: answers[id] })),
    },
    {
      key: 'persons',
      name: m.institutions.columns.persons,
      type: 'number',
      width: 72,
      align: 'end',
      value: ({ persons }) => persons,
      text: ({ persons }) => (persons === 0 ? '' : number(lang, persons)),
      sortBy: ({ persons }) => persons,
    },
    chosenText('district', 120),
    chosenText('region', 130),
    text('ico', 92),
    text('code', 84),
    words('dataBoxes', 110),
    text('email', 180, 1),
    words('otherEmails', 180),
    text('phone', 136),
    text('street', 160, 1),
    text('city', 130, 1),
    textField({ key: 'postcode', name: names.postcode, width: 72 }, (row) => postcodeInWords(row.institution.postcode)),
    text('country', 64),
    {
      ...wordsField<InstitutionRow>({ key: 'addresses', name: names.addresses, width: 200, grow: 1 }, (row) =>
        row.institution.addresses.map(addressLine),
      ),
      // Commas stand inside an address.
      text: ({ institution }) => institution.addresses.map(addressLine).join('; '),
    },
    textField({ key: 'parentId', name: names.parentId, width: 170, grow: 1 }, (row) =>
      row.institution.parentId === null ? '' : (view.get('institutions', row.institution.parentId)?.name ?? ''),
    ),
    { ...words('tags', 130), choices: () => textChoices(tagsOf(view.all('institutions'))) },
    {
      key: 'lastContact',
      name: m.communications.lastContact,
      type: 'day',
      width: 104,
      value: ({ institution }) => contacts().get(institution.id) ?? '',
      text: ({ institution }) => dayText(contacts().get(institution.id)),
      sortBy: ({ institution }) => contacts().get(institution.id) ?? '',
    },
    {
      key: 'reached',
      name: m.institutions.columns.reached,
      type: 'choice',
      width: 150,
      value: stepsOf,
      text: (row) => {
        const last = stepsOf(row).at(-1)
        return last === undefined ? '' : m.institutions.steps[last]
      },
      sortBy: (row) => stepsOf(row).length,
      choices: () => funnelSteps.map((id) => ({ id, label: m.institutions.steps[id] })),
    },
    text('note', 200, 2),
    ...ownListFields<InstitutionRow>(context, 'institutions', ({ institution }) => institution.own),
  ]
}

const dayText = (day: string | undefined): string => (day ? dayInFigures(day) : '')

/** An address in one line: *doručovací: Ulice 12, 686 01 Město*. */
export const addressLine = ({ label, street, city, postcode }: Institution['addresses'][number]): string => {
  const place = [street, [postcodeInWords(postcode), city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return label === '' ? place : `${label}: ${place}`
}

const tagsOf = (records: Iterable<{ readonly tags: readonly string[] }>): readonly string[] =>
  Array.from(records).flatMap(({ tags }) => tags)

/** The institutions of the directory, with their answers in the chosen initiative. */
export const institutionList: DeclaredRecordList<InstitutionRow> = {
  name: 'institutions',
  fields: institutionListFields,
  usual: ['name', 'kind', 'answer', 'persons', 'district', 'region', 'ico'],
  idOf: ({ institution }) => institution.id,
  gathers: ['communications', 'invitations', 'nominations'],
  rowOf: ({ view, initiativeId }, id) => {
    const institution = view.get('institutions', id)
    return institution && institutionRow(view, institution, initiativeId)
  },
  personsOf: () => [],
}
