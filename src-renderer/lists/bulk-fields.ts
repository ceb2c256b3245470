import { no, yes } from '@shared/domain/lists/conditions'
import type { DatabaseView } from '@shared/domain/database/state'
import type { ActionInput } from '@shared/domain/actions'
import type { AnyRecord } from '@shared/domain/database/database'
import { eventsInOrder } from '@shared/domain/events/event-order'
import { countriesIn } from '@shared/domain/values/countries'
import { settingsOf } from '@shared/domain/settings/settings'
import { ownValueFrom, type OwnField } from '@shared/domain/settings/own-values'
import type { OwnFieldType } from '@shared/fields/own-fields'
import { ownValueInWords, ownYesNo } from '@shared/messages/own-value-words'
import { declarations } from '@shared/fields/declarations'
import type { Field, Fields } from '@shared/fields/field'
import type { Messages } from '@shared/messages'
import { namedKinds } from '@shared/messages/kind-words'
import { codeWords, fieldWords } from '@shared/messages/value-words'
import type { Lang } from '@shared/preferences'
import type { Choice } from '../components/fields/choice'
import { institutionChoices } from '../forms/directory-choices'
import { eventChoices, themeChoices } from '../forms/initiative-choices'
import type { SaidInEdit } from './bulk-questions'

/** The action that edits many records, by what they are. */
export const bulkActions = {
  institutions: 'institution:edit-many',
  persons: 'person:edit-many',
  events: 'event:edit-many',
  venues: 'venue:edit-many',
  tasks: 'task:edit-many',
  registrations: 'registration:edit-many',
  invitations: 'invitation:edit-many',
  presentations: 'presentation:edit-many',
  outcomes: 'outcome:edit-many',
  recommendations: 'recommendation:edit-many',
} as const
export type BulkName = keyof typeof bulkActions

/** How the new value of a field is given. */
export type BulkInput = 'text' | 'number' | 'day' | 'choice' | 'find' | 'tags'

/** A field that can be set on many records at once. */
export type BulkField = {
  readonly key: string
  readonly name: string
  readonly input: BulkInput
  /** Whether it is a field that the office made for itself. */
  readonly isOwn?: true
  /** Whether it can be without a value. */
  readonly mayBeEmpty: boolean
  readonly choices: readonly Choice[]
  /** What a record has in it, in words. */
  readonly text: (record: AnyRecord) => string
  /** The value that an answer of the input means, and the one of a field without an answer. */
  readonly valueOf: (answer: string) => unknown
  readonly empty: unknown
}

export type BulkContext = {
  readonly view: DatabaseView
  readonly m: Messages
  readonly lang: Lang
  /** One of the records: its initiative offers themes and events, its event bands. */
  readonly sample: AnyRecord | undefined
}

const inputs: { readonly [Kind in Field['kind']]?: BulkInput } = {
  text: 'text',
  prose: 'text',
  number: 'number',
  day: 'day',
  choice: 'choice',
  'yes-no': 'choice',
  'institution-kind': 'choice',
  reference: 'find',
  inner: 'choice',
  tags: 'tags',
}

const isCountry = (field: Field): boolean => field.kind === 'text' && field.form === 'country'

const inputOf = (field: Field): BulkInput | undefined => {
  if (isCountry(field)) return 'find'
  return field.kind === 'reference' && field.target === 'events' ? 'choice' : inputs[field.kind]
}

const aroundOf = ({ view, sample }: BulkContext) => ({
  initiative: sample && 'initiativeId' in sample ? view.get('initiatives', sample.initiativeId) : undefined,
  event: sample && 'eventId' in sample ? view.get('events', sample.eventId) : undefined,
})

const choicesOf = (field: Field, context: BulkContext): readonly Choice[] => {
  const { view, m, lang } = context
  if (isCountry(field)) return countriesIn(lang)
  const { initiative, event } = aroundOf(context)
  if (field.kind === 'choice') {
    const words = codeWords(field.words, m)
    return field.codes.map((id) => ({ id, label: words[id] ?? id }))
  }
  if (field.kind === 'yes-no')
    return [
      { id: yes, label: m.history.yes },
      { id: no, label: m.history.no },
    ]
  if (field.kind === 'institution-kind') return namedKinds(m, view)
  if (field.kind === 'inner')
    return field.within === 'themes'
      ? initiative === undefined
        ? []
        : themeChoices(initiative)
      : (event?.bands.map(({ id, name }) => ({ id, label: name })) ?? [])
  if (field.kind !== 'reference') return []
  if (field.target !== 'events') return institutionChoices(view)
  return initiative === undefined ? [] : eventChoices(eventsInOrder(view, initiative.id), m)
}

