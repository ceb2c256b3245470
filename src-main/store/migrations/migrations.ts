import { formatVersion, type AnyRecord, type Change } from '@shared/domain/database/database'
import { emptySender } from '@shared/domain/settings/settings'
import type { StoredRecords } from './stored-records'

/** One step from a version to the next: a pure function of all records. What it does not know it leaves as it is. */
export type Migration = (records: StoredRecords) => StoredRecords

type Fields = { readonly [field: string]: unknown }
type FieldsOf = { readonly [collection: string]: Fields }

/** Fields that each version added, with what they are in a record that was written before. */
const addedFields: { readonly [version: number]: FieldsOf } = {
  2: {
    persons: { photoWish: 'unknown', erasedAt: null },
    events: { sheetsShreddedOn: null },
  },
  3: {
    institutions: { otherEmails: [], addresses: [], tags: [], own: {} },
    persons: {
      positionFrom: null,
      positionUntil: null,
      privateEmail: '',
      isSalutationChecked: false,
      doNotInvite: false,
      tags: [],
      own: {},
    },
    invitations: {
      personId: null,
      wave: 1,
      preparedOn: null,
      preparedBy: '',
      exportedOn: null,
      exportedBy: '',
      sentBy: '',
    },
    letterTemplates: { counterpartId: null, addressee: 'anybody' },
    settings: { institutionKinds: [], ownFields: [], sender: emptySender },
  },
}

/** The same for parts of a field: an object, or a list of them. */
const addedParts: { readonly [collection: string]: { readonly [field: string]: Fields } } = {
  invitations: { answer: { refusalReason: '', heldEventIds: [] }, reminders: { by: '' } },
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
      fields[collection] === undefined
        ? all
        : Object.fromEntries(
            Object.entries(all).map(([id, record]) => [id, completedRecord(collection, record, [fields])]),
          ),
    ]),
  )

const everyAddition = Object.values(addedFields)

/** A change of the history in the shape of this version, so that what an older version wrote can still be taken back. */
export const completedChange = (change: Change): Change => {
  const { collection, before, after } = change
  if (!everyAddition.some((fields) => collection in fields)) return change
  const completed = (record: AnyRecord | null): AnyRecord | null =>
    record && completedRecord(collection, record, everyAddition)
  return { ...change, before: completed(before), after: completed(after) }
}

/**
 * The step that makes each version out of the one before it; every version has a golden folder in the tests. So far versions only
 * added fields and collections, where a collection that is not there is empty.
 */
const steps: { readonly [version: number]: Migration } = {
  2: (records) => withNewFields(records, addedFields[2] ?? {}),
  3: (records) => withNewFields(records, addedFields[3] ?? {}),
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
