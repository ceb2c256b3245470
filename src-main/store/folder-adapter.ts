import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Repair } from '@shared/contract'
import type { DatabaseState } from '@shared/domain/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import type { ChangeSet } from './change-set'
import { createFile, errnoOf, syncFolder, type FileSystem } from './file-system'
import { generationFiles, journalName, snapshotName } from './generation-files'
import { Journal, readJournal } from './journal'
import { readFolder } from './opening'
import { countsOf, dataBytes, snapshotParts, type SnapshotHeader } from './snapshot'

/** The database as lowdb holds it: the records, and how far they have come. */
export type StoredDatabase = {
  readonly records: DatabaseState
  readonly device: string
  seq: number
  lastAt: string
}

/** Thrown by `read` with the refusal that belongs to it; lowdb's seam knows no other way to say no. */
export class RefusedRead extends Error {
  override readonly name = 'RefusedRead'
  constructor(readonly failure: StoreFailure) {
    super(failure.code)
  }
}

/** Thrown by `write` when the next generation's file is there already: another program writes into this folder. */
export class AnotherWriter extends Error {
  override readonly name = 'AnotherWriter'
}

type Settings = {
  readonly fs: FileSystem
  readonly folder: string
  readonly appVersion: string
  readonly isReadOnly: boolean
}

const keptSnapshots = 5

/**
 * A folder of generations behind lowdb's two-method seam: `read` opens the newest good state, `write` makes a new generation
 * of what lowdb holds, and beside them `append` puts one change set into the journal. Nothing is renamed or overwritten.
 */
export class FolderAdapter implements Adapter<StoredDatabase> {
  readonly #settings: Settings
  #generation = 0
  #journal: Journal | null = null
  /** The data as read, while it still is what memory holds: neither a new generation nor the window needs other bytes. */
  #unchanged: { readonly data: Buffer; readonly counts: SnapshotHeader['counts'] } | null = null
  #repaired: readonly Repair[] = []
  #replayed: readonly ChangeSet[] = []
  #isNewer = false

  constructor(settings: Settings) {
    this.#settings = settings
  }

  get unchanged(): Buffer | null {
    return this.#unchanged?.data ?? null
  }

  get repaired(): readonly Repair[] {
    return this.#repaired
  }

  /** The change sets that opening replayed onto the snapshot, oldest first. */
  get replayed(): readonly ChangeSet[] {
    return this.#replayed
  }

  get isNewer(): boolean {
    return this.#isNewer
  }

  get journalBytes(): number {
    return this.#journal?.bytes ?? 0
  }

  async read(): Promise<StoredDatabase | null> {
    const { fs, folder, isReadOnly } = this.#settings
    const opened = await readFolder(fs, folder, { isReadOnly })
    if (!opened.ok) throw new RefusedRead(opened.failure)
    const { records, header, seq, lastAt, highest, replayed, repaired, isNewer, data } = opened.value
    this.#generation = highest
    this.#unchanged = replayed.length === 0 ? { data, counts: header.counts } : null
    this.#repaired = repaired
    this.#replayed = replayed
    this.#isNewer = isNewer
    return { records, device: header.device, seq, lastAt }
  }

  /** Makes the next generation: snapshot, flushed and read back; then its empty journal; then the folder. Only then it is used. */
  async write(database: StoredDatabase): Promise<void> {
    const { fs, folder } = this.#settings
    const generation = this.#generation + 1
    const facts = {
      app: this.#settings.appVersion,
      seq: database.seq,
      at: database.lastAt,
      device: database.device,
      counts: this.#unchanged?.counts ?? countsOf(database.records),
    }
    const parts = snapshotParts(generation, facts, this.#unchanged?.data ?? dataBytes(database.records))
    const snapshot = join(folder, snapshotName(generation))
    await createExclusive(fs, snapshot, parts)
    if (!(await fs.readFile(snapshot)).equals(Buffer.concat(parts)))
      throw new Error('the snapshot reads back differently')
    const journal = join(folder, journalName(generation))
    await createExclusive(fs, journal, [])
    await syncFolder(fs, folder)
    const file = await fs.open(journal, 'r+')

    const previous = this.#journal
    this.#generation = generation
    this.#journal = new Journal(generation, file)
    await previous?.close().catch(() => undefined)
    await this.#prune()
  }

  /** Puts a change set into the journal and flushes it; throws an `AppendError` when it is not on the disk. */
  async append(changeSet: ChangeSet): Promise<void> {
    if (this.#journal === null) throw new Error('no generation was written yet')
    await this.#journal.append(changeSet)
    this.#unchanged = null
  }

  /** The change sets of the kept journals, newest first. */
  async *history(): AsyncGenerator<ChangeSet> {
    const { fs, folder } = this.#settings
    const { journals } = generationFiles(await fs.readdir(folder))
    for (const generation of journals) {
      const { changeSets } = readJournal(generation, await fs.readFile(join(folder, journalName(generation))))
      yield* [...changeSets].reverse()
    }
  }

  async close(): Promise<void> {
    await this.#journal?.close()
    this.#journal = null
  }

  /**
   * Drops snapshots older than the last five and journals that hold nothing. Journals with changes stay: the history and
   * undo over many starts are read from them. A file that cannot be removed harms nothing.
   */
  async #prune(): Promise<void> {
    const { fs, folder } = this.#settings
    try {
      const { snapshots, journals } = generationFiles(await fs.readdir(folder))
      const kept = new Set(snapshots.slice(0, keptSnapshots))
      for (const generation of snapshots.slice(keptSnapshots)) await fs.unlink(join(folder, snapshotName(generation)))
      for (const generation of journals.filter((each) => !kept.has(each))) {
        const journal = join(folder, journalName(generation))
        if ((await fs.readFile(journal)).length === 0) await fs.unlink(journal)
      }
    } catch {
      // Tidying up is never a reason not to go on.
    }
  }
}

const createExclusive = async (fs: FileSystem, path: string, parts: readonly Uint8Array[]): Promise<void> => {
  try {
    await createFile(fs, path, parts)
  } catch (error) {
    throw errnoOf(error) === 'EEXIST' ? new AnotherWriter() : error
  }
}
