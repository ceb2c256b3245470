import { join } from 'node:path'
import { errnoOf, type FileSystem } from './file-system'

/** Copies damaged files aside under names that are not taken; a file that cannot be copied stays where it is. */
export const quarantine = async (fs: FileSystem, folder: string, files: readonly string[]): Promise<void> => {
  if (files.length === 0) return
  const quarantine = join(folder, 'quarantine')
  try {
    await fs.mkdir(quarantine)
    for (const file of files) await copyAside(fs, join(folder, file), join(quarantine, file))
  } catch {
    // Opening must not fail because the copy did: the damaged file itself is never written again.
  }
}

const copyAside = async (fs: FileSystem, from: string, to: string): Promise<void> => {
  for (let copy = 1; copy < 1000; copy++) {
    try {
      return await fs.copyFile(from, copy === 1 ? to : `${to}.${copy}`)
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
    }
  }
}
