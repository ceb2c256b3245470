import { type DeclaredName, declarations } from '../fields/declarations'
import type { FieldNames, FormNames, OwnFieldNames } from './field-names'

type NounWords<Name extends DeclaredName, Shared extends string> = {
  /** One of them, without a number. */
  readonly one: string
  /** All of them: the heading of their list, of their sheet, of their place. */
  readonly many: string
  /** The command that begins a new one, where it has a view of its own. */
  readonly begin?: string
  /** Some of them, with their number. */
  readonly count: (n: number) => string
  /** The names of its fields, but for those that several nouns share and this one calls the same. */
  readonly fields: OwnFieldNames<Name, Shared>
  /** What a form says more clearly than a list has room for. */
  readonly inForms?: FormNames[Name]
  /** What was done, as a noun phrase: it reads after *Zpět:* and in the history. */
  readonly actions?: { readonly [action: string]: string }
  /** The same with the number of records, where an action may be about many. */
  readonly counted?: { readonly [action: string]: (n: number) => string }
}

type FieldWords = { readonly [field: string]: string }
type Nouns<Shared extends string> = { readonly [Name in DeclaredName]: NounWords<Name, Shared> }
type WithAllFields<All> = {
  readonly [Name in keyof All]: Omit<All[Name], 'fields'> & { readonly fields: FieldNames[Name & DeclaredName] }
}

/** The words of every noun with the names of all its fields; a noun without words does not compile. */
export const nounsWith = <Shared extends string, All extends Nouns<Shared>>(
  sharedFields: { readonly [Field in Shared]: string },
  nouns: All,
): WithAllFields<All> => {
  const shared: FieldWords = sharedFields
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declared]) => {
      const noun = nouns[name as DeclaredName] // safe: a key of the declarations
      const own: FieldWords = noun.fields
      const fields = Object.fromEntries(Object.keys(declared).map((key) => [key, own[key] ?? shared[key]]))
      return [name, { ...noun, fields }]
    }),
  ) as unknown as WithAllFields<All> // safe: every noun, with the names that it left to the shared ones
}

type Having<All, Key extends string> = {
  readonly [Name in keyof All as All[Name] extends Record<Key, unknown> ? Name : never]: Key extends keyof All[Name]
    ? All[Name][Key]
    : never
}
type Merged<Parts> = (Parts extends unknown ? (part: Parts) => void : never) extends (all: infer All) => void
  ? All
  : never

/** One kind of words of all nouns that have it, by noun. */
export const namesOf = <All extends object, Key extends string>(nouns: All, key: Key): Having<All, Key> =>
  Object.fromEntries(
    Object.entries(nouns).flatMap(([name, noun]) => (key in noun ? [[name, noun[key]]] : [])),
  ) as Having<All, Key> // safe: one for every noun that has it

/** The same in one row, for words whose keys say already whose they are. */
export const mergedOf = <All extends object, Key extends string>(
  nouns: All,
  key: Key,
): Merged<Having<All, Key>[keyof Having<All, Key>]> =>
  Object.assign({}, ...Object.values(namesOf(nouns, key))) as Merged<Having<All, Key>[keyof Having<All, Key>]> // safe: all of them

type Named<Noun extends string, Words> = {
  readonly [Verb in keyof Words & string as `${Noun}:${Verb}`]: Words[Verb]
}

const named = <Noun extends string, Words extends object>(noun: Noun, words: Words): Named<Noun, Words> =>
  Object.fromEntries(Object.entries(words).map(([verb, said]) => [`${noun}:${verb}`, said])) as Named<Noun, Words> // safe: every verb of the words

/** What is done with the records of a noun beside what is done alike with many; `noun` begins the names of its actions. */
export type Done<Noun extends string, Actions, Counted> = {
  readonly noun: Noun
  readonly one: string
  readonly many: string
  readonly actions: Actions
  readonly counted?: Counted
}

/** The actions of a noun with those that many nouns have, by their names; what the noun says itself goes before. */
export const withChanges = <
  Noun extends string,
  Actions extends object,
  Counted extends object,
  Alike extends object,
  CountedAlike extends object,
>(
  { noun, actions, counted }: Done<Noun, Actions, Counted>,
  alike: { readonly actions: Alike; readonly counted: CountedAlike },
) => ({
  actions: { ...named(noun, alike.actions), ...actions },
  counted: { ...named(noun, alike.counted), ...counted },
})
