import { createHash } from 'node:crypto'
import { checksumOfPieces } from './checksum'
import { exclusively, readsBackDifferently } from './exclusive-file'
import { writeFully, type FileHandle, type FileSystem } from './file-system'
import type { Codec } from './codec'
import { frameOf, headerLine, headerSumIn, type HeaderFacts } from './snapshot'

/** What a snapshot is written of. */
export type SnapshotDraft = {
  readonly generation: number
  readonly facts: HeaderFacts
  /** The data as JSON text in UTF-8, piece by piece; each piece is made when the one before it is down. Asked for twice where it is encrypted. */
  readonly chunks: () => Iterable<Buffer> | AsyncIterable<Buffer>
  readonly codec: Codec
  /** The SHA-256 of the data, where it is known already. */
  readonly textSum?: Buffer | undefined
}

type Written = {
  readonly head: Buffer
  readonly contentBytes: number
  readonly sum: string
  readonly textSum: Buffer
  readonly suffix: Buffer
}

/** A disk is not left with more than this to flush, so that a change beside it does not wait for all of it. */
const unflushedBytes = 32_000_000

const readBytes = 1_000_000

const labelOf = ({ generation }: SnapshotDraft): string => `snap${generation}`

/** The SHA-256 of data that come in pieces. */
const textSumOf = async (chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<Buffer> => {
  const sum = createHash('sha256')
  for await (const chunk of chunks) sum.update(chunk)
  return sum.digest()
}

/** What the nonces of encrypted data come from; plain data need none. */
const knownSum = async ({ codec, chunks, textSum }: SnapshotDraft): Promise<Buffer> =>
  codec.keyWraps === null ? Buffer.alloc(0) : (textSum ?? (await textSumOf(chunks())))

/** As it is to stand in the file, piece by piece; `take` is shown the data before that. */
async function* contentOf(draft: SnapshotDraft, take: (text: Buffer) => void): AsyncGenerator<Buffer> {
  const pieces = draft.codec.contentPieces(labelOf(draft), await knownSum(draft))
  for await (const chunk of draft.chunks()) {
    take(chunk)
    yield pieces.take(chunk)
  }
  yield pieces.end() ?? Buffer.alloc(0)
}

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
  const text = createHash('sha256')
  for await (const chunk of contentOf(draft, (each) => void text.update(each))) {
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
  return {
    head: Buffer.concat([header, prefix]),
    contentBytes: end - begin,
    sum: dataSum,
    textSum: text.digest(),
    suffix,
  }
}

/** So many bytes from a place on, piece by piece; fewer where the file ends before. */
export async function* piecesOf(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(length, readBytes))
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, length - done), from + done)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    done += bytesRead
  }
}

export const bytesAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
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
 * Makes the file of a snapshot, which must not be there yet, piece by piece, flushes it and reads it back; gives the sum of its header, that of the data and its length.
 * No more of it is in memory at a time than a piece, and between two pieces others have their turn.
 */
export const createSnapshot = async (
  fs: FileSystem,
  path: string,
  draft: SnapshotDraft,
): Promise<{ readonly sum: string; readonly textSum: Buffer; readonly bytes: number }> => {
  const written = await closing(await exclusively(() => fs.open(path, 'wx')), (file) => write(file, draft))
  const isThere = await closing(await fs.open(path, 'r'), (file) => givesBack(file, draft, written))
  if (!isThere) throw readsBackDifferently(path)
  const { head, contentBytes, suffix, textSum } = written
  return { sum: headerSumIn(head) ?? '', textSum, bytes: head.length + contentBytes + suffix.length }
}

/** Works with an open file, and closes it whatever comes of that. */
export const closing = async <T>(file: FileHandle, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}
