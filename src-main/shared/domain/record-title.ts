import type { AnyRecord, CollectionName } from './database'
import type { Id } from './ids'

/** Finds a record, be it in the database or in the trash. */
export type FindRecord = (collection: CollectionName, id: Id) => AnyRecord | undefined

type Fields = { readonly [field: string]: unknown }

/** The field of a record that names it. */
const named = {
  institutions: ['name'],
  persons: ['lastName', 'firstName'],
  initiatives: ['code'],
  events: ['title'],
  presentations: ['title'],
  outcomes: ['title'],
  recommendations: ['title'],
  publications: ['title'],
  attendances: ['day'],
  trash: ['title'],
  invitations: [],
  nominations: [],
  registrations: [],
  settings: [],
} as const satisfies Record<CollectionName, readonly string[]>

/** Records without a name of their own are called after the one that they are about. */
const namedAfter: { readonly [Name in CollectionName]?: readonly [field: string, target: CollectionName] } = {
  invitations: ['institutionId', 'institutions'],
  nominations: ['personId', 'persons'],
  registrations: ['personId', 'persons'],
}

/** What a record is called in a list, empty where it has no name. Reads any shape, for a record may be older or damaged. */
export const recordTitle = (find: FindRecord, collection: CollectionName, record: AnyRecord): string => {
  const fields = record as unknown as Fields // safe: only read, and every value is looked at
  const after = namedAfter[collection]
  if (after !== undefined) {
    const [field, target] = after
    const id = fields[field]
    const about = typeof id === 'string' ? find(target, id) : undefined
    return about === undefined ? '' : recordTitle(find, target, about)
  }
  const words = named[collection].map((field) => fields[field])
  return words.filter((word) => typeof word === 'string' && word !== '').join(' ')
}