const canBeEmpty = (field: Field, input: BulkInput): boolean => {
  const { schema, empty } = field
  if (input === 'text' || isCountry(field)) return schema.safeParse('').success
  return (empty === null || (input !== 'choice' && input !== 'number')) && schema.safeParse(empty).success
}

const valueOf = ({ kind }: Field, answer: string): unknown => {
  if (kind === 'yes-no') return answer === yes
  return kind === 'number' ? Number(answer) : answer.trim()
}

/** What can be set on many records; what tells one from another says so by not being declared for it. */
export const bulkFields = (on: BulkName, context: BulkContext): readonly BulkField[] => {
  const { view, m, lang } = context
  const fields: Fields = declarations[on]
  const names: { readonly [key: string]: string } = m.fields.names[on]
  const { institutionKinds, ownFields } = settingsOf(view)
  const { initiative, event } = aroundOf(context)
  const named = [...institutionKinds, ...(initiative?.themes ?? []), ...(event?.bands ?? [])]
  const inner = (id: string): string | undefined => named.find((each) => each.id === id)?.name
  const words = { m, lang, find: view.get.bind(view), inner }
  const ofRecord = Object.entries(fields).flatMap(([key, field]): readonly BulkField[] => {
    const input = inputOf(field)
    if (!field.isBulk || input === undefined) return []
    const inWords = fieldWords(field, words)
    return [
      {
        ...{ key, name: names[key] ?? key, input, choices: choicesOf(field, context), empty: field.empty },
        mayBeEmpty: canBeEmpty(field, input),
        text: (record) => inWords(record[key as keyof AnyRecord]), // safe: a key of the declaration
        valueOf: (answer) => valueOf(field, answer),
      },
    ]
  })
  const own = ownFields.filter((field) => field.on === on).map((field) => ownBulkField(field, words))
  return [...ofRecord, ...own]
}

const ownInputs: { readonly [Type in OwnFieldType]: BulkInput } = {
  ...{ text: 'text', number: 'text', day: 'day', choice: 'choice', 'yes-no': 'choice' },
}

const ownBulkField = (field: OwnField, { m, lang }: Pick<BulkContext, 'm' | 'lang'>): BulkField => {
  const { id, name, type, options } = field
  return {
    ...{ key: id, name, input: ownInputs[type], isOwn: true, mayBeEmpty: true, empty: '' },
    choices: type === 'yes-no' ? ownYesNo(m) : options.map((option) => ({ id: option.id, label: option.name })),
    text: (record) => ownValueInWords(field, ('own' in record ? record.own[id] : undefined) ?? '', { m, lang }),
    valueOf: (answer) => ownValueFrom(field, answer.trim()) ?? answer.trim(),
  }
}

export type BulkHow = 'set' | 'clear' | 'add' | 'remove'

/** What was chosen in the dialog. */
export type BulkChoice = {
  readonly field: BulkField
  readonly how: BulkHow
  readonly value: string
  readonly tags: readonly string[]
}

/** What can be done with a field. */
export const howsOf = ({ input, mayBeEmpty }: BulkField): readonly BulkHow[] =>
  input === 'tags' ? ['add', 'remove'] : mayBeEmpty ? ['set', 'clear'] : ['set']

const isWhole = ({ field, how, value, tags }: BulkChoice): boolean =>
  field.input === 'tags' ? tags.length > 0 : how === 'clear' || (value.trim() !== '' && value !== 'NaN')

/** An edit as the actions take it; which fields it may name their schemas decide. */
export type ChosenEdit = SaidInEdit & {
  readonly changes?: NonNullable<ActionInput<(typeof bulkActions)[BulkName]>['changes']>
  readonly addTags?: string[]
  readonly removeTags?: string[]
  readonly own?: Record<string, string>
}

/** The edit that the choice asks for; null while something is missing. */
export const chosenEdit = (choice: BulkChoice): ChosenEdit | null => {
  if (!isWhole(choice)) return null
  const { field, how, value, tags } = choice
  if (field.input === 'tags') return how === 'remove' ? { removeTags: [...tags] } : { addTags: [...tags] }
  const set = how === 'clear' ? field.empty : field.valueOf(value)
  return field.isOwn ? { own: { [field.key]: set as string } } : { changes: { [field.key]: set } } // safe: own values are texts
}
