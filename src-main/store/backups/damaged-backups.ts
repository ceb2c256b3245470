import { backupPlaces, type BackupLine } from '@shared/domain/database/backup'
import type { FileSystem } from '../file-system'
import type { Store } from '../store'
import type { BackupShelf } from './backup-shelf'
import { backupNames } from './backup-name'
import { openBackup, readBackupFile, withCodec, type Pause } from './open-backup'

type Places = {
  readonly store: Store
  readonly fs: FileSystem
  readonly shelf: BackupShelf
  readonly pause: Pause
}

export type PlacedBackup = Pick<BackupLine, 'name' | 'place'>

/** The backups within reach that cannot be opened, looked at anew; `isMeant` is asked about their bytes. */
export const damagedBackups = async (
  { store, fs, shelf, pause }: Places,
  isMeant: (bytes: Buffer) => boolean,
): Promise<readonly PlacedBackup[]> => {
  const found: PlacedBackup[] = []
  for (const place of backupPlaces) {
    const folder = (await shelf.isReachable(place)) ? shelf.folderOf(place) : null
    for (const { name } of backupNames(folder === null ? [] : await fs.readdir(folder).catch(() => []))) {
      const path = shelf.pathOf({ name, place }) ?? ''
      if ((await openBackup(fs, path, withCodec(store.codec, path), pause)).ok) continue
      const read = await readBackupFile(fs, path)
      if (read.ok && isMeant(read.value)) found.push({ name, place })
    }
  }
  return found
}
