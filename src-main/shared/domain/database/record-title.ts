import { nouns } from '../../fields/nouns'
import type { AnyRecord, CollectionName, Collections } from './database'
import type { Id } from '../values/ids'

/** Finds a record, be it in the database or in the trash. */
export type FindRecord = (collection: CollectionName, id: Id) => AnyRecord | undefined

type Fields = { readonly [field: string]: unknown }

type Facts<Name extends CollectionName> = {
  readonly title: readonly (keyof Collections[Name])[]
  readonly after?: readonly (readonly [keyof Collections[Name], CollectionName])[]
}
const facts: { readonly [Name in CollectionName]: Facts<Name> } = nouns

/** What a record is called in a list, empty where it has no name. Reads any shape, for a record may be older or damaged. */
export const recordTitle = (find: FindRecord, collection: CollectionName, record: AnyRecord): string => {
  const fields = record as unknown as Fields // safe: only read, and every value is looked at
  const about = (facts[collection].after ?? []).map(([field, target]) => {
    const id = fields[field]
    const found = typeof id === 'string' ? find(target, id) : undefined
    return found === undefined ? '' : recordTitle(find, target, found)
  })
  const own = facts[collection].title.map((field) => fields[field])
  return [
    own.filter((word) => typeof word === 'string' && word !== '').join(' '),
    about.filter((title) => title !== '').join(' – '),
  ].join('')
}
