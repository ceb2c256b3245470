import type { ChangeSetSummary } from '@shared/domain/history/change-set-summary'
import type { HistoryEntry } from '@shared/domain/history/history-page'
import { reversalOf, type Reversal } from '@shared/domain/history/reversal'
import type { DatabaseView } from '@shared/domain/database/state'
import type { ChangeSet } from './change-set'
import { errnoOf } from './file-system'
import { HistoryIndex, type IndexEntry } from './history-index'
import { frameBounds, type FrameAt, type FrameFile } from './journal-frames'
import type { KeptFrames } from './kept-frames'
import { Steps } from './steps'

/** Reading goes on for this long before whoever waits has a turn. */
const sliceMs = 12

export type HistoryOfFolder = Pick<KeptFrames, 'files' | 'bytesOf' | 'changeSetIn' | 'read'>

type Noted = { readonly changeSet: ChangeSet; readonly frame: FrameAt }

/** The history after all of it has been read. */
export type KnownHistory = { readonly index: HistoryIndex; readonly steps: Steps }

/**
 * The kept change sets in brief: which can be listed, taken back and done again. They are read from the journals after opening, in
 * slices, while the database is in use already; the changes themselves are read again from their frames when they are needed.
 */
export class History {
  readonly #folder: HistoryOfFolder
  readonly #pause: () => Promise<void>
  #known: KnownHistory | null = null
  /** Commits made while the journals are being read. */
  #meanwhile: Noted[] = []
  #reading: { readonly files: readonly FrameFile[]; readonly done: Promise<HistoryIndex> } | null = null

  constructor(folder: HistoryOfFolder, pause = (): Promise<void> => new Promise((go) => void setImmediate(go))) {
    this.#folder = folder
    this.#pause = pause
  }

  /** Null until everything is read. */
  get known(): KnownHistory | null {
    return this.#known
  }

  /** Notes a commit. */
  note(changeSet: ChangeSet, frame: FrameAt): void {
    if (this.#known !== null) this.#known.steps.note(this.#known.index.note(changeSet, frame))
    else if (this.#reading !== null) this.#meanwhile.push({ changeSet, frame })
  }

  /** Forgets everything, because the folder was written anew. */
  forget(): void {
    this.#known = null
    this.#reading = null
    this.#meanwhile = []
  }

  /**
   * Begins to read; must not run while a change is being written, so that each is either read or noted. What lies on the disk after
   * the last change that was kept was refused.
   */
  async begin(lastKept = Infinity): Promise<void> {
    if (this.#known !== null || this.#reading !== null) return
    const files = await this.#folder.files()
    this.#reading = { files, done: this.#read(files, lastKept) }
    // Whoever waits for it hears of a failure; when nobody does, it is no bug.
    this.#reading.done.catch(() => undefined)
  }

  /** Waits until everything is read. What the disk throws comes through, and the next `begin` tries again. */
  async loaded(): Promise<KnownHistory> {
    while (this.#known === null) {
      const reading = this.#reading
      if (reading === null) throw new Error('reading the history was not begun')
      try {
        const index = await reading.done
        if (this.#reading !== reading) continue
        for (const { changeSet, frame } of this.#meanwhile.splice(0)) index.note(changeSet, frame)
        this.#known = { index, steps: Steps.from(index.entries) }
        this.#reading = null
      } catch (error) {
        // Files vanish when the folder is written anew meanwhile; then there is a newer reading to wait for.
        if (this.#reading !== reading && this.#reading !== null) continue
        if (this.#reading === reading) this.forget()
        throw error
      }
    }
    return this.#known
  }

  /** Reads a change set again; null where its frame does not verify any more. */
  async changeSet(entry: IndexEntry): Promise<ChangeSet | null> {
    const changeSet = await this.#folder.read(entry.frame)
    return changeSet?.seq === entry.seq ? changeSet : null
  }

  /** The reversal of a change set; later ones that touch the same fields are read as needed. */
  async reversal(index: HistoryIndex, target: ChangeSet, view: DatabaseView): Promise<Reversal> {
    const later = new Map<number, ChangeSet>()
    for (;;) {
      const inOrder = Array.from(later.values()).sort((a, b) => a.seq - b.seq)
      const reversal = reversalOf(target, inOrder, view)
      const wanted = new Set<IndexEntry>()
      for (const key of reversal.asked)
        for (const entry of index.touchingKey(key))
          if (entry.seq > target.seq && !later.has(entry.seq)) wanted.add(entry)
      if (wanted.size === 0) return reversal
      for (const entry of wanted) {
        const changeSet = await this.changeSet(entry)
        // One that cannot be read is known to have been there; its fields then differ from what the history says.
        later.set(entry.seq, changeSet ?? { ...entry, changes: [] })
      }
    }
  }

  async #read(files: readonly FrameFile[], lastKept: number): Promise<HistoryIndex> {
    const index = new HistoryIndex()
    let sliceEnd = performance.now() + sliceMs
    for (const file of files) {
      const bytes = await this.#folder.bytesOf(file).catch((error: unknown) => {
        // Tidied away meanwhile because it was empty, or a folder that lies in the place of a journal.
        if (['ENOENT', 'EISDIR'].includes(errnoOf(error))) return Buffer.alloc(0)
        throw error
      })
      for (const frame of frameBounds(file, bytes)) {
        const changeSet = this.#folder.changeSetIn(bytes, frame)
        if (changeSet !== null) index.note(changeSet, frame)
        if (performance.now() < sliceEnd) continue
        await this.#pause()
        sliceEnd = performance.now() + sliceMs
      }
    }
    index.dropAfter(lastKept)
    return index
  }
}

/** An entry as undo and redo name it. */
export const briefOf = ({
  frame: _frame,
  records: _records,
  about: _about,
  targets: _targets,
  device: _device,
  ...summary
}: IndexEntry): ChangeSetSummary => summary

/** An entry as it is listed. */
export const listedOf = (index: HistoryIndex, entry: IndexEntry): HistoryEntry => ({
  ...briefOf(entry),
  device: entry.device,
  about: index.aboutOf(entry) ?? null,
})
