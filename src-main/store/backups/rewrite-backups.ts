import { backupPlaces, type BackupLine, type BackupPlace } from '@shared/domain/database/backup'
import { type BackupTrouble } from '@shared/failures/backup-failure'
import type { DatabaseState } from '@shared/domain/database/state'
import type { LeftCopies } from '../erasing/places-of-copies'
import type { FileSystem } from '../file-system'
import type { Store } from '../store'
import type { BackupShelf } from './backup-shelf'
import { readBackupFile, type Pause } from './open-backup'
import { rewriteBackup } from './rewrite-backup'

type Rewriting = {
  readonly store: Store
  readonly fs: FileSystem
  readonly shelf: BackupShelf
  readonly onTrouble: (trouble: BackupTrouble) => void
  readonly pause: Pause
}

/** What is left of a backup's records; null: they stay as they are. */
export type ChangeOfRecords = (records: DatabaseState) => DatabaseState | null

const rewriteOne = async (
  { store, fs, shelf, onTrouble, pause }: Rewriting,
  line: BackupLine,
  change: ChangeOfRecords,
): Promise<boolean> => {
  const path = shelf.pathOf(line)
  if (path === null) return false
  const done = await rewriteBackup(fs, path, { codec: store.codec, change, pause })
  shelf.forget(path)
  if (!done.ok) onTrouble({ failure: done.failure, place: line.place })
  return done.ok
}

/** Whether a copy that cannot be written anew holds what is to go from it. */
const holdsIt = async (
  { fs, shelf }: Rewriting,
  line: BackupLine,
  isMeant: (bytes: Buffer) => boolean,
): Promise<boolean> => {
  const path = shelf.pathOf(line)
  const read = path === null ? null : await readBackupFile(fs, path)
  if (read === null || read.ok) return read !== null && isMeant(read.value)
  return read.failure.code !== 'backup-gone'
}

const leftAt = async (
  rewriting: Rewriting,
  place: BackupPlace,
  change: ChangeOfRecords,
  isMeant: (bytes: Buffer) => boolean,
): Promise<LeftCopies | null> => {
  const { shelf } = rewriting
  const erasurePlace = place === 'folder' ? 'backups' : 'second-place'
  if (!(await shelf.isReachable(place))) return { place: erasurePlace, copies: shelf.copiesSeen, isAway: true }
  const copies: string[] = []
  for (const line of await shelf.linesAt(place))
    if (!(await rewriteOne(rewriting, line, change)) && (await holdsIt(rewriting, line, isMeant)))
      copies.push(line.name)
  if (place === 'second') await shelf.noteCopies()
  return copies.length === 0 ? null : { place: erasurePlace, copies, isAway: false }
}

/**
 * Writes every backup that can be reached and read anew; gives what is left: places that are away, and copies that cannot be written
 * anew although `isMeant` says of their bytes that they should be.
 */
export const rewriteBackups = async (
  rewriting: Rewriting,
  change: ChangeOfRecords,
  isMeant: (bytes: Buffer) => boolean,
): Promise<readonly LeftCopies[]> => {
  const left: LeftCopies[] = []
  for (const place of backupPlaces) {
    const found = await leftAt(rewriting, place, change, isMeant)
    if (found !== null) left.push(found)
  }
  return left
}
