import { collectionNames, type AnyRecord, type CollectionName } from './database'
import { DatabaseState } from './state'

/** Where each collection's object of records begins and ends in the bytes of a snapshot's data. */
export type DataRanges = { readonly [Name in CollectionName]: readonly [start: number, end: number] }

/** The data of a snapshot: one JSON object of collections in UTF-8; without ranges it is only read as a whole. */
export type StoredData = { readonly bytes: Uint8Array; readonly ranges: DataRanges | null }

type RecordsById = { readonly [id: string]: AnyRecord }

/** What is no record, in bytes that verify and yet are not our writer's, is passed over; their number then is not that of the header. */
const recordsIn = (text: string): readonly AnyRecord[] => {
  try {
    const parsed = JSON.parse(text) as RecordsById // safe: our own writer's, or looked through below
    return Object.values(parsed).filter((record: AnyRecord | null) => typeof record?.id === 'string')
  } catch {
    return []
  }
}

/**
 * Records from the text of each collection, which is asked for and parsed when the collection is first read: a start needs only what
 * the first screen shows, and parsing all of 50,000 registrations takes longer than everything else in it.
 */
export const stateFromTexts = (textOf: (collection: CollectionName) => string): DatabaseState => {
  const state = new DatabaseState()
  for (const name of collectionNames) state.loadLater(name, () => recordsIn(textOf(name)))
  return state
}

/** The records of a snapshot's data. The bytes must have been verified. */
export const stateFromData = ({ bytes, ranges }: StoredData, decode: (bytes: Uint8Array) => string): DatabaseState => {
  if (ranges === null) {
    const state = new DatabaseState()
    const parsed = JSON.parse(decode(bytes)) as { readonly [collection: string]: RecordsById } // safe: our own writer's, verified
    for (const name of collectionNames) state.load(name, Object.values(parsed[name] ?? {}))
    return state
  }
  return stateFromTexts((name) => decode(bytes.subarray(...ranges[name])))
}
