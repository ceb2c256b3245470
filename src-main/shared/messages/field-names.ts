import type { CollectionName, Collections } from '../domain/database/database'

/** A word for every field of every record but its id; a new field without one does not compile. */
export type FieldNames = {
  readonly [Name in CollectionName]: { readonly [Field in Exclude<keyof Collections[Name], 'id'>]: string }
}
