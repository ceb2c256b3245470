import { checksumOfPieces } from './checksum'
import { exclusively, readsBackDifferently } from './exclusive-file'
import { writeFully, type FileHandle, type FileSystem } from './file-system'
import type { Codec } from './codec'
import { chunksOf, frameOf, headerLine, headerSumIn, type HeaderFacts } from './snapshot'

/** What a snapshot is written of. */
export type SnapshotDraft = {
  readonly generation: number
  readonly facts: HeaderFacts
  /** The data as JSON text in UTF-8, piece by piece; each piece is made when the one before it is down. */
  readonly chunks: Iterable<Buffer>
  readonly codec: Codec
}

type Written = { readonly head: Buffer; readonly contentBytes: number; readonly sum: string; readonly suffix: Buffer }

/** A disk is not left with more than this to flush, so that a change beside it does not wait for all of it. */
const unflushedBytes = 32_000_000

const readBytes = 1_000_000

const labelOf = ({ generation }: SnapshotDraft): string => `snap${generation}`

/** As it is to stand in the file. What is encrypted is so as a whole. */
const contentOf = ({ chunks, codec, ...draft }: SnapshotDraft): Iterable<Buffer> =>
  codec.keyWraps === null
    ? chunks
    : chunksOf(codec.content(labelOf({ chunks, codec, ...draft }), Buffer.concat([...chunks])))

/**
 * The header stands before the data and says their sum: it is written once without, so that what is never finished says at least whose it
 * is, and last as it is to be.
 */
const write = async (file: FileHandle, draft: SnapshotDraft): Promise<Written> => {
  const { generation, facts, codec } = draft
  const { prefix, suffix } = frameOf(codec.keyWraps)
  const beginning = Buffer.concat([headerLine(generation, facts, codec, '0'.repeat(32)), prefix])
  const sum = checksumOfPieces(labelOf(draft))
  const begin = beginning.length
  let end = begin
  let flushed = 0
  await writeFully(file, beginning, 0)
  for (const chunk of contentOf(draft)) {
    sum.take(chunk)
    await writeFully(file, chunk, end)
    end += chunk.length
    if (end - flushed < unflushedBytes) continue
    await file.datasync()
    flushed = end
  }
  await writeFully(file, suffix, end)
  const dataSum = sum.sum()
  const header = headerLine(generation, facts, codec, dataSum)
  await writeFully(file, header, 0)
  await file.sync()
  return { head: Buffer.concat([header, prefix]), contentBytes: end - begin, sum: dataSum, suffix }
}

/** So many bytes from a place on, piece by piece; fewer where the file ends before. */
async function* piecesOf(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(length, readBytes))
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, length - done), from + done)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    done += bytesRead
  }
}

const bytesAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(file, from, length)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** Whether the file gives back what was written, and nothing after it. */
const givesBack = async (file: FileHandle, draft: SnapshotDraft, written: Written): Promise<boolean> => {
  const { head, contentBytes, suffix } = written
  if (!(await bytesAt(file, 0, head.length)).equals(head)) return false
  const sum = checksumOfPieces(labelOf(draft))
  for await (const piece of piecesOf(file, head.length, contentBytes)) sum.take(piece)
  const end = await bytesAt(file, head.length + contentBytes, suffix.length + 1)
  return sum.sum() === written.sum && end.equals(suffix)
}

/**
 * Makes the file of a snapshot, which must not be there yet, piece by piece, flushes it and reads it back; gives the sum of its header and its length.
 * No more of it is in memory at a time than a piece, and between two pieces others have their turn.
 */
export const createSnapshot = async (
  fs: FileSystem,
  path: string,
  draft: SnapshotDraft,
): Promise<{ readonly sum: string; readonly bytes: number }> => {
  const written = await closing(await exclusively(() => fs.open(path, 'wx')), (file) => write(file, draft))
  const isThere = await closing(await fs.open(path, 'r'), (file) => givesBack(file, draft, written))
  if (!isThere) throw readsBackDifferently(path)
  const { head, contentBytes, suffix } = written
  return { sum: headerSumIn(head) ?? '', bytes: head.length + contentBytes + suffix.length }
}

const closing = async <T>(file: FileHandle, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}
