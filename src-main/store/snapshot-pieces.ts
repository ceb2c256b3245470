import { createHash } from 'node:crypto'
import { collectionNames, formatVersion, type CollectionName } from '@shared/domain/database/database'
import type { Result } from '@shared/result'
import { checksumOfPieces } from './checksum'
import { isOldContent, type Codec } from './codec'
import { DataLines, type LinesOfCollection } from './data-lines'
import { writeFully, type FileSystem } from './file-system'
import type { Meter } from './meter'
import { frameOf, isHeaderSealed, longestHeaderBytes, readHeader, type SnapshotHeader } from './snapshot'
import { bytesAt, piecesOf } from './snapshot-file'

/** A snapshot's file whose header was verified, and where its content lies; it is read piece by piece, however long it is. */
export type SnapshotPieces = {
  readonly fs: FileSystem
  readonly path: string
  readonly generation: number
  readonly header: SnapshotHeader
  readonly codec: Codec
  /** The bytes before the content, and where that ends. */
  readonly head: Buffer
  readonly end: number
  readonly bytes: number
}

const CR = 0x0d
const LF = 0x0a

/** Thrown where the bytes turn out not to be those that the header speaks of. */
class DamagedPieces extends Error {
  override readonly name = 'DamagedPieces'
}

type CodecFor = (header: SnapshotHeader) => Promise<Result<Codec>> | Result<Codec>

const isProved = (header: SnapshotHeader, generation: number, start: Buffer, codec: Codec, from: number): boolean => {
  if (!header.keyWraps) return true
  return header.seal === undefined
    ? isOldContent(start.subarray(from, from + 2))
    : isHeaderSealed(generation, start, codec)
}

type Looking = {
  readonly codecFor: CodecFor
  /** One of an older version as well; its collections are those that its header counts. */
  readonly olderToo?: boolean
}

/**
 * The file of a snapshot as this version writes it; null for anything else: damaged, older, under another key, or with line ends that
 * another program gave it. What that is, reading it as a whole tells.
 */
export const snapshotPieces = async (
  fs: FileSystem,
  path: string,
  generation: number,
  { codecFor, olderToo = false }: Looking,
): Promise<SnapshotPieces | null> => {
  const start = await fs.readStart(path, longestHeaderBytes + 64)
  const header = readHeader(generation, start)
  const lineEnd = start.indexOf(LF)
  if (header === null || header.v > formatVersion || start[lineEnd - 1] === CR) return null
  if (header.v < formatVersion && !olderToo) return null
  const codec = await codecFor(header)
  if (!codec.ok) return null
  const { prefix, suffix } = frameOf(header.keyWraps)
  const from = lineEnd + 1 + prefix.length
  if (!start.subarray(lineEnd + 1, from).equals(prefix)) return null
  if (!isProved(header, generation, start, codec.value, from)) return null
  const bytes = await fs.sizeOf(path)
  const end = bytes - suffix.length
  const head = Buffer.from(start.subarray(0, from))
  return end < from ? null : { fs, path, generation, header, codec: codec.value, head, end, bytes }
}

/** The content as it stands in the file; throws at its end where its sum is not that of the header. */
async function* contentOf({ fs, path, generation, header, head, end, bytes }: SnapshotPieces): AsyncGenerator<Buffer> {
  const sum = checksumOfPieces(`snap${generation}`)
  const file = await fs.open(path, 'r')
  try {
    for await (const piece of piecesOf(file, head.length, end - head.length)) {
      sum.take(piece)
      yield piece
    }
    const { suffix } = frameOf(header.keyWraps)
    const isWhole = (await bytesAt(file, end, suffix.length + 1)).equals(suffix)
    if (!isWhole || bytes !== end + suffix.length || sum.sum() !== header.dataSum) throw new DamagedPieces()
  } finally {
    await file.close()
  }
}

/** The data as JSON text, each piece good until the next one is asked for; throws at the end where it was not genuine. */
export async function* dataPieces(snapshot: SnapshotPieces): AsyncGenerator<Buffer> {
  const { generation, header, codec } = snapshot
  if (!header.keyWraps) return yield* contentOf(snapshot)
  const opened = codec.dataPieces(`snap${generation}`)
  for await (const piece of contentOf(snapshot)) yield opened.take(piece)
  const last = opened.end()
  if (last === null) throw new DamagedPieces()
  yield last
}

const namesIn = ({ v, counts }: Pick<SnapshotHeader, 'v' | 'counts'>): readonly CollectionName[] =>
  v === formatVersion ? collectionNames : (Object.keys(counts) as CollectionName[]) // safe: versions have only added collections

const linesOf = (snapshot: SnapshotPieces): DataLines => new DataLines(namesIn(snapshot.header))

/** The data as lines of the collections, in their order; throws where they are laid out in another way. */
export async function* dataLines(
  snapshot: SnapshotPieces,
  into = linesOf(snapshot),
): AsyncGenerator<LinesOfCollection> {
  for await (const piece of dataPieces(snapshot)) yield* into.take(piece)
  const last = into.end()
  if (last === null) throw new DamagedPieces()
  yield* last
}

/** Copies a snapshot's file as it is to a path where nothing lies yet, down on the disk; only reading that back tells whether it is good. */
export const copyPieces = async ({ fs, path, bytes }: SnapshotPieces, to: string, meter: Meter): Promise<void> => {
  const from = await fs.open(path, 'r')
  try {
    const into = await fs.open(to, 'wx')
    try {
      let done = 0
      for await (const piece of piecesOf(from, 0, bytes)) {
        await writeFully(into, piece, done)
        done += piece.length
        meter.pass(piece.length)
      }
      await into.sync()
    } finally {
      await into.close()
    }
  } finally {
    await from.close()
  }
}

/** What a snapshot turned out to hold when all of it was verified. */
export type VerifiedPieces = SnapshotPieces & { readonly textSum: Buffer }

const holdsAll = ({ header: { v, counts } }: SnapshotPieces, found: ReadonlyMap<CollectionName, number>): boolean =>
  namesIn({ v, counts }).every((name) => counts[name] === undefined || counts[name] === (found.get(name) ?? 0))

/** Verifies all of a file: sums, authentication tag, and that every collection has as many records as the header says; null where it is not so. */
export const verifiedPieces = async (
  snapshot: SnapshotPieces,
  show: (lines: LinesOfCollection) => void = () => undefined,
): Promise<VerifiedPieces | null> => {
  const lines = linesOf(snapshot)
  const sum = createHash('sha256')
  return unlessDamaged(async () => {
    for await (const each of dataLines(snapshot, lines)) {
      sum.update(each.bytes)
      show(each)
    }
    return holdsAll(snapshot, lines.counts) ? { ...snapshot, textSum: sum.digest() } : null
  })
}

/** Null where the pieces turn out to be damaged on the way. */
const unlessDamaged = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DamagedPieces) return null
    throw error
  }
}
