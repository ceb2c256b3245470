import type { AnyRecord, CollectionName } from './database'
import type { Id } from '../values/ids'

/** Finds a record, be it in the database or in the trash. */
export type FindRecord = (collection: CollectionName, id: Id) => AnyRecord | undefined

type Fields = { readonly [field: string]: unknown }

/** The fields of a record that name it. */
const named = {
  institutions: ['name'],
  persons: ['lastName', 'firstName'],
  initiatives: ['code'],
  events: ['title'],
  presentations: ['title'],
  outcomes: ['title'],
  recommendations: ['title'],
  publications: ['title'],
  letterTemplates: ['name'],
  savedViews: ['name'],
  trash: ['title'],
  invitations: [],
  nominations: [],
  registrations: [],
  attendances: [],
  communications: [],
  distinctions: [],
  importMappings: [],
  settings: [],
  exports: [],
  erasures: [],
} as const satisfies Record<CollectionName, readonly string[]>

/** Records without a name of their own are called after those that they are about: *Nováková Jana – Workshop 1*, *Říčany – BI*. */
const namedAfter: { readonly [Name in CollectionName]?: readonly (readonly [string, CollectionName])[] } = {
  invitations: [
    ['institutionId', 'institutions'],
    ['initiativeId', 'initiatives'],
    ['eventId', 'events'],
  ],
  nominations: [
    ['personId', 'persons'],
    ['eventId', 'events'],
  ],
  registrations: [
    ['personId', 'persons'],
    ['eventId', 'events'],
  ],
  attendances: [['registrationId', 'registrations']],
  communications: [
    ['institutionId', 'institutions'],
    ['personId', 'persons'],
  ],
}

/** What a record is called in a list, empty where it has no name. Reads any shape, for a record may be older or damaged. */
export const recordTitle = (find: FindRecord, collection: CollectionName, record: AnyRecord): string => {
  const fields = record as unknown as Fields // safe: only read, and every value is looked at
  const about = (namedAfter[collection] ?? []).map(([field, target]) => {
    const id = fields[field]
    const found = typeof id === 'string' ? find(target, id) : undefined
    return found === undefined ? '' : recordTitle(find, target, found)
  })
  const own = named[collection].map((field) => fields[field])
  return [
    own.filter((word) => typeof word === 'string' && word !== '').join(' '),
    about.filter((title) => title !== '').join(' – '),
  ].join('')
}
