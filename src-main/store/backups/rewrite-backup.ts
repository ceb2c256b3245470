import { basename, dirname, join } from 'node:path'
import type { DatabaseState } from '@shared/domain/database/state'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import { createFile, errnoOf, type FileSystem } from '../file-system'
import { countsOf, dataBytes, snapshotParts } from '../snapshot'
import { backupName, readBackupName, type BackupName } from './backup-name'
import { openBackup, withCodec, type OpenBackup, type Pause } from './open-backup'

type Rewriting = {
  readonly codec: Codec
  /** Null: the backup stays as it is. */
  readonly change: (records: DatabaseState) => DatabaseState | null
  readonly pause: Pause
}

/** A name a second later, or as many as it takes: nothing is written over. */
const nextName = (taken: ReadonlySet<string>, { at, ...rest }: BackupName): string => {
  for (let time = Date.parse(at) + 1000; ; time += 1000) {
    const name = backupName({ ...rest, at: new Date(time).toISOString() })
    if (!taken.has(name)) return name
  }
}

const partsOf = ({ generation, header }: OpenBackup, records: DatabaseState, codec: Codec): readonly Buffer[] => {
  const { app, seq, at, device, floor } = header
  const facts = { app, seq, at, device, counts: countsOf(records), ...(floor === undefined ? {} : { floor }) }
  return snapshotParts(generation, facts, dataBytes(records), codec)
}

/**
 * Writes a backup anew beside itself, encrypted as the codec is and with changed records, verifies it, and only then removes the old one.
 * One that cannot be read, or not be written, stays as it is and is refused.
 */
export const rewriteBackup = async (
  fs: FileSystem,
  path: string,
  { codec, change, pause }: Rewriting,
): Promise<Result<null, BackupFailure>> => {
  const name = basename(path)
  const named = readBackupName(name)
  const opened = await openBackup(fs, path, withCodec(codec, name), pause)
  if (named === null || !opened.ok) return fail({ code: 'backup-damaged', name })
  const folder = dirname(path)
  let next: string | null = null
  try {
    const records = change(opened.value.records)
    if (records === null) return ok(null)
    const parts = partsOf(opened.value, records, codec)
    next = join(folder, nextName(new Set(await fs.readdir(folder)), named))
    await createFile(fs, next, parts)
    const verified = await openBackup(fs, next, withCodec(codec, name), pause)
    if (!verified.ok) {
      await fs.unlink(next)
      return fail({ code: 'backup-failed', errno: 'EIO' })
    }
    await fs.unlink(path)
    return ok(null)
  } catch (error) {
    if (next !== null && errnoOf(error) !== 'EEXIST') await fs.unlink(next).catch(() => undefined)
    return fail({ code: 'backup-failed', errno: errnoOf(error) || 'EIO' })
  }
}
