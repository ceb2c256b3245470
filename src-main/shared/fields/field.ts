import type { z } from 'zod'
import type { TextForm } from './text-forms'

/** Whether a field holds personal data, and so what becomes of it when a person is erased. */
export type Personal =
  /** Nothing about anybody. */
  | 'no'
  /** People write into it, so that it may mention somebody; mentions are taken out. */
  | 'mentions'
  /** The person's own: emptied in a record of the erased person. */
  | 'own'
  /** The same, and in records of others it may mention somebody. */
  | 'own-text'
  /** The same for a reason that a rule or a person gave; what rules write stays. */
  | 'own-reason'
  /** Whole records, each treated as its own collection is. */
  | 'records'

/** Kinds of data whose term the app itself ends, those that are kept the shortest first. */
export const terms = ['diets', 'answers', 'notes', 'contacts', 'photos', 'positions', 'names'] as const
export type Term = (typeof terms)[number]

/** How a field stands in a list of its records. */
export type Listed = {
  /** Under which key it is kept in saved views, where that is not the field's own. */
  readonly key?: string
  readonly width?: number
  readonly grow?: number
}

/** What is said of every field; that `personal` is decided is forced by the compiler. */
export type Common = {
  readonly personal: Personal
  /** The version of the shapes that added it; records of older ones get the empty value. Left out: it was there from the first. */
  readonly since?: number
  /** After which term it is emptied even where nobody is erased. */
  readonly term?: Term
  /** The column of a file that it is read from. */
  readonly importedAs?: string
  /** Whether it can be set on many records at once. */
  readonly isBulk?: true
  /** False where it stands in no list of its records. */
  readonly listed?: Listed | false
}

type Kinds = {
  /** One line; `form` says what kind of text it is. */
  text: {
    readonly form: TextForm
    readonly isRequired?: true
    readonly max?: number
    readonly isRepeated?: true
    /** What says nothing though it is not empty. */
    readonly unknown?: string
  }
  prose: object
  day: object
  /** A moment, as ISO text. */
  time: object
  'yes-no': object
  number: object
  /** One of a few codes; `words` is the group of `m.words` that names them, `unknown` the code that says nothing. */
  choice: { readonly codes: readonly string[]; readonly words: string; readonly unknown?: string }
  /** One of the known kinds of institutions, or of those made in the settings. */
  'institution-kind': object
  reference: {
    readonly target: string
    /** Followed up from record to record, so that it must never lead back. */
    readonly isChain?: true
  }
  references: { readonly target: string }
  /** The id of something inside another record: of a theme of the initiative, of a band of the event. */
  inner: { readonly within: 'themes' | 'bands' }
  /** Several texts of one form. */
  words: { readonly form: TextForm }
  tags: object
  /** Values of the fields that the office made for itself. */
  own: object
  /** Anything with parts; `lines` tell them where people see them in a list, `refers` says which records it names. */
  nested: {
    readonly lines?: (value: never) => readonly string[]
    readonly refers?: { readonly target: string; readonly ids: (value: never) => readonly string[] }
    /** What is left of it after its term, where that is not the empty value. */
    readonly afterTerm?: (value: never) => unknown
  }
}
export type FieldKind = keyof Kinds

/** One field of a noun, declared once: schema, empty value, kind, and what is done with it. */
export type Field = {
  [Kind in FieldKind]: Common &
    Kinds[Kind] & { readonly kind: Kind; readonly schema: z.ZodType; readonly empty: unknown }
}[FieldKind]

/** The fields of a noun by their keys, in the order in which they are told. */
export type Fields = { readonly [key: string]: Field }
