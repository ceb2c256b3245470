import { join } from 'node:path'
import { AnotherWriter } from './exclusive-file'
import type { FileFacts, FileSystem } from './file-system'
import { generationFiles, journalName, snapshotName } from './generation-files'

/** What became of the journal that is open, when it no longer is the file that the folder shows. */
type JournalFate = 'gone' | 'cut' | 'changed'

/** Thrown when what was appended is not in the folder, or not all of what was appended before, or not what it was appended to. */
export class LostJournal extends Error {
  override readonly name = 'LostJournal'
  constructor(
    readonly fate: JournalFate,
    readonly file: string,
  ) {
    super(`${file} is ${fate}`)
  }
}

/** Thrown when the folder itself is not in its place any more. */
export class LostFolder extends Error {
  override readonly name = 'LostFolder'
}

/**
 * Knows what a writer left in its folder, and finds out before and after each commit whether it still lies there and nobody else has begun
 * anything. Four looks at names and numbers; nothing is read.
 */
export class Possession {
  readonly #fs: FileSystem
  readonly #folder: string
  readonly #generation: number
  #journal: FileFacts
  #place: FileFacts

  private constructor(
    { fs, folder }: { readonly fs: FileSystem; readonly folder: string },
    generation: number,
    { journal, place }: { readonly journal: FileFacts; readonly place: FileFacts },
  ) {
    this.#fs = fs
    this.#folder = folder
    this.#generation = generation
    this.#journal = journal
    this.#place = place
  }

  /** Takes note of how things are, with the journal of a generation just opened. */
  static async of(
    around: { readonly fs: FileSystem; readonly folder: string },
    generation: number,
    journal: FileFacts,
  ): Promise<Possession> {
    const place = await around.fs.stat(around.folder)
    if (place === null) throw new LostFolder()
    return new Possession(around, generation, { journal, place })
  }

  /**
   * Whether all is as it was left, with so many bytes in the journal. Throws `LostFolder`, `LostJournal` or `AnotherWriter` where it is
   * not, and what the disk says.
   */
  async verify(bytes: number): Promise<void> {
    const [place, journal, snapshot, next] = await Promise.all([
      this.#fs.stat(this.#folder),
      this.#fs.stat(join(this.#folder, journalName(this.#generation))),
      this.#fs.stat(join(this.#folder, snapshotName(this.#generation))),
      this.#fs.stat(join(this.#folder, snapshotName(this.#generation + 1))),
    ])
    if (place === null || place.id !== this.#place.id) throw new LostFolder()
    if (next !== null) throw new AnotherWriter()
    if (place.changedAt !== this.#place.changedAt) await this.#lookAround(place)
    const file = journalName(this.#generation)
    if (journal === null) throw new LostJournal('gone', file)
    if (journal.id !== this.#journal.id) throw new LostJournal('changed', file)
    if (snapshot === null) throw new LostJournal('gone', snapshotName(this.#generation))
    if (journal.bytes !== bytes) throw new LostJournal(journal.bytes < bytes ? 'cut' : 'changed', file)
  }

  /** Something came into the folder or left it: is there a generation that is not ours? */
  async #lookAround(place: FileFacts): Promise<void> {
    const { snapshots, journals } = generationFiles(await this.#fs.readdir(this.#folder))
    // Writing everything anew begins with a history, before its generation is there.
    if (Math.max(snapshots[0] ?? 0, journals[0] ?? 0) > this.#generation) throw new AnotherWriter()
    this.#place = place
  }
}
