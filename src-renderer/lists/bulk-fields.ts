import { emptyInstitution, type Institution } from '@shared/domain/directory/institution'
import { emptyPerson, type Person } from '@shared/domain/directory/person'
import { genders, languages, photoWishes } from '@shared/fields/person'
import { no, yes } from '@shared/domain/lists/conditions'
import { settingsOf } from '@shared/domain/settings/settings'
import type { DatabaseView } from '@shared/domain/database/state'
import { namedKinds } from '@shared/messages/kind-words'
import type { Messages } from '@shared/messages'
import type { Choice } from '../components/fields/choice'

/** How the new value of a field is given. */
export type BulkInput = 'text' | 'day' | 'choice' | 'find' | 'tags' | 'own'

/** A field that can be set on many records at once. */
export type BulkField = {
  readonly key: string
  readonly name: string
  readonly input: BulkInput
  /** Whether it can be without a value. */
  readonly mayBeEmpty: boolean
  readonly choices: readonly Choice[]
}

export type BulkContext = { readonly view: DatabaseView; readonly m: Messages }

const plain = (key: string, name: string, input: BulkInput, choices: readonly Choice[] = []): BulkField => ({
  key,
  name,
  input,
  mayBeEmpty: input !== 'choice',
  choices,
})

const ownFields = ({ view }: BulkContext, on: 'institutions' | 'persons'): readonly BulkField[] =>
  settingsOf(view)
    .ownFields.filter((field) => field.on === on)
    .map(({ id, name }) => plain(id, name, 'own'))

const institutionChoices = (view: DatabaseView): readonly Choice[] =>
  Array.from(view.all('institutions'), ({ id, name, district }) => ({ id, label: name, detail: district }))

/** What can be set on many institutions; what tells one from another is no part of it. */
export const institutionBulkFields = (context: BulkContext): readonly BulkField[] => {
  const { view, m } = context
  const names = m.fields.names.institutions
  const texts = ['region', 'district', 'city', 'country', 'phone', 'email', 'note'] as const
  return [
    plain('kind', names.kind, 'choice', namedKinds(m, view)),
    plain('tags', names.tags, 'tags'),
    plain('parentId', names.parentId, 'find', institutionChoices(view)),
    ...texts.map((key) => ({ ...plain(key, names[key], 'text'), mayBeEmpty: key !== 'country' })),
    ...ownFields(context, 'institutions'),
  ]
}

/** The same for persons. */
export const personBulkFields = (context: BulkContext): readonly BulkField[] => {
  const { view, m } = context
  const names = m.fields.names.persons
  return [
    plain('tags', names.tags, 'tags'),
    plain('institutionId', names.institutionId, 'find', institutionChoices(view)),
    plain('position', names.position, 'text'),
    plain('positionFrom', names.positionFrom, 'day'),
    plain('positionUntil', names.positionUntil, 'day'),
    plain(
      'language',
      names.language,
      'choice',
      languages.map((id) => ({ id, label: m.words.languages[id] })),
    ),
    plain(
      'gender',
      names.gender,
      'choice',
      genders.map((id) => ({ id, label: m.words.genders[id] })),
    ),
    plain(
      'photoWish',
      names.photoWish,
      'choice',
      photoWishes.map((id) => ({ id, label: m.words.photoWishes[id] })),
    ),
    plain('doNotInvite', names.doNotInvite, 'choice', [
      { id: yes, label: m.history.yes },
      { id: no, label: m.history.no },
    ]),
    plain('note', names.note, 'text'),
    ...ownFields(context, 'persons'),
  ]
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

const cleared = { ...emptyInstitution, ...emptyPerson } as Readonly<Record<string, unknown>>

const valueOf = ({ field, how, value }: BulkChoice): unknown => {
  if (how === 'clear') return cleared[field.key]
  return field.key === 'doNotInvite' ? value === yes : value.trim()
}

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
  if (field.input === 'own') return { own: { [field.key]: how === 'clear' ? '' : value.trim() } }
  return { changes: { [field.key]: valueOf(choice) } }
}
