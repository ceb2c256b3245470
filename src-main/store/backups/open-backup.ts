import { basename } from 'node:path'
import { collectionNames, formatVersion } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import type { Failure } from '@shared/failures'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import { plainCodec, type Codec } from '../codec'
import { errnoOf, type FileSystem } from '../file-system'
import type { Keys } from '../encryption/keys'
import { readHeader, readSnapshot, recordsOf, type Snapshot, type SnapshotHeader } from '../snapshot'
import type { LinesOfCollection } from '../data-lines'
import type { Meter } from '../meter'
import { snapshotPieces, verifiedPieces, type VerifiedPieces } from '../snapshot-pieces'
import { readBackupName } from './backup-name'

/** Above this nothing is read: no database of ours comes near, and no file of two gigabytes is read at once. */
const mostBackupBytes = 1_900_000_000

/** A backup that was read and verified, in the shape of this version. */
export type OpenBackup = {
  readonly name: string
  readonly generation: number
  readonly header: SnapshotHeader
  readonly records: DatabaseState
  readonly bytes: number
}

/** The codec for a header, or why there is none. */
export type CodecFor = (header: SnapshotHeader) => Promise<Result<Codec>> | Result<Codec>

/** Reads backups of the open database with its own key; nothing is asked while the key is the same, whatever the password was. */
export const withCodec =
  (codec: Codec, name: string): CodecFor =>
  ({ keyWraps }) => {
    if (!keyWraps) return ok(plainCodec)
    return codec.keyWraps?.keyId === keyWraps.keyId ? ok(codec) : fail({ code: 'backup-other-key', name })
  }

/** The same, and with keys of its own for a backup from under another password, one that was taken away since or is of another folder. */
export const withCodecOrKeys = (codec: Codec, name: string, keys: Pick<Keys, 'codecFor'> | null): CodecFor => {
  const own = withCodec(codec, name)
  return async (header) => {
    const found = await own(header)
    return found.ok || keys === null ? found : keys.codecFor(header)
  }
}

/** Reads a file that may be anything; its size is asked first. */
export const readBackupFile = async (fs: FileSystem, path: string): Promise<Result<Buffer, BackupFailure>> => {
  const name = basename(path)
  try {
    const bytes = await fs.sizeOf(path)
    if (bytes > mostBackupBytes) return fail({ code: 'backup-too-large', bytes, limit: mostBackupBytes })
    return ok(await fs.readFile(path))
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === '') throw error
    return fail(errno === 'ENOENT' ? { code: 'backup-gone', name } : { code: 'backup-unreadable', name, errno })
  }
}

const otherForms = /(?:snap-|-g)(\d{10})\b/

/** How far generations are tried for a file whose name does not tell; a person has given it another one. */
const mostTried = 100_000
const longestTriedHead = 8_192

/** The generation that a file was written in; its own name tells, or the header's sum does. */
const generationOf = (name: string, bytes: Buffer): number | null => {
  const [, digits] = otherForms.exec(name) ?? []
  const generation = readBackupName(name)?.generation ?? Number(digits)
  if (Number.isSafeInteger(generation)) return generation
  if (!bytes.subarray(0, 40).toString('latin1').startsWith('{"header":{"format":"dobra-praxe"')) return null
  const head = bytes.subarray(0, bytes.indexOf(0x0a) + 1)
  // Each try hashes the head once: a long one, which we do not write, is not tried a hundred thousand times.
  if (head.length > longestTriedHead) return null
  for (let generation = 1; generation <= mostTried; generation++)
    if (readHeader(generation, head) !== null) return generation
  return null
}

/** The two sums and, with a password, the authentication tag; nothing is parsed yet. Refuses with why the bytes are no good backup. */
export const verifyBackup = async (
  name: string,
  bytes: Buffer,
  codecFor: CodecFor,
): Promise<Result<Snapshot & { readonly generation: number }>> => {
  const generation = generationOf(name, bytes)
  if (generation === null) return fail({ code: 'not-a-backup', name })
  const header = readHeader(generation, bytes)
  if (header === null) return fail({ code: 'backup-damaged', name })
  if (header.v > formatVersion) return fail({ code: 'backup-newer', name })
  const codec = await codecFor(header)
  if (!codec.ok) return codec
  const snapshot = readSnapshot(generation, bytes, codec.value)
  return snapshot === 'damaged' ? fail({ code: 'backup-damaged', name }) : ok({ ...snapshot, generation })
}

