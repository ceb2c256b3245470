import { checksum } from './checksum'
import { type FileSystem } from './file-system'
import type { Place } from './snapshot'

/** Where a folder is on a computer; null where the system does not say. Only sums of it are written, because a path may name somebody. */
export const placeOf = async (fs: FileSystem, folder: string, machine: string): Promise<Place | null> =>
  fs.stat(folder).then(
    (facts) =>
      facts && {
        path: checksum('path', `${machine}\n${folder}`),
        folder: checksum('folder', `${machine}\n${facts.id}`),
      },
    () => null,
  )

/** Whether a generation was written in this folder: under this path, or under another one that it had then. */
export const isSamePlace = (written: Place | undefined, here: Place): boolean =>
  written !== undefined && (written.path === here.path || written.folder === here.folder)

/** What has become of a folder since its newest generation; null where nothing has, or where nobody can say. */
export const moveOf = (written: Place | undefined, here: Place | null): 'folder-copied' | 'folder-moved' | null => {
  if (written === undefined || here === null || written.path === here.path) return null
  return written.folder === here.folder ? 'folder-moved' : 'folder-copied'
}
