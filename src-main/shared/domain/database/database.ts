import type { z } from 'zod'
import { declarations, type Declarations } from '../../fields/declarations'
import type { Field, Fields } from '../../fields/field'
import { recordSchema, type RecordOf, type ShapeOf } from '../../fields/record'
import type { idSchema } from '../values/ids'

const versions = Object.values<Fields>(declarations).flatMap((fields) =>
  Object.values(fields).map(({ since = 1 }) => since),
)
/** The version of the shapes below; a field that says it is there since a later one raises it. */
export const formatVersion = Math.max(...versions)

/** The fields that hold ids of records of another collection, and of which. */
type ReferencesOf<Declared extends Fields> = {
  readonly [Key in keyof Declared as Declared[Key] extends { readonly target: string } ? Key : never]: Extract<
    Declared[Key],
    { readonly target: string }
  >['target']
}

type Collection<Declared extends Fields> = {
  readonly schema: z.ZodObject<{ id: typeof idSchema } & ShapeOf<Declared>>
  readonly references: ReferencesOf<Declared>
}

const collectionOf = (fields: Fields) => ({
  schema: recordSchema(fields),
  references: Object.fromEntries(Object.entries(fields).flatMap(([key, field]) => targetOf(key, field))),
})

const targetOf = (key: string, field: Field): readonly (readonly [string, string])[] =>
  'target' in field ? [[key, field.target]] : []

/**
 * Every collection: the shape of its records and the fields that refer to records of another one. References are indexed
 * (`DatabaseState.by`), verified by `check`, and keep a record from being removed while something hangs on it.
 */
export const collections = Object.fromEntries(
  Object.entries(declarations).map(([name, fields]) => [name, collectionOf(fields)]),
) as unknown as { readonly [Name in keyof Declarations]: Collection<Declarations[Name]> } // safe: one for every declaration

export type Collections = { [Name in keyof Declarations]: RecordOf<Declarations[Name]> }
export type CollectionName = keyof Collections
export type AnyRecord = Collections[CollectionName]
export type ReferenceField<Name extends CollectionName> = Extract<
  keyof (typeof collections)[Name]['references'],
  string
>

export const collectionNames = Object.keys(collections) as CollectionName[] // safe: the keys of a constant

/** The reference fields of a collection and the collection that each refers to. */
export const referencesOf = (name: CollectionName): readonly (readonly [field: string, target: CollectionName])[] =>
  Object.entries<CollectionName>(collections[name].references)

/** One record before and after; null stands for *was not there* or *is gone*. */
export type Change = {
  readonly collection: CollectionName
  readonly id: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}
