import { no, yes } from '@shared/domain/lists/conditions'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Institution } from '@shared/domain/directory/institution'
import type { Person } from '@shared/domain/directory/person'
import { settingsOf } from '@shared/domain/settings/settings'
import type { Field, Fields } from '@shared/fields/field'
import { institutionFields } from '@shared/fields/institution'
import { personFields } from '@shared/fields/person'
import type { Messages } from '@shared/messages'
import { namedKinds } from '@shared/messages/kind-words'
import { codeWords, fieldWords } from '@shared/messages/value-words'
import type { Lang } from '@shared/preferences'
import type { Choice } from '../components/fields/choice'
import { institutionChoices } from '../forms/directory-choices'

/** How the new value of a field is given. */
export type BulkInput = 'text' | 'day' | 'choice' | 'find' | 'tags' | 'own'

type Edited = Institution | Person

/** A field that can be set on many records at once. */
export type BulkField = {
  readonly key: string
  readonly name: string
  readonly input: BulkInput
  /** Whether it can be without a value. */
  readonly mayBeEmpty: boolean
  readonly choices: readonly Choice[]
  /** What a record has in it, in words. */
  readonly text: (record: Edited) => string
  /** The value that an answer of the input means, and the one of a field without an answer. */
  readonly valueOf: (answer: string) => unknown
  readonly empty: unknown
}

export type BulkContext = { readonly view: DatabaseView; readonly m: Messages; readonly lang: Lang }

const inputs: { readonly [Kind in Field['kind']]?: BulkInput } = {
  text: 'text',
  prose: 'text',
  day: 'day',
  choice: 'choice',
  'yes-no': 'choice',
  'institution-kind': 'choice',
  reference: 'find',
  tags: 'tags',
}

const choicesOf = (field: Field, { view, m }: BulkContext): readonly Choice[] => {
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
  return field.kind === 'reference' ? institutionChoices(view) : []
}

const declared = { institutions: institutionFields, persons: personFields }

/** What can be set on many records; what tells one from another says so by not being declared for it. */
export const bulkFields = (on: 'institutions' | 'persons', context: BulkContext): readonly BulkField[] => {
  const { view, m, lang } = context
  const fields: Fields = declared[on]
  const names: { readonly [key: string]: string } = m.fields.names[on]
  const { institutionKinds, ownFields } = settingsOf(view)
  const inner = (id: string): string | undefined => institutionKinds.find((kind) => kind.id === id)?.name
  const words = { m, lang, find: view.get.bind(view), inner }
  const ofRecord = Object.entries(fields).flatMap(([key, field]): readonly BulkField[] => {
    const input = inputs[field.kind]
    if (!field.isBulk || input === undefined) return []
    const told = fieldWords(field, words)
    return [
      {
        ...{ key, name: names[key] ?? key, input, choices: choicesOf(field, context), empty: field.empty },
        mayBeEmpty: input !== 'choice' && field.schema.safeParse(input === 'text' ? '' : field.empty).success,
        text: (record) => told(record[key as keyof Edited]), // safe: a key of the declaration
        valueOf: (answer) => (field.kind === 'yes-no' ? answer === yes : answer.trim()),
      },
    ]
  })
  const own = ownFields
    .filter((field) => field.on === on)
    .map(({ id, name }): BulkField => ({
      ...{ key: id, name, input: 'own', mayBeEmpty: true, choices: [], empty: '' },
      text: (record) => record.own[id] ?? '',
      valueOf: (answer) => answer.trim(),
    }))
  return [...ofRecord, ...own]
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
  field.input === 'tags' ? tags.length > 0 : how === 'clear' || value.trim() !== ''

/** An edit as the two actions take it; which fields it may name their schemas decide. */
export type ChosenEdit = {
  readonly changes?: Partial<Institution> & Partial<Person>
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
  return field.input === 'own' ? { own: { [field.key]: set as string } } : { changes: { [field.key]: set } } // safe: own values are texts
}
