import { formatVersion, type AnyRecord, type Change } from '@shared/domain/database/database'
import { declarations } from '@shared/fields/declarations'
import type { Fields as Declared } from '@shared/fields/field'
import { usualTerms } from '@shared/fields/settings'
import type { StoredRecords } from './stored-records'

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

const completedRecord = <Kept extends object>(
  collection: string,
  record: Kept,
  versions: readonly FieldsOf[],
): Kept => {
  const added: Fields = Object.assign({}, ...versions.map((fields) => fields[collection] ?? {}))
  return withParts(collection, withMissing(record, added))
}

const withNewFields = (records: StoredRecords, fields: FieldsOf): StoredRecords =>
  Object.fromEntries(
    Object.entries(records).map(([collection, all]) => [
      collection,
      fields[collection] === undefined && addedParts[collection] === undefined
        ? all
        : Object.fromEntries(
            Object.entries(all).map(([id, record]) => [id, completedRecord(collection, record, [fields])]),
          ),
    ]),
  )

const versionsAfterFirst = Array.from({ length: formatVersion - 1 }, (_, index) => index + 2)
const everyAddition = versionsAfterFirst.map(addedIn)

/** A change of the history in the shape of this version, so that what an older version wrote can still be taken back. */
export const completedChange = (change: Change): Change => {
  const { collection, before, after } = change
  if (!everyAddition.some((fields) => collection in fields)) return change
  const completed = (record: AnyRecord | null): AnyRecord | null =>
    record && completedRecord(collection, record, everyAddition)
  return { ...change, before: completed(before), after: completed(after) }
}

/**
 * The records of an older version as this one keeps them. So far versions only added fields, which say since when they are there,
 * and collections, where one that is not there is empty. Every version has a golden folder in the tests.
 */
export const migrated = (records: StoredRecords, from: number): StoredRecords =>
  versionsAfterFirst
    .filter((version) => version > from)
    .reduce((current, version) => withNewFields(current, addedIn(version)), records)
