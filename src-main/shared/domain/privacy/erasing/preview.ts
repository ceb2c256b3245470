import { collectionNames, type AnyRecord, type CollectionName } from '../../database/database'
import { nameKey } from '../../directory/duplicates/likeness'
import type { Id } from '../../values/ids'
import { fullName, type Person } from '../../directory/person'
import type { DatabaseView } from '../../database/state'
import { excerptAround, findMentions } from './mentions'
import { ruleOf } from './field-rules'
import { isPersonsAlone, mentionKey } from './scrub'
import {
  emailsOf,
  nameValue,
  nationalDigits,
  phonesOf,
  searchTerms,
  type PersonState,
  type SearchTerm,
  type TermKind,
} from './search-terms'
import { stringsWithin } from './strings-within'
import { fold } from '../../values/fold'

type RecordField = { readonly collection: CollectionName; readonly id: Id; readonly field: string }

/** A filled field of a record that is the person's own, which will be emptied. */
export type OwnField = RecordField

/** A text of some record that mentions the person. */
export type Mention = RecordField & {
  readonly kind: TermKind
  readonly excerpt: string
  /** `collection/id/field`, by which it can be left as it is. */
  readonly key: string
}

/** What erasing a person takes away, and what stays as a count. */
export type ErasePreview = {
  readonly personId: Id
  readonly name: string
  readonly fields: readonly OwnField[]
  readonly mentions: readonly Mention[]
  /** Steps of the history in which the person stands; they stay, without the person. */
  readonly changeSets: number
  readonly stays: { readonly registrations: number; readonly attendances: number; readonly nominations: number }
  /** Others who bear the same name; mentions may mean them. */
  readonly sameName: readonly Id[]
  /** Contacts that others have too; they stay with them. */
  readonly shared: readonly ('email' | 'phone')[]
}

/** E-mails and phones of everybody else, as search terms name them. */
const contactsOfOthers = (view: DatabaseView, ids: ReadonlySet<Id>): Set<string> => {
  const contacts = new Set<string>()
  const add = (other: Parameters<typeof emailsOf>[0] & Parameters<typeof phonesOf>[0]): void => {
    for (const email of emailsOf(other)) contacts.add(`email ${fold(email.trim())}`)
    for (const phone of phonesOf(other)) contacts.add(`phone ${nationalDigits(phone)}`)
  }
  for (const person of view.all('persons')) if (!ids.has(person.id)) add(person)
  for (const institution of view.all('institutions')) add(institution)
  return contacts
}

/** By what the person is recognised; an e-mail or phone that others have too is theirs and stays. */
export const termsFor = (view: DatabaseView, personId: Id, states: Iterable<PersonState>): readonly SearchTerm[] => {
  const others = contactsOfOthers(view, new Set([personId]))
  return searchTerms(states, ({ kind, value }) => others.has(`${kind} ${value}`))
}

/**
 * By what many persons are recognised who are erased together, without anybody looking at each place where they are mentioned: what
 * others have too stays with them, and so does a name that somebody else bears.
 */
export const termsForAll = (
  view: DatabaseView,
  ids: ReadonlySet<Id>,
  states: Iterable<PersonState>,
): readonly SearchTerm[] => {
  const others = contactsOfOthers(view, ids)
  for (const person of view.all('persons')) if (!ids.has(person.id)) others.add(`name ${nameValue(person)}`)
  return searchTerms(states).filter(({ kind, value }) => !others.has(`${kind} ${value}`))
}

const isFilled = (collection: CollectionName, field: string, value: unknown): boolean => {
  const emptied = ruleOf(collection, field).emptied
  return emptied !== undefined && JSON.stringify(emptied(value)) !== JSON.stringify(value)
}

