import type { Change } from '@shared/domain/database/database'
import { chunksOf, rangesCounted, type Snapshot, type SnapshotHeader } from '../snapshot'

type StoredRecord = { readonly id: string; readonly [field: string]: unknown }
type StoredRecords = { readonly [collection: string]: { readonly [id: string]: StoredRecord } }

/** What became of records since a snapshot, by their ids; null of those that went. */
type AfterById = ReadonlyMap<string, StoredRecord | null>

/** A snapshot with the changes of journals put onto it, in the form of the version that wrote both. */
export type StoredData = {
  readonly counts: SnapshotHeader['counts']
  /** The data as JSON text in UTF-8, piece by piece: one object a collection, one record a line. */
  readonly chunks: () => Iterable<Buffer>
}

const lineEnd = Buffer.from(',\n')
const noRecords = Buffer.from('{}')
const endOfId = Buffer.from('":')

/** The lines of a collection's object of records, without what stands between them. */
function* linesIn(object: Buffer): Generator<Buffer> {
  const last = object.length - 1
  for (let start = 1; start < last;) {
    const found = object.indexOf(lineEnd, start)
    const end = found < 0 ? last : found
    yield object.subarray(start, end)
    start = end + lineEnd.length
  }
}

const idOf = (line: Buffer): string => JSON.parse(line.toString('utf8', 0, line.indexOf(endOfId) + 1)) as string // safe: a line of a verified object begins with its key

const lineOf = (id: string, record: StoredRecord): Buffer =>
  Buffer.from(`${JSON.stringify(id)}:${JSON.stringify(record)}`)

function* changedLines(object: Buffer, afterById: AfterById): Generator<Buffer> {
  const left = new Map(afterById)
  for (const line of linesIn(object)) {
    const id = idOf(line)
    const after = afterById.get(id)
    left.delete(id)
    if (after === undefined) yield line
    else if (after !== null) yield lineOf(id, after)
  }
  for (const [id, after] of left) if (after !== null) yield lineOf(id, after)
}

function* objectOf(lines: Iterable<Buffer>): Generator<Buffer> {
  yield Buffer.from('{')
  let isFirst = true
  for (const line of lines) {
    if (!isFirst) yield lineEnd
    isFirst = false
    yield line
  }
  yield Buffer.from('}')
}

const chunkBytes = 1_000_000

/** The same bytes in larger pieces: each costs a call of the disk. */
function* gathered(pieces: Iterable<Buffer>): Generator<Buffer> {
  let few: Buffer[] = []
  let bytes = 0
  for (const piece of pieces) {
    few.push(piece)
    bytes += piece.length
    if (bytes < chunkBytes) continue
    yield Buffer.concat(few)
    few = []
    bytes = 0
  }
  yield Buffer.concat(few)
}

type Objects = ReadonlyMap<string, Buffer>

/** Each collection's object as the lines of one another; what is laid out in another way is parsed and laid out anew. */
const objectsIn = (snapshot: Snapshot): Objects => {
  const ranges = rangesCounted(snapshot)
  if (ranges !== null) return new Map([...ranges].map(([name, range]) => [name, snapshot.data.subarray(...range)]))
  const records = JSON.parse(snapshot.data.toString('utf8')) as StoredRecords // safe: verified by its sum
  return new Map(
    Object.entries(records).map(([name, all]) => {
      const lines = Object.entries(all).map(([id, record]) => lineOf(id, record))
      return [name, Buffer.concat([...objectOf(lines)])]
    }),
  )
}

const afterByCollection = (changes: readonly Change[]): ReadonlyMap<string, AfterById> => {
  const found = new Map<string, Map<string, StoredRecord | null>>()
  for (const { collection, id, after } of changes)
    found.set(collection, (found.get(collection) ?? new Map<string, StoredRecord | null>()).set(id, after))
  return found
}

const countOf = (lines: Iterable<Buffer>): number => {
  let count = 0
  for (const _ of lines) count++
  return count
}

/** Puts the changes of journals onto a snapshot, whose collections without changes stay byte for byte what they were. */
export const storedData = (snapshot: Snapshot, changes: readonly Change[]): StoredData => {
  const objects = objectsIn(snapshot)
  const changed = afterByCollection(changes)
  const names = [...objects.keys(), ...[...changed.keys()].filter((name) => !objects.has(name))]
  const objectNamed = (name: string): Buffer => objects.get(name) ?? noRecords
  const linesNamed = (name: string): Iterable<Buffer> => {
    const after = changed.get(name)
    return after === undefined ? linesIn(objectNamed(name)) : changedLines(objectNamed(name), after)
  }
  function* pieces(): Generator<Buffer> {
    for (const [index, name] of names.entries()) {
      yield Buffer.from(`${index === 0 ? '{' : ',\n'}${JSON.stringify(name)}:`)
      yield* changed.has(name) ? objectOf(linesNamed(name)) : chunksOf(objectNamed(name))
    }
    yield Buffer.from('}')
  }
  return {
    counts: Object.fromEntries(names.map((name) => [name, countOf(linesNamed(name))])),
    chunks: () => gathered(pieces()),
  }
}
