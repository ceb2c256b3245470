import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { plainCodec, type Codec } from './codec'
import { generationFiles, historyName, journalName, snapshotName, witnessName } from './generation-files'
import { identitiesIn, isForeign } from './identities'
import { liesAside } from './quarantine'
import { believedIn } from './sealing'
import type { Place } from './snapshot'
import { witnessedIn } from './witness'

const keptSnapshots = 5

/**
 * Drops snapshots older than the last five that are finished and sound at their head, journals beyond them that hold nothing, and
 * everything below the floor. What was begun and not finished, or is damaged, never pushes out what is good; what is not ours goes only
 * where it lies aside as it is. Journals with changes stay: the history and undo over many starts are read from them. A file that cannot
 * be removed harms nothing.
 */
export const tidyFolder = async (
  {
    fs,
    folder,
    here,
    codec,
  }: { readonly fs: FileSystem; readonly folder: string; readonly here: Place | null; readonly codec: Codec },
  { floor, opened }: { readonly floor: number; readonly opened: number },
): Promise<void> => {
  try {
    const { snapshots, journals, histories, witnesses } = generationFiles(await fs.readdir(folder))
    const all = await identitiesIn(fs, folder, snapshots, { here, codec })
    // Beside a sealed database only what is proved counts: whatever else lies there pushes out nothing.
    const identities = codec.keyWraps === null ? all : believedIn(all)
    const isWitness = (each: number, bytes: Buffer): boolean =>
      [codec, plainCodec].some((written) => witnessedIn(each, bytes, written) !== null)
    const isGood = (each: number): boolean =>
      each >= floor && journals.includes(each) && identities.has(each) && !isForeign(identities, each)
    const kept = new Set(snapshots.filter(isGood).slice(0, keptSnapshots))
    // The one that was read through when the folder was opened.
    if (opened >= floor) kept.add(opened)
    const remove = (name: string): Promise<void> => fs.unlink(join(folder, name)).catch(() => undefined)
    const isOurs = (each: number): boolean =>
      each < floor || (identities.has(each) && !isForeign(identities, each)) || all.get(each)?.proof === 'older'
    const left = new Set(kept)
    for (const generation of snapshots.filter((each) => !kept.has(each))) {
      const file = snapshotName(generation)
      if (isOurs(generation) || (await liesAside(fs, folder, file, codec))) await remove(file)
      else left.add(generation)
    }
    // The newest is in use, also where its header could not be read just now.
    const isPast = (each: number): boolean => !left.has(each) && each < Math.max(...snapshots)
    for (const witness of witnesses.filter(({ generation }) => isPast(generation))) {
      const bytes = await fs.readFile(join(folder, witnessName(witness)))
      // One that bears other bytes may be all that is left of another file.
      if (bytes.length === 0 || isWitness(witness.generation, bytes)) await remove(witnessName(witness))
    }
    for (const generation of histories.filter((each) => each !== floor)) await remove(historyName(generation))
    for (const generation of journals.filter(isPast)) {
      const isVoid = generation < floor
      const isEmpty = isVoid || (await fs.readFile(join(folder, journalName(generation)))).length === 0
      if (isEmpty) await remove(journalName(generation))
    }
  } catch {
    // Tidying up is never a reason not to go on.
  }
}