type Looking = {
  readonly codecFor: CodecFor
  /** Is shown all lines, before it is known that they are good. */
  readonly show?: (lines: LinesOfCollection) => void
  readonly meter?: Meter | undefined
  /** Those of older versions as well. */
  readonly olderToo?: boolean
}

/**
 * A backup as this version writes it, verified piece by piece: its sums, its authentication tag, and as many records as its header says. Null
 * for anything else; why, `openBackup` tells.
 */
export const goodPieces = async (
  fs: FileSystem,
  path: string,
  { codecFor, show = () => undefined, meter, olderToo = false }: Looking,
): Promise<VerifiedPieces | null> => {
  const generation = readBackupName(basename(path))?.generation
  if (generation === undefined) return null
  try {
    const pieces = await snapshotPieces(fs, path, generation, { codecFor, olderToo })
    if (pieces === null) return null
    return await verifiedPieces(pieces, (lines) => {
      show(lines)
      meter?.pass(lines.bytes.length)
    })
  } catch (error) {
    if (errnoOf(error) === '') throw error
    return null
  }
}

/** The same of a file, which is read as a whole only where it is not as this version writes it. */
export const verifyFile = async (
  fs: FileSystem,
  path: string,
  codecFor: CodecFor,
): Promise<Result<Pick<Snapshot, 'header'>>> => {
  const good = await goodPieces(fs, path, { codecFor, olderToo: true })
  if (good !== null) return ok(good)
  const read = await readBackupFile(fs, path)
  return read.ok ? verifyBackup(path, read.value, codecFor) : read
}

/** Whether a backup can be opened; one that is not read to its end cannot. */
export const isGoodBackup = async (
  fs: FileSystem,
  path: string,
  { codecFor, pause }: { readonly codecFor: CodecFor; readonly pause: Pause },
): Promise<boolean> =>
  (await goodPieces(fs, path, { codecFor, olderToo: true })) !== null ||
  (await openBackup(fs, path, codecFor, pause)).ok

/** Lets others work between two collections: parsing a large one takes a while. */
export type Pause = () => Promise<void>
const noPause: Pause = () => Promise.resolve()

/** Whether every collection holds as many records as the header says; reads them all. */
const isComplete = async (
  { header, records }: Pick<OpenBackup, 'header' | 'records'>,
  pause: Pause,
): Promise<boolean> => {
  for (const name of collectionNames) {
    await pause()
    const expected = header.counts[name]
    if (expected !== undefined && records.count(name) !== expected) return false
  }
  return true
}

/** Opens the bytes of a backup completely: sums, authentication tag, every record parsed and counted against the header. */
export const openBackupBytes = async (
  name: string,
  bytes: Buffer,
  codecFor: CodecFor,
  pause: Pause = noPause,
): Promise<Result<OpenBackup>> => {
  const verified = await verifyBackup(name, bytes, codecFor)
  if (!verified.ok) return verified
  const { header, generation } = verified.value
  const damaged = fail<Failure>({ code: 'backup-damaged', name })
  try {
    const records = recordsOf(verified.value)
    return (await isComplete({ header, records }, pause))
      ? ok({ name, generation, header, records, bytes: bytes.length })
      : damaged
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return damaged
    throw error
  }
}

/** Opens a backup file. Refuses with what stands in `BackupFailure`, or with what the codec's keys say. */
export const openBackup = async (
  fs: FileSystem,
  path: string,
  codecFor: CodecFor,
  pause: Pause = noPause,
): Promise<Result<OpenBackup>> => {
  const bytes = await readBackupFile(fs, path)
  return bytes.ok ? openBackupBytes(basename(path), bytes.value, codecFor, pause) : bytes
}
