import { join } from 'node:path'
import type { BackupReason } from '@shared/domain/database/backup'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import { isMadeOf } from '../exclusive-file'
import { createFile, errnoOf, syncFolder, type FileSystem } from '../file-system'
import type { Meter } from '../meter'
import { createSnapshot, type SnapshotDraft } from '../snapshot-file'
import { copyPieces, snapshotPieces, verifiedPieces, type SnapshotPieces } from '../snapshot-pieces'
import { backupName, backupsFolder, type BackupName } from './backup-name'
import { sweepHalfBackups, unfinished } from './unfinished-backups'
import { openBackupBytes, type CodecFor, type OpenBackup, type Pause } from './open-backup'

type Draft = {
  readonly at: string
  readonly generation: number
  readonly reason: BackupReason
}

type BackupDraft = Draft & {
  /** Exactly as they are to stand in the file. */
  readonly parts: readonly Uint8Array[]
}

const failureOf = (error: unknown): BackupFailure => {
  const errno = errnoOf(error)
  if (errno === '') throw error
  return errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'backup-disk-full' } : { code: 'backup-failed', errno }
}

/** A name that is not taken; two backups of one second differ in the next. */
const freeName = async (fs: FileSystem, folder: string, draft: Draft): Promise<string> => {
  const taken = new Set(await fs.readdir(folder))
  let at = draft.at
  while (taken.has(backupName({ ...draft, at }))) at = new Date(Date.parse(at) + 1000).toISOString()
  return backupName({ ...draft, at })
}

type Written = Pick<OpenBackup, 'name' | 'header' | 'bytes'>

/**
 * Has a backup written into a folder's `backups/`, verified, and only then gives it its name: what bears the name of a backup is whole. One
 * that does not verify is removed and refused with `backup-failed` or `backup-disk-full`.
 */
const placeBackup = async (
  fs: FileSystem,
  folder: string,
  draft: Draft,
  write: (half: string, name: string) => Promise<Written | null>,
): Promise<Result<Written & Pick<BackupName, 'at' | 'reason'>, BackupFailure>> => {
  const backups = join(folder, backupsFolder)
  let path: string | null = null
  try {
    await fs.mkdir(backups)
    await sweepHalfBackups(fs, backups)
    const name = await freeName(fs, backups, draft)
    path = `${join(backups, name)}${unfinished}`
    const written = await write(path, name)
    if (written !== null) {
      await fs.rename(path, join(backups, name))
      await syncFolder(fs, backups)
      return ok({ ...written, at: draft.at, reason: draft.reason })
    }
    await fs.unlink(path)
    return fail({ code: 'backup-failed', errno: 'EIO' })
  } catch (error) {
    if (path !== null && errnoOf(error) !== 'EEXIST') await fs.unlink(path).catch(() => undefined)
    return fail(failureOf(error))
  }
}

/** Writes a backup of parts that are in memory; it is opened and counted before it gets its name. */
export const writeBackup = (
  fs: FileSystem,
  folder: string,
  { parts, ...draft }: BackupDraft,
  { codecFor, pause }: { readonly codecFor: CodecFor; readonly pause?: Pause },
): ReturnType<typeof placeBackup> =>
  placeBackup(fs, folder, draft, async (half, name) => {
    await createFile(fs, half, parts)
    const bytes = await fs.readFile(half)
    const opened = isMadeOf(bytes, parts) ? await openBackupBytes(name, bytes, codecFor, pause) : null
    return opened?.ok === true ? opened.value : null
  })

/** Writes a backup of data that come piece by piece, of whatever version; it is verified and counted before it gets its name. */
export const composeBackup = (
  fs: FileSystem,
  folder: string,
  draft: Draft & SnapshotDraft,
  codecFor: CodecFor,
): ReturnType<typeof placeBackup> =>
  placeBackup(fs, folder, draft, async (half, name) => {
    const { bytes } = await createSnapshot(fs, half, draft)
    const written = await snapshotPieces(fs, half, draft.generation, { codecFor, olderToo: true })
    const verified = written && (await verifiedPieces(written))
    return verified && { name, header: verified.header, bytes }
  })

/** Makes a backup of a snapshot's file, of which no more than a piece is in memory; it is verified and counted before it gets its name. */
export const copyBackup = (
  fs: FileSystem,
  folder: string,
  draft: Draft,
  { source, codecFor, meter }: { readonly source: SnapshotPieces; readonly codecFor: CodecFor; readonly meter: Meter },
): ReturnType<typeof placeBackup> =>
  placeBackup(fs, folder, draft, async (half, name) => {
    await copyPieces(source, half, meter)
    const { generation, bytes, head } = source
    const copied = await snapshotPieces(fs, half, generation, { codecFor })
    if (copied === null || copied.bytes !== bytes || !copied.head.equals(head)) return null
    const verified = await verifiedPieces(copied, (lines) => meter.pass(lines.bytes.length))
    return verified && { name, header: verified.header, bytes }
  })
