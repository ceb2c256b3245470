import { collectionNames, type AnyRecord, type CollectionName } from './database'
import { DatabaseState } from './state'

/** Where each collection's object of records begins and ends in the bytes of a snapshot's data. */
export type DataRanges = { readonly [Name in CollectionName]: readonly [start: number, end: number] }

/** The data of a snapshot: one JSON object of collections in UTF-8; without ranges it is only read as a whole. */
export type StoredData = { readonly bytes: Uint8Array; readonly ranges: DataRanges | null }

type RecordsById = { readonly [id: string]: AnyRecord }

/**
 * The records of a snapshot's data. Each collection is parsed when it is first read: a start needs only what the first screen
 * shows, and parsing all of 50,000 registrations takes longer than everything else in it. The bytes must have been verified.
 */
export const stateFromData = ({ bytes, ranges }: StoredData, decode: (bytes: Uint8Array) => string): DatabaseState => {
  const state = new DatabaseState()
  if (ranges === null) {
    const parsed = JSON.parse(decode(bytes)) as { readonly [collection: string]: RecordsById } // safe: our own writer's, verified
    for (const name of collectionNames) state.load(name, Object.values(parsed[name] ?? {}))
    return state
  }
  for (const name of collectionNames) {
    const [start, end] = ranges[name]
    state.loadLater(name, () => Object.values(JSON.parse(decode(bytes.subarray(start, end))) as RecordsById)) // safe: as above
  }
  return state
}
