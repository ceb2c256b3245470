import { formatVersion, type Change } from '@shared/domain/database/database'
import { declarations } from '@shared/fields/declarations'
import type { Fields as Declared } from '@shared/fields/field'
import { usualTerms } from '@shared/fields/settings'

type Fields = { readonly [field: string]: unknown }
type FieldsOf = { readonly [collection: string]: Fields }

/** Fields that a version added, with what they are in a record that was written before. */
const addedIn = (version: number): FieldsOf =>
  Object.fromEntries(
    Object.entries<Declared>(declarations).flatMap(([collection, fields]) => {
      const added = Object.entries(fields).filter(([, { since }]) => since === version)
      return added.length === 0 ? [] : [[collection, Object.fromEntries(added.map(([key, { empty }]) => [key, empty]))]]
    }),
  )

/** Added later to parts of a field: an object, or a list of them. */
const addedParts: { readonly [collection: string]: { readonly [field: string]: Fields } } = {
  invitations: { answer: { refusalReason: '', heldEventIds: [] }, reminders: { by: '' } },
  events: { reschedules: { announcedOn: null, confirmUntil: null, along: [] } },
  settings: { ownFields: { type: 'text', options: [] }, terms: usualTerms },
}

const withMissing = <Kept extends object>(record: Kept, defaults: Fields): Kept => {
  const missing = Object.entries(defaults).filter(([field]) => !(field in record))
  return missing.length === 0 ? record : { ...record, ...Object.fromEntries(missing) }
}

const partsCompleted = (value: unknown, defaults: Fields): unknown => {
  if (Array.isArray(value)) return value.map((each) => partsCompleted(each, defaults))
  return typeof value === 'object' && value !== null ? withMissing(value, defaults) : value
}

const withParts = <Kept extends object>(collection: string, record: Kept): Kept => {
  const parts = Object.entries(addedParts[collection] ?? {}).filter(([field]) => field in record)
  const completed = parts.map(([field, defaults]) => [field, partsCompleted(record[field as keyof Kept], defaults)])
  return parts.length === 0 ? record : { ...record, ...Object.fromEntries(completed) }
}

const versionsAfterFirst = Array.from({ length: formatVersion - 1 }, (_, index) => index + 2)
const additions = versionsAfterFirst.map((version) => ({ version, fields: addedIn(version) }))

type Migrated = <Kept extends object>(record: Kept) => Kept

/**
 * What a record of a collection that an older version wrote is in this one; null where all of them stay as they are. So far versions only
 * added fields, which say since when they are there, and collections, where one that is not there is empty, so that each record needs
 * nothing but itself. Every version has a golden folder in the tests.
 */
export const migrationFrom = (from: number): ((collection: string) => Migrated | null) => {
  const missing = additions.filter(({ version }) => version > from)
  return (collection) => {
    const added: Fields = Object.assign({}, ...missing.map(({ fields }) => fields[collection] ?? {}))
    const isKept = Object.keys(added).length === 0 && addedParts[collection] === undefined
    return missing.length === 0 || isKept ? null : (record) => withParts(collection, withMissing(record, added))
  }
}

/** A change in the shape of this version, so that what an older version wrote can still be put onto records and taken back. */
export const completedChange = (change: Change, from = 1): Change => {
  const { collection, before, after } = change
  const migrated = migrationFrom(from)(collection)
  return migrated === null ? change : { ...change, before: before && migrated(before), after: after && migrated(after) }
}
