import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { ReadingBudget } from '../reading-budget'
import { damaged, RefusedFile } from '../refused-file'
import { crc32 } from './crc32'
import type { ZipEntry } from './zip-directory'

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8
const CHUNK_BYTES = 128 * 1024

const packedData = (archive: Buffer, entry: ZipEntry): Buffer => {
  const at = entry.localHeaderAt
  if (at + LOCAL_BYTES > archive.length || archive.readUInt32LE(at) !== LOCAL_SIGNATURE) throw damaged()
  const start = at + LOCAL_BYTES + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  if (start + entry.packedBytes > archive.length) throw damaged()
  return archive.subarray(start, start + entry.packedBytes)
}

const pieces = function* (data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += CHUNK_BYTES) yield data.subarray(at, at + CHUNK_BYTES)
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

const inflated = async function* (data: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES })
  const source = Readable.from(pieces(data))
  source.pipe(inflate)
  try {
    for await (const chunk of inflate) yield chunk as Buffer
  } catch (error) {
    throw isZlibError(error) ? damaged() : error
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

const unpacked = (archive: Buffer, entry: ZipEntry): Iterable<Buffer> | AsyncIterable<Buffer> => {
  if (entry.isEncrypted) throw new RefusedFile({ code: 'file-password' })
  const data = packedData(archive, entry)
  if (entry.method === STORED) return pieces(data)
  if (entry.method === DEFLATED) return inflated(data)
  throw damaged()
}

/**
 * The content of one entry, piece by piece, in memory only. The sizes in a zip are what its author claims: what really
 * comes out is counted against the budget and the claim, and checked against the checksum at the end. Throws `RefusedFile`.
 */
export const unpackEntry = async function* (
  archive: Buffer,
  entry: ZipEntry,
  budget: ReadingBudget,
): AsyncGenerator<Buffer> {
  let bytes = 0
  let crc = 0
  for await (const chunk of unpacked(archive, entry)) {
    bytes += chunk.length
    budget.takeUnpacked(chunk.length)
    if (bytes > entry.unpackedBytes) throw damaged()
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (bytes !== entry.unpackedBytes || crc !== entry.crc) throw damaged()
}
