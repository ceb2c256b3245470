import { collectionNames, formatVersion, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import type { DataRanges } from '@shared/domain/database/stored-data'
import { checksumOfPieces } from './checksum'
import type { FileSystem } from './file-system'
import { bytesAt, closing, piecesOf } from './snapshot-file'
import { frameOf, headerSumIn, leadOf, longestHeaderBytes, readHeader, type SnapshotHeader } from './snapshot'

/** A snapshot that was verified and left on the disk: its header, and where its collections stand in the file. */
export type SnapshotOnDisk = {
  readonly path: string
  readonly header: SnapshotHeader
  /** The sum of its header. */
  readonly sum: string
  readonly ranges: DataRanges
}

const LF = 0x0a
const CR = 0x0d
const comma = 0x2c

/** More than a lead has bytes: so much of a piece is looked at again with the next one. */
const overlapBytes = 64

const lineEndsIn = (bytes: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++
  return count
}

/** Finds where each collection begins and how many ends of lines stand before it, in data that come in pieces. */
const rangeFinder = (begin: number) => {
  const starts: number[] = []
  const endsBefore: number[] = []
  let [tail, end, ends] = [Buffer.alloc(0), begin, 0]
  return {
    take: (piece: Buffer): void => {
      const looked = Buffer.concat([tail, piece])
      const base = end - tail.length
      let counted = tail.length
      for (let found = 0; starts.length < collectionNames.length;) {
        const lead = leadOf(starts.length)
        found = looked.indexOf(lead, found)
        if (found < 0 || (starts.length === 0 && base + found !== begin)) break
        found += lead.length
        ends += lineEndsIn(looked.subarray(counted, found))
        counted = found
        starts.push(base + found)
        endsBefore.push(ends)
      }
      ends += lineEndsIn(looked.subarray(counted))
      end += piece.length
      tail = Buffer.from(looked.subarray(-overlapBytes))
    },
    /** Null where the data are laid out in another way, or a collection has fewer lines than records are said to be in it. */
    ranges: (counts: SnapshotHeader['counts']): DataRanges | null => {
      if (starts.length < collectionNames.length) return null
      const ranges = collectionNames.map((name, index) => {
        const start = starts[index] ?? 0
        const next = starts[index + 1]
        const until = next === undefined ? end - 1 : next - leadOf(index + 1).length
        const lines = (endsBefore[index + 1] ?? ends + 1) - (endsBefore[index] ?? 0)
        return { name, range: [start, until] as const, records: until - start <= 2 ? 0 : lines }
      })
      if (ranges.some(({ name, records }) => records < (counts[name] ?? 0))) return null
      return Object.fromEntries(ranges.map(({ name, range }) => [name, range])) as unknown as DataRanges // safe: one range for every name
    },
  }
}

/**
 * Verifies the file of a plain snapshot of this version piece by piece. Null for every other one, for what is damaged and for what is laid out in
 * another way: reading it as a whole tells which.
 */
export const verifiedOnDisk = async (
  fs: FileSystem,
  path: string,
  generation: number,
): Promise<SnapshotOnDisk | null> => {
  const head = await fs.readStart(path, longestHeaderBytes + 1)
  const header = readHeader(generation, head)
  const lineEnd = head.indexOf(LF)
  if (header === null || header.keyWraps || header.v !== formatVersion || head[lineEnd - 1] === CR) return null
  const { prefix, suffix } = frameOf(null)
  const begin = lineEnd + 1 + prefix.length
  const end = (await fs.sizeOf(path)) - suffix.length
  if (end <= begin) return null
  return closing(await fs.open(path, 'r'), async (file) => {
    const isFramed =
      (await bytesAt(file, lineEnd + 1, prefix.length)).equals(prefix) &&
      (await bytesAt(file, end, suffix.length + 1)).equals(suffix)
    if (!isFramed) return null
    const [sum, found] = [checksumOfPieces(`snap${generation}`), rangeFinder(begin)]
    for await (const piece of piecesOf(file, begin, end - begin)) {
      sum.take(piece)
      found.take(piece)
    }
    const ranges = sum.sum() === header.dataSum ? found.ranges(header.counts) : null
    return ranges && { path, header, sum: headerSumIn(head) ?? '', ranges }
  })
}

/** Where the last whole line ends, before its comma; negative where there is none. */
const lastLineEnd = (bytes: Buffer): number => {
  let end = bytes.lastIndexOf(LF)
  while (end > 0 && bytes[end - 1] !== comma) end = bytes.lastIndexOf(LF, end - 1)
  return end - 1
}

/** The record of a line; null for what verifies and yet is none, in bytes that are not our writer's. */
const recordOf = (line: string): AnyRecord | null => {
  try {
    const record = JSON.parse(line.slice(line.indexOf(':') + 1)) as AnyRecord | null // safe: our own writer's, or looked at below
    return typeof record?.id === 'string' ? record : null
  } catch {
    return null
  }
}

/** Each is made when it is asked for, so that none lives longer than it is looked at; one object of all would be slow to make. */
function* recordsOfLines(text: string): Generator<AnyRecord> {
  if (text === '') return
  for (const line of text.split(',\n')) {
    const record = recordOf(line)
    if (record !== null) yield record
  }
}

/** The records of a collection, as many at a time as lie in a piece of the file; to be looked through once. */
export async function* recordsOnDisk(
  fs: FileSystem,
  { path, ranges }: SnapshotOnDisk,
  name: CollectionName,
): AsyncGenerator<Iterable<AnyRecord>> {
  const [start, end] = ranges[name]
  const file = await fs.open(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for await (const piece of piecesOf(file, start + 1, end - start - 2)) {
      const bytes = Buffer.concat([rest, piece])
      const lineEnd = Math.max(0, lastLineEnd(bytes))
      yield recordsOfLines(bytes.toString('utf8', 0, lineEnd))
      rest = lineEnd === 0 ? bytes : bytes.subarray(lineEnd + 2)
    }
    yield recordsOfLines(rest.toString('utf8'))
  } finally {
    await file.close()
  }
}
