import { join } from 'node:path'
import type { ChangeSet } from './change-set'
import type { Codec } from './codec'
import type { FileSystem } from './file-system'
import { generationFiles, historyName, journalName } from './generation-files'
import { changeSetIn, frameBounds, previousOf, type FrameAt, type FrameFile } from './journal-frames'
import { completedChange } from './migrations/migrations'
import type { Apart } from './snapshot'

const nameOf = ({ kind, generation }: FrameFile): string =>
  kind === 'log' ? journalName(generation) : historyName(generation)

const inThisVersion = (changeSet: ChangeSet): ChangeSet => ({
  ...changeSet,
  changes: changeSet.changes.map(completedChange),
})

/** The change sets that a folder keeps, in its journals and in the history that was written anew. */
export class KeptFrames {
  readonly #fs: FileSystem
  readonly #folder: string
  /** How frames are read, and the generation below which everything is void; both change when the folder is written anew. */
  readonly #now: () => { readonly codec: Codec; readonly floor: number }

  /** From which line on a journal belongs to another copy of the database. */
  #apart: Apart = {}

  constructor(fs: FileSystem, folder: string, now: () => { readonly codec: Codec; readonly floor: number }) {
    this.#fs = fs
    this.#folder = folder
    this.#now = now
  }

  setApart(apart: Apart): void {
    this.#apart = apart
  }

  /** The files in which they lie, oldest first. */
  async files(): Promise<readonly FrameFile[]> {
    const { floor } = this.#now()
    const { journals, histories } = generationFiles(await this.#fs.readdir(this.#folder))
    const kept = journals.filter((each) => each >= floor).reverse()
    return [
      ...histories.filter((each) => each === floor).map((generation) => ({ kind: 'history', generation }) as const),
      ...kept.map((generation) => ({ kind: 'log', generation }) as const),
    ]
  }

  bytesOf(file: FrameFile): Promise<Buffer> {
    return this.#fs.readFile(join(this.#folder, nameOf(file)))
  }

  /** The change set at an offset of a file's bytes; null when it does not verify. */
  changeSetIn(bytes: Buffer, at: FrameAt): ChangeSet | null {
    if (at.kind === 'log' && at.frame >= (this.#apart[at.generation] ?? Infinity)) return null
    const changeSet = changeSetIn(bytes, at, this.#now().codec)
    return changeSet && inThisVersion(changeSet)
  }

  /** Reads one change set from the disk; null when it does not verify there. */
  async read(at: FrameAt): Promise<ChangeSet | null> {
    const file = await this.#fs.open(join(this.#folder, nameOf(at)), 'r')
    try {
      const bytes = Buffer.alloc(at.length)
      let done = 0
      while (done < at.length) {
        const { bytesRead } = await file.read(bytes, done, at.length - done, at.offset + done)
        if (bytesRead === 0) return null
        done += bytesRead
      }
      return this.changeSetIn(bytes, { ...at, offset: 0 })
    } finally {
      await file.close()
    }
  }

  /** All of them, newest first, without those that were refused although they lie on the disk. */
  async *newestFirst(): AsyncGenerator<ChangeSet> {
    let below = Infinity
    for (const file of [...(await this.files())].reverse()) {
      const bytes = await this.bytesOf(file)
      for (const at of [...frameBounds(file, bytes)].reverse()) {
        const changeSet = this.changeSetIn(bytes, at)
        if (changeSet === null || changeSet.seq > below) continue
        below = previousOf(changeSet)
        yield changeSet
      }
    }
  }
}
