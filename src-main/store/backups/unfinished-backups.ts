import { join } from 'node:path'
import type { FileSystem } from '../file-system'
import { readBackupName } from './backup-name'

/** The end of a backup's name until it was read back and opened. */
export const unfinished = '.part'

/** Removes what runs that were killed have left half made in a folder of backups; nobody else writes there. */
export const sweepHalfBackups = async (fs: FileSystem, folder: string): Promise<void> => {
  const halves = (await fs.readdir(folder)).filter(
    (name) => name.endsWith(unfinished) && readBackupName(name.slice(0, -unfinished.length)) !== null,
  )
  for (const name of halves) await fs.unlink(join(folder, name)).catch(() => undefined)
}
