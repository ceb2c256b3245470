import { join } from 'node:path'
import { backupPlaces, type BackupPlace } from '@shared/domain/database/backup'
import type { BackupTrouble } from '@shared/failures/backup-failure'
import type { FileSystem } from '../file-system'
import type { Meter } from '../meter'
import type { Store } from '../store'
import { backupNames, type BackupName } from './backup-name'
import type { BackupShelf } from './backup-shelf'
import type { Pause } from './open-backup'

/** What all work on the copies of an open database needs. */
export type CopiesWorld = {
  readonly store: Store
  readonly fs: FileSystem
  readonly shelf: BackupShelf
  readonly onTrouble: (trouble: BackupTrouble) => void
  readonly pause: Pause
  readonly meter?: Meter | undefined
}

/** A backup in the folder or at the second place, by its name alone: nothing of it was read yet. */
export type Copy = BackupName & { readonly place: BackupPlace; readonly path: string }

/** The backups of a place, newest first; null where the place is away. */
export const copiesAt = async (
  { fs, shelf }: Pick<CopiesWorld, 'fs' | 'shelf'>,
  place: BackupPlace,
): Promise<readonly Copy[] | null> => {
  if (!(await shelf.isReachable(place))) return null
  const folder = shelf.folderOf(place)
  const names = folder === null ? [] : await fs.readdir(folder).catch(() => [])
  return backupNames(names).map((named) => ({ ...named, place, path: join(folder ?? '', named.name) }))
}

/** All that is within reach. */
export const copiesWithinReach = async (around: Pick<CopiesWorld, 'fs' | 'shelf'>): Promise<readonly Copy[]> => {
  const found: Copy[] = []
  for (const place of backupPlaces) found.push(...((await copiesAt(around, place)) ?? []))
  return found
}
