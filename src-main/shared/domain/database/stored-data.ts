import { ColumnRecords } from './columns/column-records'
import { collectionNames, type AnyRecord, type CollectionName } from './database'
import { DatabaseState } from './state'

/** Where each collection's object of records begins and ends in the bytes of a snapshot's data. */
export type DataRanges = { readonly [Name in CollectionName]: readonly [start: number, end: number] }

/** The data of a snapshot: one JSON object of collections in UTF-8; without ranges it is only read as a whole. */
export type StoredData = { readonly bytes: Uint8Array; readonly ranges: DataRanges | null }

type RecordsById = { readonly [id: string]: AnyRecord }

/** What is no record, in bytes that verify and yet are not our writer's, is passed over; null where the text is no JSON. */
const parsedRecords = (text: string): readonly AnyRecord[] | null => {
  try {
    const parsed = JSON.parse(text) as RecordsById // safe: our own writer's, or looked through below
    return Object.values(parsed).filter((record: AnyRecord | null) => typeof record?.id === 'string')
  } catch {
    return null
  }
}

/** None of a text that is no JSON; their number then is not that of the header. */
const recordsIn = (text: string): readonly AnyRecord[] => parsedRecords(text) ?? []

/** How much of a collection is made into text at once: no text may be as long as a large collection is. */
const pieceBytes = 4_000_000

const LF = 0x0a
const comma = 0x2c

/** The first end of a line of ours from some place on: a comma before it, which does not belong to the record. */
const lineEndFrom = (bytes: Uint8Array, from: number): number => {
  let end = bytes.indexOf(LF, from)
  while (end >= 0 && bytes[end - 1] !== comma) end = bytes.indexOf(LF, end + 1)
  return end
}

/** A collection's object of records, one on each line, as texts of several lines that are each an object of their own. */
function* textsIn(bytes: Uint8Array, decode: (bytes: Uint8Array) => string, length: number): Generator<string> {
  let start = 0
  while (start < bytes.length) {
    const lineEnd = start + length < bytes.length ? lineEndFrom(bytes, start + length) : -1
    const end = lineEnd < 0 ? bytes.length : lineEnd - 1
    yield `${start === 0 ? '' : '{'}${decode(bytes.subarray(start, end))}${lineEnd < 0 ? '' : '}'}`
    start = lineEnd < 0 ? bytes.length : lineEnd + 1
  }
}

/** About as long is a line of a record in columns; a wrong guess only costs time. */
const columnLineBytes = 300

/** How many lines columns take before they let somebody else do something. */
const linesAtOnce = 4096

/** Puts the lines that columns take into them at once, and gives back the records of all others, and now and then null. */
function* recordsBesideColumns(
  into: ColumnRecords,
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): Generator<AnyRecord | null> {
  into.expect(Math.floor(bytes.length / columnLineBytes))
  const last = bytes.length - 1
  for (let start = 1, lines = 1; start < last; lines++) {
    if (lines % linesAtOnce === 0) yield null
    const lineEnd = lineEndFrom(bytes, start)
    const end = lineEnd < 0 ? last : lineEnd - 1
    if (!into.take(bytes, start, end)) {
      const records = parsedRecords(`{${decode(bytes.subarray(start, end))}}`)
      if (records === null) return yield* recordsIn(decode(bytes))
      yield* records
    }
    start = end + 2
  }
}

/** The same records piece by piece; where a piece is no JSON, another hand has laid them out, and they are read as a whole. */
function* recordsInBytes(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
  length: number,
): Generator<AnyRecord> {
  for (const text of textsIn(bytes, decode, length)) {
    const records = parsedRecords(text)
    if (records === null) return yield* recordsIn(decode(bytes))
    yield* records
  }
}

type Decode = (bytes: Uint8Array) => string

/** `onRead` is told how many records a collection has turned out to hold when it was read. */
type Reading = {
  readonly piece?: number
  readonly onRead?: ((collection: CollectionName, count: number) => void) | undefined
  /** What becomes of the records of a collection that an older version wrote; null where they stay as they are. */
  readonly migration?: (collection: CollectionName) => ((record: AnyRecord) => AnyRecord) | null
}

function* each<From, To>(records: Iterable<From>, become: (record: From) => To): Generator<To> {
  for (const record of records) yield become(record)
}

function* andThen(records: Iterable<AnyRecord | null>, done: () => void): Generator<AnyRecord | null> {
  yield* records
  done()
}

/**
 * Records from each collection's object, as bytes or as text, which is asked for and parsed when the collection is first read: a start
 * needs only what the first screen shows, and parsing all of 50,000 registrations takes longer than everything else in it. Of bytes no
 * more than a piece is text at a time.
 */
export const stateFromContents = (
  contentOf: (collection: CollectionName) => Uint8Array | string,
  decode: Decode,
  { piece = pieceBytes, onRead = () => undefined, migration = () => null }: Reading = {},
): DatabaseState => {
  const state = new DatabaseState()
  for (const name of collectionNames)
    state.loadLater(name, (into) => {
      const content = contentOf(name)
      if (typeof content === 'string') return recordsIn(content)
      const migrated = migration(name)
      const records =
        migrated !== null
          ? each(recordsInBytes(content, decode, piece), migrated)
          : into instanceof ColumnRecords
            ? recordsBesideColumns(into, content, decode)
            : recordsInBytes(content, decode, piece)
      return andThen(records, () => onRead(name, into.size))
    })
  return state
}

/** The records of a snapshot's data. The bytes must have been verified. */
export const stateFromData = ({ bytes, ranges }: StoredData, decode: Decode, reading: Reading = {}): DatabaseState => {
  if (ranges !== null) return stateFromContents((name) => bytes.subarray(...ranges[name]), decode, reading)
  const state = new DatabaseState()
  const parsed = JSON.parse(decode(bytes)) as { readonly [collection: string]: RecordsById } // safe: our own writer's, verified
  for (const name of collectionNames) {
    const migrated = reading.migration?.(name) ?? null
    const records = Object.values(parsed[name] ?? {})
    state.load(name, migrated === null ? records : each(records, migrated))
  }
  return state
}
