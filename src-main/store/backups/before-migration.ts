import { join } from 'node:path'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import type { FileSystem } from '../file-system'
import type { Change } from '@shared/domain/database/database'
import { storedData } from '../migrations/stored-records'
import type { Snapshot } from '../snapshot'
import { backupNames, backupsFolder } from './backup-name'
import { isGoodBackup, withCodec } from './open-backup'
import { composeBackup } from './write-backup'

/** A database in the form of the older version that wrote it: its snapshot, and every change of its journals. */
export type OldDatabase = Snapshot & {
  readonly generation: number
  readonly seq: number
  readonly at: string
  readonly changes: readonly Change[]
}

const noPause = (): Promise<void> => Promise.resolve()

/** Whether an opening that went no further has made the same backup already. */
const liesSound = async (fs: FileSystem, folder: string, generation: number, codec: Codec): Promise<boolean> => {
  const backups = join(folder, backupsFolder)
  const made = backupNames(await fs.readdir(backups).catch(() => [])).find(
    (each) => each.generation === generation && each.reason === 'migration',
  )
  if (made === undefined) return false
  return isGoodBackup(fs, join(backups, made.name), { codecFor: withCodec(codec, made.name), pause: noPause })
}

/** Backs a database up in the form of the older version, so that this version's migration can always be done again. */
export const backUpOld = async (
  fs: FileSystem,
  folder: string,
  { generation, header, data, seq, at, changes }: OldDatabase,
  { codec, now }: { readonly codec: Codec; readonly now: string },
): Promise<Result<null, BackupFailure>> => {
  const isKept = await liesSound(fs, folder, generation, codec)
  if (isKept) return ok(null)
  const { counts, chunks } = storedData({ header, data }, changes)
  const { app, device, v, floor } = header
  const facts = { v, app, seq, at, device, counts, ...(floor === undefined ? {} : { floor }) }
  const draft = { at: now, reason: 'migration', generation, facts, chunks, codec } as const
  const written = await composeBackup(fs, folder, draft, withCodec(codec, ''))
  return written.ok ? ok(null) : written
}
