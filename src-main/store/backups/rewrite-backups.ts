import { backupPlaces, type BackupLine, type BackupTold } from '@shared/contracts/backups'
import type { DatabaseState } from '@shared/domain/state'
import type { ErasurePlace } from '@shared/domain/erasure'
import type { FileSystem } from '../file-system'
import type { Store } from '../store'
import type { BackupShelf } from './backup-shelf'
import type { Pause } from './open-backup'
import { rewriteBackup } from './rewrite-backup'

type Rewriting = {
  readonly store: Store
  readonly fs: FileSystem
  readonly shelf: BackupShelf
  readonly onTold: (told: BackupTold) => void
  readonly pause: Pause
}

/** What is left of a backup's records; null: they stay as they are. */
export type ChangeOfRecords = (records: DatabaseState) => DatabaseState | null

const rewriteOne = async (
  { store, fs, shelf, onTold, pause }: Rewriting,
  line: BackupLine,
  change: ChangeOfRecords,
): Promise<boolean> => {
  const path = shelf.pathOf(line)
  if (path === null) return false
  const done = await rewriteBackup(fs, path, { codec: store.codec, change, pause })
  shelf.forget(path)
  if (!done.ok) onTold({ failure: done.failure, place: line.place })
  return done.ok
}

/** Writes every backup that can be reached and read anew; gives the places where some are left. */
export const rewriteBackups = async (
  rewriting: Rewriting,
  change: ChangeOfRecords,
): Promise<readonly Exclude<ErasurePlace, 'folder'>[]> => {
  const { shelf } = rewriting
  const left = new Set<Exclude<ErasurePlace, 'folder'>>()
  for (const place of backupPlaces) {
    const told = place === 'folder' ? 'backups' : 'second-place'
    if (!(await shelf.isReachable(place))) left.add(told)
    for (const line of await shelf.linesAt(place)) if (!(await rewriteOne(rewriting, line, change))) left.add(told)
  }
  return [...left]
}

/** Seals the backups from before the password. */
export const sealPlainBackups = async (rewriting: Rewriting): Promise<void> => {
  const { store, shelf } = rewriting
  if (store.codec.keyWraps === null || store.info.readOnly !== null) return
  for (const place of backupPlaces)
    for (const line of await shelf.linesAt(place)) {
      const header = shelf.headerOf(line)
      if (header !== null && !header.keyWraps) await rewriteOne(rewriting, line, (records) => records)
    }
}
