import { formatVersion, type AnyRecord, type Change } from '@shared/domain/database'
import type { StoredRecords } from './stored-records'

/** One step from a version to the next: a pure function of all records. What it does not know it leaves as it is. */
export type Migration = (records: StoredRecords) => StoredRecords

/** Fields that version 2 added, with what they are in a record that was written before. */
const fieldsOfVersion2: { readonly [collection: string]: { readonly [field: string]: unknown } } = {
  persons: { photoWish: 'unknown', erasedAt: null },
  events: { sheetsShreddedOn: null },
}

const withMissing = <Kept extends object>(record: Kept, defaults: { readonly [field: string]: unknown }): Kept => {
  const missing = Object.entries(defaults).filter(([field]) => !(field in record))
  return missing.length === 0 ? record : { ...record, ...Object.fromEntries(missing) }
}

const withNewFields = (records: StoredRecords): StoredRecords =>
  Object.fromEntries(
    Object.entries(fieldsOfVersion2)
      .filter(([collection]) => records[collection] !== undefined)
      .map(([collection, defaults]) => [
        collection,
        Object.fromEntries(
          Object.entries(records[collection] ?? {}).map(([id, record]) => [id, withMissing(record, defaults)]),
        ),
      ]),
  )

/** A change of the history in the shape of this version, so that what an older version wrote can still be taken back. */
export const completedChange = (change: Change): Change => {
  const defaults = fieldsOfVersion2[change.collection]
  if (defaults === undefined) return change
  const completed = (record: AnyRecord | null): AnyRecord | null => record && withMissing(record, defaults)
  return { ...change, before: completed(change.before), after: completed(change.after) }
}

/** The step that makes each version out of the one before it; every version has a golden folder in the tests. */
const steps: { readonly [version: number]: Migration } = {
  // Version 2 adds collections (trash, erasures, settings), where one that is not there is empty, and fields.
  2: (records) => ({ ...records, ...withNewFields(records) }),
}

/** The records of an older version as this one keeps them. */
export const migrated = (records: StoredRecords, from: number): StoredRecords => {
  let current = records
  for (let version = from + 1; version <= formatVersion; version++) {
    const step = steps[version]
    if (step === undefined) throw new Error(`no migration to version ${version}`)
    current = step(current)
  }
  return current
}
