import { damaged, RefusedFile } from '../refused-file'
import type { TableLimits } from '../table-limits'

/** One file inside a zip archive as the central directory describes it; `localHeaderAt` counts from the start of the archive. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly crc: number
  readonly localHeaderAt: number
}

/** The entries by name, folded as Office does: lower case and forward slashes. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const END64_LOCATOR_SIGNATURE = 0x07064b50
const END64_LOCATOR_BYTES = 20
const END64_SIGNATURE = 0x06064b50
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const ZIP64_EXTRA = 0x0001

/** A 32-bit field that says: too large for me, or written by somebody who always uses the 64-bit one. */
const SEE_ZIP64 = 0xffffffff

type DirectoryPlace = { readonly start: number; readonly end: number; readonly entries: number }

/** The name under which an entry is kept and looked for. */
export const entryKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

const endRecordAt = (bytes: Buffer): number | undefined => {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at
  }
  return undefined
}

const safeNumber = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return Number(value)
}

const end64RecordAt = (bytes: Buffer, endAt: number): number | undefined => {
  const locatorAt = endAt - END64_LOCATOR_BYTES
  if (locatorAt < 0 || bytes.readUInt32LE(locatorAt) !== END64_LOCATOR_SIGNATURE) return undefined
  const at = safeNumber(bytes.readBigUInt64LE(locatorAt + 8))
  if (at + 56 > locatorAt || bytes.readUInt32LE(at) !== END64_SIGNATURE) throw damaged()
  return at
}

const directoryPlace = (bytes: Buffer): DirectoryPlace => {
  const endAt = endRecordAt(bytes)
  if (endAt === undefined) throw new RefusedFile({ code: 'file-truncated' })
  const end64At = end64RecordAt(bytes, endAt)
  const [entries, size, start] =
    end64At === undefined
      ? [bytes.readUInt16LE(endAt + 10), bytes.readUInt32LE(endAt + 12), bytes.readUInt32LE(endAt + 16)]
      : [32, 40, 48].map((field) => safeNumber(bytes.readBigUInt64LE(end64At + field)))
  if (entries === undefined || size === undefined || start === undefined) throw damaged()
  if (start + size > endAt) throw damaged()
  return { start, end: start + size, entries }
}

const zip64Extra = (extra: Buffer): Buffer | undefined => {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return undefined
}

/** The 64-bit fields stand in the extra in a fixed order, but only those whose 32-bit field refers to them. */
const wideFields = (narrow: readonly number[], extra: Buffer): number[] => {
  const wide = narrow.includes(SEE_ZIP64) ? zip64Extra(extra) : undefined
  let at = 0
  return narrow.map((value) => {
    if (value !== SEE_ZIP64) return value
    if (wide === undefined || at + 8 > wide.length) throw damaged()
    at += 8
    return safeNumber(wide.readBigUInt64LE(at - 8))
  })
}

type ReadEntry = { readonly entry: ZipEntry; readonly next: number }

const readEntry = (bytes: Buffer, at: number, end: number): ReadEntry => {
  if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged()
  const nameEnd = at + ENTRY_BYTES + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const next = extraEnd + bytes.readUInt16LE(at + 32)
  if (next > end) throw damaged()
  const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  const [unpackedBytes = 0, packedBytes = 0, localHeaderAt = 0] = wideFields(narrow, bytes.subarray(nameEnd, extraEnd))
  const entry: ZipEntry = {
    name: bytes.toString('utf8', at + ENTRY_BYTES, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packedBytes,
    unpackedBytes,
    crc: bytes.readUInt32LE(at + 16),
    localHeaderAt,
  }
  return { entry, next }
}

/**
 * The directory of a zip archive, read without unpacking anything. Refuses an archive that is cut off, contradicts
 * itself, names a file twice, or whose files would together pass the limits. Throws `RefusedFile`.
 */
export const readZipDirectory = (bytes: Buffer, limits: TableLimits): ZipDirectory => {
  if (bytes.length < END_BYTES) throw new RefusedFile({ code: 'file-truncated' })
  const { start, end, entries } = directoryPlace(bytes)
  const tooLarge = new RefusedFile({ code: 'file-unpacks-too-large', limit: limits.unpackedBytes })
  if (entries > limits.zipEntries) throw tooLarge
  const directory = new Map<string, ZipEntry>()
  let unpackedBytes = 0
  for (let at = start; at < end;) {
    const { entry, next } = readEntry(bytes, at, end)
    const key = entryKey(entry.name)
    if (directory.has(key)) throw damaged()
    directory.set(key, entry)
    unpackedBytes += entry.unpackedBytes
    if (unpackedBytes > limits.unpackedBytes || directory.size > limits.zipEntries) throw tooLarge
    at = next
  }
  if (directory.size !== entries) throw damaged()
  return directory
}
