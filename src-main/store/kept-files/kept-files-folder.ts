import { join } from 'node:path'
import { errnoOf, type FileSystem } from '../file-system'

/** Where the contents of files lie in the folder of a database. */
export const keptFilesFolder = (folder: string): string => join(folder, 'files')

/** Where the content of a sum lies. */
export const keptFilePath = (folder: string, sum: string): string => join(keptFilesFolder(folder), sum)

/** The end of a name until the content is down on the disk. */
export const unfinishedEnd = '.part'

/** The names in the folder of contents; none where there is no folder yet. */
export const namesOfKept = (fs: FileSystem, folder: string): Promise<readonly string[]> =>
  fs.readdir(keptFilesFolder(folder)).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
