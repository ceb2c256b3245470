import { join } from 'node:path'
import type { BackupReason } from '@shared/domain/database/backup'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import { isMadeOf } from '../exclusive-file'
import { createFile, errnoOf, syncFolder, type FileSystem } from '../file-system'
import { backupName, backupsFolder, type BackupName } from './backup-name'
import { sweepHalfBackups, unfinished } from './unfinished-backups'
import { openBackupBytes, type CodecFor, type OpenBackup, type Pause } from './open-backup'

export type BackupDraft = {
  readonly at: string
  readonly generation: number
  readonly reason: BackupReason
  /** Exactly as they are to stand in the file. */
  readonly parts: readonly Uint8Array[]
}

const failureOf = (error: unknown): BackupFailure => {
  const errno = errnoOf(error)
  if (errno === '') throw error
  return errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'backup-disk-full' } : { code: 'backup-failed', errno }
}

/** A name that is not taken; two backups of one second differ in the next. */
const freeName = async (fs: FileSystem, folder: string, draft: BackupDraft): Promise<string> => {
  const taken = new Set(await fs.readdir(folder))
  let at = draft.at
  while (taken.has(backupName({ ...draft, at }))) at = new Date(Date.parse(at) + 1000).toISOString()
  return backupName({ ...draft, at })
}

/**
 * Writes a backup into a folder's `backups/`, flushes it, reads it back, opens it and counts it, and only then gives it its
 * name: what bears the name of a backup is whole. One that does not verify is removed and refused with `backup-failed` or `backup-disk-full`.
 */
export const writeBackup = async (
  fs: FileSystem,
  folder: string,
  draft: BackupDraft,
  { codecFor, pause }: { readonly codecFor: CodecFor; readonly pause?: Pause },
): Promise<Result<OpenBackup & Pick<BackupName, 'at' | 'reason'>, BackupFailure>> => {
  const backups = join(folder, backupsFolder)
  let path: string | null = null
  try {
    await fs.mkdir(backups)
    await sweepHalfBackups(fs, backups)
    const name = await freeName(fs, backups, draft)
    path = `${join(backups, name)}${unfinished}`
    await createFile(fs, path, draft.parts)
    const bytes = await fs.readFile(path)
    const opened = isMadeOf(bytes, draft.parts)
      ? await openBackupBytes(name, bytes, codecFor, pause)
      : fail({ code: 'backup-failed', errno: 'EIO' })
    if (opened.ok) {
      await fs.rename(path, join(backups, name))
      await syncFolder(fs, backups)
      return ok({ ...opened.value, at: draft.at, reason: draft.reason })
    }
    await fs.unlink(path)
    return fail({ code: 'backup-failed', errno: 'EIO' })
  } catch (error) {
    if (path !== null && errnoOf(error) !== 'EEXIST') await fs.unlink(path).catch(() => undefined)
    return fail(failureOf(error))
  }
}
