import type { DeclaredName } from '../fields/declarations'
import type { FieldNames, FormNames } from './field-names'

type NounWords<Name extends DeclaredName> = {
  /** One of them, without a number. */
  readonly one: string
  /** All of them: the heading of their list, of their sheet, of their place. */
  readonly many: string
  /** The command that begins a new one, where it has a view of its own. */
  readonly begin?: string
  /** Some of them, with their number. */
  readonly count: (n: number) => string
  readonly fields: FieldNames[Name]
  /** What a form says more clearly than a list has room for. */
  readonly inForms?: FormNames[Name]
  /** What was done, as a noun phrase: it reads after *Zpět:* and in the history. */
  readonly actions?: { readonly [action: string]: string }
  /** The same with the number of records, where an action may be about many. */
  readonly counted?: { readonly [action: string]: (n: number) => string }
}

/** The words of every noun; one without them does not compile. */
export type Nouns = { readonly [Name in DeclaredName]: NounWords<Name> }

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
