import type { DeclaredColumn, NamedField } from '../domain/importing/kinds'
import type { Declarations, DeclaredName } from '../fields/declarations'
import type { KnownInstitutionKind } from '../fields/institution'
import type { RelationColumn } from '../fields/relation'

/** A word for every field of every record; a new field without one does not compile. */
export type FieldNames = {
  readonly [Name in DeclaredName]: { readonly [Field in keyof Declarations[Name]]: string }
}

/** The same without those that several nouns share, which a noun may call otherwise. */
export type OwnFieldNames<Name extends DeclaredName, Shared extends string> = {
  readonly [Field in Exclude<keyof Declarations[Name], Shared>]: string
} & { readonly [Field in keyof Declarations[Name] & Shared]?: string }

/** What a field is called in a form, where that is not what it is called elsewhere. */
export type FormNames = {
  readonly [Name in DeclaredName]?: { readonly [Field in keyof Declarations[Name]]?: string }
}

type ChoiceIn<Declared> = {
  [Key in keyof Declared]: Declared[Key] extends {
    readonly codes: readonly (infer Code extends string)[]
    readonly words: infer Group extends string
  }
    ? { readonly group: Group; readonly code: Code }
    : never
}[keyof Declared]
type DeclaredChoice = { [Name in DeclaredName]: ChoiceIn<Declarations[Name]> }[DeclaredName]

/** A word for every code that a field may hold, by the group that its declaration names; a new code without one does not compile. */
export type CodeWords = {
  readonly [Group in DeclaredChoice['group']]: {
    readonly [Code in Extract<DeclaredChoice, { readonly group: Group }>['code']]: string
  }
} & { readonly institutionKinds: { readonly [Kind in KnownInstitutionKind]: string } }

/** A name for every column of a file that is no field of its own; others may have one. */
export type ColumnNames = {
  readonly [Column in Exclude<NamedField, DeclaredColumn | RelationColumn>]: string
} & { readonly [Column in DeclaredColumn]?: string }
