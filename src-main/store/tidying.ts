import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { generationFiles, historyName, journalName, snapshotName, witnessName } from './generation-files'

const keptSnapshots = 5

/**
 * Drops snapshots older than the last five, journals beyond them that hold nothing, and everything below the floor. Journals with
 * changes stay: the history and undo over many starts are read from them. A file that cannot be removed harms nothing.
 */
export const tidyFolder = async (fs: FileSystem, folder: string, floor: number): Promise<void> => {
  try {
    const { snapshots, journals, histories, witnesses } = generationFiles(await fs.readdir(folder))
    const kept = new Set(snapshots.filter((each) => each >= floor).slice(0, keptSnapshots))
    const remove = (name: string): Promise<void> => fs.unlink(join(folder, name)).catch(() => undefined)
    for (const generation of snapshots.filter((each) => !kept.has(each))) await remove(snapshotName(generation))
    for (const generation of witnesses.filter((each) => !kept.has(each))) await remove(witnessName(generation))
    for (const generation of histories.filter((each) => each !== floor)) await remove(historyName(generation))
    for (const generation of journals.filter((each) => !kept.has(each))) {
      const isVoid = generation < floor
      const isEmpty = isVoid || (await fs.readFile(join(folder, journalName(generation)))).length === 0
      if (isEmpty) await remove(journalName(generation))
    }
  } catch {
    // Tidying up is never a reason not to go on.
  }
}
