import { collectionNames, type AnyRecord, type Change } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'

type StoredRecord = { readonly id: string; readonly [field: string]: unknown }

/** Records as some version wrote them, with collections and fields of that version. */
export type StoredRecords = { readonly [collection: string]: { readonly [id: string]: StoredRecord } }

/** Parses a snapshot's verified data without believing that it has this version's shape. */
export const storedRecords = (data: Buffer): StoredRecords => JSON.parse(data.toString('utf8')) as StoredRecords // safe: verified by its sum

/** The records with the changes of journals put onto them, in the version that wrote both. */
export const withChanges = (records: StoredRecords, changes: readonly Change[]): StoredRecords => {
  const copy: Record<string, Record<string, StoredRecord>> = {}
  for (const [name, all] of Object.entries(records)) copy[name] = { ...all }
  for (const { collection, id, after } of changes) {
    const all = (copy[collection] ??= {})
    if (after === null) Reflect.deleteProperty(all, id)
    else all[id] = after
  }
  return copy
}

/** The records as the state that rules and screens read; collections that this version does not know are left out. */
export const stateOfRecords = (records: StoredRecords): DatabaseState => {
  const state = new DatabaseState()
  for (const name of collectionNames) state.load(name, Object.values(records[name] ?? {}) as unknown as AnyRecord[]) // safe: migrated to this version
  return state
}