const ownRecords = (view: DatabaseView, personId: Id): readonly (readonly [CollectionName, AnyRecord])[] => {
  const person = view.get('persons', personId)
  return [
    ...(person === undefined ? [] : [['persons', person] as const]),
    ...view.by('registrations', 'personId', personId).map((each) => ['registrations', each] as const),
    ...view.by('nominations', 'personId', personId).map((each) => ['nominations', each] as const),
    ...view.by('posts', 'personId', personId).map((each) => ['posts', each] as const),
    ...view.by('letters', 'personId', personId).map((each) => ['letters', each] as const),
    ...view
      .by('communications', 'personId', personId)
      .filter((each) => isPersonsAlone('communications', each, personId))
      .map((each) => ['communications', each] as const),
  ]
}

/** The filled fields of the person's own records. */
const ownFields = (view: DatabaseView, personId: Id): readonly OwnField[] =>
  ownRecords(view, personId).flatMap(([collection, record]) =>
    Object.entries(record)
      .filter(([field, value]) => isFilled(collection, field, value))
      .map(([field]) => ({ collection, id: record.id, field })),
  )

const mentionsIn = (collection: CollectionName, record: AnyRecord, terms: readonly SearchTerm[]): readonly Mention[] =>
  Object.entries(record).flatMap(([field, value]) => {
    if (!ruleOf(collection, field).isSearched) return []
    return stringsWithin(value).flatMap((text) =>
      findMentions(text, terms).map((found): Mention => {
        const { id } = record
        const excerpt = excerptAround(text, found)
        return { collection, id, field, kind: found.kind, excerpt, key: mentionKey(collection, id, field) }
      }),
    )
  })

/** Texts of all records that mention the person, except the fields that are emptied anyway. */
export const mentionsOf = (view: DatabaseView, personId: Id, terms: readonly SearchTerm[]): readonly Mention[] =>
  collectionNames.flatMap((collection) =>
    Array.from(view.all(collection)).flatMap((record: AnyRecord) => {
      const mentions = mentionsIn(collection, record, terms)
      const isOwn = isPersonsAlone(collection, { ...record }, personId)
      return isOwn ? mentions.filter(({ field }) => ruleOf(collection, field).emptied === undefined) : mentions
    }),
  )

/** Other persons of the same name, whichever way round it is written. */
const namesakes = (view: DatabaseView, person: Person): readonly Id[] => {
  const name = nameKey(person)
  return Array.from(view.all('persons'))
    .filter((each) => each.id !== person.id && name !== '' && nameKey(each) === name)
    .map(({ id }) => id)
}

/** What is left of a person as a count. */
export const countsThatStay = (view: DatabaseView, personId: Id): ErasePreview['stays'] => {
  const registrations = view.by('registrations', 'personId', personId)
  return {
    registrations: registrations.length,
    attendances: registrations.flatMap(({ id }) => view.by('attendances', 'registrationId', id)).length,
    nominations: view.by('nominations', 'personId', personId).length,
  }
}

/**
 * A preview of erasing. `states` are all that the person's record ever was, `changeSets` in how many steps
 * of the history they stand.
 */
export const erasePreview = (
  view: DatabaseView,
  person: Person,
  { states, changeSets }: { readonly states: readonly PersonState[]; readonly changeSets: number },
): ErasePreview => {
  const others = contactsOfOthers(view, new Set([person.id]))
  const has = (kind: 'email' | 'phone'): boolean =>
    searchTerms([person]).some((term) => term.kind === kind && others.has(`${kind} ${term.value}`))
  return {
    personId: person.id,
    name: fullName(person),
    fields: ownFields(view, person.id),
    mentions: mentionsOf(view, person.id, termsFor(view, person.id, states)),
    changeSets,
    stays: countsThatStay(view, person.id),
    sameName: namesakes(view, person),
    shared: (['email', 'phone'] as const).filter(has),
  }
}

/** How many things go: fields that are emptied and mentions that are not left. It is typed to confirm. */
export const thingsErased = ({ fields, mentions }: ErasePreview, left: ReadonlySet<string>): number =>
  fields.length + mentions.filter(({ key }) => !left.has(key)).length
