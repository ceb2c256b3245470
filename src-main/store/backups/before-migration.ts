import { join } from 'node:path'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { ok, type Result } from '@shared/result'
import type { Codec } from '../codec'
import type { FileSystem } from '../file-system'
import type { StoredRecords } from '../migrations/stored-records'
import { snapshotParts, type SnapshotHeader } from '../snapshot'
import { backupNames, backupsFolder } from './backup-name'
import { openBackup, withCodec } from './open-backup'
import { writeBackup } from './write-backup'

/** A database in the form of the older version that wrote it, with every change of its journal. */
export type OldDatabase = {
  readonly generation: number
  readonly header: SnapshotHeader
  readonly seq: number
  readonly at: string
  readonly records: StoredRecords
}

const collectionText = ([name, records]: readonly [string, StoredRecords[string]]): string =>
  `${JSON.stringify(name)}:{${Object.entries(records)
    .map(([id, record]) => `${JSON.stringify(id)}:${JSON.stringify(record)}`)
    .join(',\n')}}`

/** Whether an opening that went no further has made the same backup already. */
const liesSound = async (fs: FileSystem, folder: string, generation: number, codec: Codec): Promise<boolean> => {
  const backups = join(folder, backupsFolder)
  const made = backupNames(await fs.readdir(backups).catch(() => [])).find(
    (each) => each.generation === generation && each.reason === 'migration',
  )
  return made !== undefined && (await openBackup(fs, join(backups, made.name), withCodec(codec, made.name))).ok
}

/** Backs a database up in the form of the older version, so that this version's migration can always be done again. */
export const backUpOld = async (
  fs: FileSystem,
  folder: string,
  { generation, header, seq, at, records }: OldDatabase,
  { codec, now }: { readonly codec: Codec; readonly now: string },
): Promise<Result<null, BackupFailure>> => {
  const isKept = await liesSound(fs, folder, generation, codec)
  if (isKept) return ok(null)
  const data = Buffer.from(`{${Object.entries(records).map(collectionText).join(',\n')}}`)
  const counts = Object.fromEntries(Object.entries(records).map(([name, all]) => [name, Object.keys(all).length]))
  const { app, device, v, floor } = header
  const facts = { v, app, seq, at, device, counts, ...(floor === undefined ? {} : { floor }) }
  const parts = snapshotParts(generation, facts, data, codec)
  const written = await writeBackup(
    fs,
    folder,
    { at: now, generation, reason: 'migration', parts },
    { codecFor: withCodec(codec, '') },
  )
  return written.ok ? ok(null) : written
}
