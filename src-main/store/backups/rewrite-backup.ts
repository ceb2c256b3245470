import { basename, dirname, join } from 'node:path'
import type { DatabaseState } from '@shared/domain/database/state'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import { createFile, errnoOf, type FileSystem } from '../file-system'
import { formatVersion } from '@shared/domain/database/database'
import { countsOf, dataBytes, snapshotParts, type SnapshotHeader } from '../snapshot'
import { backupName, readBackupName, type BackupName } from './backup-name'
import { openBackup, readBackupFile, verifyBackup, withCodec, type OpenBackup, type Pause } from './open-backup'
import { unfinished } from './unfinished-backups'

type Rewriting = {
  readonly codec: Codec
  /** Null: the backup stays as it is. */
  readonly change: (records: DatabaseState) => DatabaseState | null
  readonly pause: Pause
  /** Whether what lay plain until now is proved by nobody; false where its owner has just set the password. */
  readonly isDoubted?: boolean
}

/** A name a second later, or as many as it takes: nothing is written over. */
const nextName = (taken: ReadonlySet<string>, { at, ...rest }: BackupName): string => {
  for (let time = Date.parse(at) + 1000; ; time += 1000) {
    const name = backupName({ ...rest, at: new Date(time).toISOString() })
    if (!taken.has(name)) return name
  }
}

type Sealing = Pick<Rewriting, 'codec' | 'isDoubted'>

/** What stays of a backup's header; the rest is said anew. */
const factsOf = (
  { app, seq, at, device, floor, keyWraps, wasPlain }: SnapshotHeader,
  { codec, isDoubted = false }: Sealing,
) => {
  const isUnproved = codec.keyWraps !== null && (wasPlain === true || (isDoubted && !keyWraps))
  const marks = { ...(floor === undefined ? {} : { floor }), ...(isUnproved ? { wasPlain: true as const } : {}) }
  return { app, seq, at, device, ...marks }
}

const partsOf = ({ generation, header }: OpenBackup, records: DatabaseState, sealing: Sealing): readonly Buffer[] =>
  snapshotParts(
    generation,
    { ...factsOf(header, sealing), counts: countsOf(records) },
    dataBytes(records),
    sealing.codec,
  )

/**
 * Puts what is written anew beside a backup, has it verified, gives it its name, and only then removes the old one: what bears the name of
 * a backup is whole. One that cannot be written stays as it is and is refused.
 */
const replaceBackup = async (
  fs: FileSystem,
  path: string,
  { parts, isGood }: { readonly parts: readonly Buffer[]; readonly isGood: (half: string) => Promise<boolean> },
): Promise<Result<null, BackupFailure>> => {
  const folder = dirname(path)
  const named = readBackupName(basename(path))
  if (named === null) return fail({ code: 'backup-damaged', name: basename(path) })
  let half: string | null = null
  try {
    const target = join(folder, nextName(new Set(await fs.readdir(folder)), named))
    half = `${target}${unfinished}`
    await createFile(fs, half, parts)
    if (!(await isGood(half))) {
      await fs.unlink(half)
      return fail({ code: 'backup-failed', errno: 'EIO' })
    }
    await fs.rename(half, target)
    await fs.unlink(path)
    return ok(null)
  } catch (error) {
    if (half !== null && errnoOf(error) !== 'EEXIST') await fs.unlink(half).catch(() => undefined)
    return fail({ code: 'backup-failed', errno: errnoOf(error) || 'EIO' })
  }
}

/**
 * Writes a backup anew beside itself, encrypted as the codec is and with changed records. One that cannot be read, or not be written,
 * stays as it is and is refused.
 */
export const rewriteBackup = async (
  fs: FileSystem,
  path: string,
  { codec, change, pause, isDoubted = false }: Rewriting,
): Promise<Result<null, BackupFailure>> => {
  const name = basename(path)
  const codecFor = withCodec(codec, name)
  const opened = await openBackup(fs, path, codecFor, pause)
  if (!opened.ok) return fail({ code: 'backup-damaged', name })
  const records = change(opened.value.records)
  if (records === null) return ok(null)
  const parts = partsOf(opened.value, records, { codec, isDoubted })
  return replaceBackup(fs, path, { parts, isGood: async (half) => (await openBackup(fs, half, codecFor, pause)).ok })
}

/**
 * The same with the records as they are, which need not be parsed then: only the seal over them is another. A backup of an older version
 * is brought into the form of this one.
 */
export const resealBackup = async (
  fs: FileSystem,
  path: string,
  { codec, pause, isDoubted = false }: Omit<Rewriting, 'change'>,
): Promise<Result<null, BackupFailure>> => {
  const name = basename(path)
  const codecFor = withCodec(codec, name)
  const read = await readBackupFile(fs, path)
  const verified = read.ok ? await verifyBackup(name, read.value, codecFor) : read
  if (!verified.ok) return fail({ code: 'backup-damaged', name })
  const { header, data, generation } = verified.value
  if (header.v !== formatVersion)
    return rewriteBackup(fs, path, { codec, change: (records) => records, pause, isDoubted })
  const parts = snapshotParts(
    generation,
    { ...factsOf(header, { codec, isDoubted }), counts: header.counts },
    data,
    codec,
  )
  const isGood = async (half: string): Promise<boolean> => {
    const written = await verifyBackup(half, await fs.readFile(half), codecFor)
    return written.ok && written.value.data.equals(data)
  }
  await pause()
  return replaceBackup(fs, path, { parts, isGood })
}
