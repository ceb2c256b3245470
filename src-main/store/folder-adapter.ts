import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { StorageTrouble } from '@shared/domain/database/database-info'
import type { Repair } from '@shared/domain/database/repair'
import type { DatabaseState } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import type { OldDatabase } from './backups/before-migration'
import type { ChangeSet } from './change-set'
import { plainCodec, type Codec } from './codec'
import { AnotherWriter, createExclusive, createVerified } from './exclusive-file'
import { createFile, errnoOf, syncFolder, type FileSystem } from './file-system'
import { journalName, snapshotName, witnessName } from './generation-files'
import { Journal } from './journal'
import type { FrameAt } from './journal-frames'
import { KeptFrames } from './kept-frames'
import { readFolder } from './opening'
import { keyFileName, keyFileText, type Keys } from './encryption/keys'
import { removeRewritten, verifyRewritten, writeHistory, type Rewriting } from './rewriting'
import { countsOf, dataBytes, snapshotParts, type SnapshotHeader } from './snapshot'
import { tidyFolder } from './tidying'
import { Witness } from './witness'

/** The database as lowdb holds it: the records, and how far they have come. */
export type StoredDatabase = {
  readonly records: DatabaseState
  device: string
  /** Which database this is, in whatever copy; null in one from before databases had an id, until it is written. */
  databaseId: string | null
  seq: number
  lastAt: string
  /** The number of the last change that was kept, where later numbers were used up by changes that were refused. */
  lastKept?: number
}

/** Thrown by `read` with the refusal that belongs to it; lowdb's seam knows no other way to say no. */
export class RefusedRead extends Error {
  override readonly name = 'RefusedRead'
  constructor(readonly failure: StoreFailure) {
    super(failure.code)
  }
}

type Settings = {
  readonly fs: FileSystem
  readonly folder: string
  readonly appVersion: string
  readonly isReadOnly: boolean
  readonly keys: Keys
}

/**
 * A folder of generations behind lowdb's two-method seam: `read` opens the newest good state, `write` makes a new generation
 * of what lowdb holds, and beside them `append` puts one change set into the journal. Nothing is renamed or overwritten.
 */
export class FolderAdapter implements Adapter<StoredDatabase> {
  readonly #settings: Settings
  /** The change sets that lie in the folder. */
  readonly frames: KeptFrames
  #codec: Codec = plainCodec
  #generation = 0
  #floor = 0
  #journal: Journal | null = null
  #witness: Witness | null = null
  /** The data as read, while it still is what memory holds: neither a new generation nor the window needs other bytes. */
  #unchanged: { readonly data: Buffer; readonly counts: SnapshotHeader['counts'] } | null = null
  #repaired: readonly Repair[] = []
  #isNewer = false
  #migratedFrom: number | null = null
  #old: OldDatabase | null = null

  constructor(settings: Settings) {
    this.#settings = settings
    this.frames = new KeptFrames(settings.fs, settings.folder, () => ({ codec: this.#codec, floor: this.#floor }))
  }

  get unchanged(): Buffer | null {
    return this.#unchanged?.data ?? null
  }

  get repaired(): readonly Repair[] {
    return this.#repaired
  }

  get isNewer(): boolean {
    return this.#isNewer
  }

  /** The version that the folder was written in before it was opened, where that is an older one. */
  get migratedFrom(): number | null {
    return this.#migratedFrom
  }

  /** The folder as the older version knew it; null for one of this version. */
  get old(): OldDatabase | null {
    return this.#old
  }

  get isEncrypted(): boolean {
    return this.#codec.keyWraps !== null
  }

  get codec(): Codec {
    return this.#codec
  }

  get journalBytes(): number {
    return this.#journal?.bytes ?? 0
  }

  /** The newest snapshot that was written or read, and its generation. */
  get snapshot(): { readonly generation: number; readonly path: string } {
    return { generation: this.#generation, path: join(this.#settings.folder, snapshotName(this.#generation)) }
  }

  async read(): Promise<StoredDatabase | null> {
    const { fs, folder, isReadOnly, keys } = this.#settings
    const opened = await readFolder(fs, folder, { isReadOnly, keys })
    if (!opened.ok) throw new RefusedRead(opened.failure)
    const { records, header, seq, lastAt, highest, repaired, isNewer, migratedFrom, unchanged, codec } = opened.value
    this.#codec = codec
    this.#generation = highest
    this.#floor = header.floor ?? 0
    this.#unchanged = unchanged === null ? null : { data: unchanged, counts: header.counts }
    this.#repaired = repaired
    this.#isNewer = isNewer
    this.#migratedFrom = migratedFrom
    this.#old = opened.value.old
    const lastKept = seq === header.seq ? (header.lastKept ?? seq) : seq
    const { device, databaseId = null } = header
    return { records, device, databaseId, seq, lastAt, lastKept }
  }

  /** Begins above everything that lies in the folder, for a database that was put together from what is left of another. */
  beginAbove(generation: number, codec: Codec): void {
    this.#generation = generation
    this.#codec = codec
  }

  /** Makes the next generation and drops those that are not needed any more. */
  async write(database: StoredDatabase): Promise<void> {
    await this.#writeGeneration(database)
    await tidyFolder(this.#settings.fs, this.#settings.folder, this.#floor)
  }

  /** Snapshot, flushed and read back; then its empty journal; then the folder. Only then it is used. */
  async #writeGeneration(database: StoredDatabase): Promise<void> {
    const { fs, folder } = this.#settings
    const generation = this.#generation + 1
    const facts = {
      app: this.#settings.appVersion,
      seq: database.seq,
      at: database.lastAt,
      device: database.device,
      ...(database.databaseId === null ? {} : { databaseId: database.databaseId }),
      counts: this.#unchanged?.counts ?? countsOf(database.records),
      ...(this.#floor === 0 ? {} : { floor: this.#floor }),
      ...((database.lastKept ?? database.seq) === database.seq ? {} : { lastKept: database.lastKept }),
    }
    const parts = snapshotParts(generation, facts, this.#unchanged?.data ?? dataBytes(database.records), this.#codec)
    let witness: Witness | null = null
    try {
      await createVerified(fs, join(folder, snapshotName(generation)), parts)
      await createExclusive(fs, join(folder, journalName(generation)), [])
      witness = await this.#newWitness(generation)
      await syncFolder(fs, folder)
      const file = await fs.open(join(folder, journalName(generation)), 'r+')
      await this.#leaveJournal()
      this.#witness = witness
      this.#journal = new Journal(generation, file, this.#codec)
    } catch (error) {
      await witness?.close()
      if (!(error instanceof AnotherWriter)) await this.#giveUp(generation)
      throw error
    }
    this.#generation = generation
    this.#old = null
  }

  /** What is left of a generation that failed must be taken neither for another program's nor for a good one. */
  async #giveUp(generation: number): Promise<void> {
    const { fs, folder } = this.#settings
    this.#generation = generation
    for (const name of [journalName(generation), snapshotName(generation)])
      await fs.unlink(join(folder, name)).catch(() => undefined)
  }

  /**
   * Writes the whole folder anew: all change sets into a history of their own, and two generations, so that one damaged snapshot
   * still costs nothing. Both are reopened and compared with memory; only then everything older is void and removed. Whatever
   * fails before that is taken back, and the older generations are as good as before.
   */
  async rewrite(database: StoredDatabase, rewriting: Rewriting): Promise<void> {
    const before = { codec: this.#codec, floor: this.#floor, unchanged: this.#unchanged }
    const floor = this.#generation + 1
    try {
      const kept = await writeHistory(this.#settings, { generation: floor, kept: this.frames.newestFirst() }, rewriting)
      this.#codec = rewriting.codec
      this.#floor = floor
      this.#unchanged = null
      await this.#writeGeneration(database)
      await this.#writeGeneration(database)
      const expected = { data: dataBytes(database.records), kept }
      await verifyRewritten(this.#settings, { floor, newest: this.#generation }, expected, rewriting)
    } catch (error) {
      this.#codec = before.codec
      this.#floor = before.floor
      this.#unchanged = before.unchanged
      await this.close()
      const isHistoryOurs = !(error instanceof AnotherWriter && this.#generation < floor)
      await removeRewritten(this.#settings, { floor, newest: this.#generation }, isHistoryOurs)
      throw error
    }
    await tidyFolder(this.#settings.fs, this.#settings.folder, floor)
    // Everything that counts is done; a disk that fails at what only repeats the headers does not undo it.
    await this.#placeKeyFile().catch(() => undefined)
  }

  /** Puts a change set into the journal, flushes it and says where it lies; throws an `AppendError` when it is not on the disk. */
  async append(changeSet: ChangeSet): Promise<FrameAt> {
    if (this.#journal === null) throw new Error('no generation was written yet')
    const at = await this.#journal.append(changeSet)
    this.#unchanged = null
    await this.#witness?.note(changeSet.seq)
    return at
  }

  /** Tries once more to take off the journal what a failed append may have left on it. */
  /** What became of the folder while it is open: a removed or renamed one still takes what is written, and keeps nothing of it. */
  async placeTrouble(): Promise<StorageTrouble | null> {
    const { fs, folder } = this.#settings
    const journal = this.#journal
    try {
      if (journal === null) await fs.readdir(folder)
      else if ((await fs.sizeOf(join(folder, journalName(journal.generation)))) < journal.bytes)
        return { code: 'folder-gone' }
    } catch (error) {
      const errno = errnoOf(error)
      return errno === 'ENOENT' || errno === 'ENOTDIR' ? { code: 'folder-gone' } : { code: 'disk-failed', errno }
    }
    return (await fs.canWrite(folder)) ? null : { code: 'folder-locked' }
  }

  async cutBack(): Promise<void> {
    await this.#journal?.cutBack()
  }

  async close(): Promise<void> {
    await this.#leaveJournal()
    this.#journal = null
  }

  async #leaveJournal(): Promise<void> {
    await this.#witness?.close()
    this.#witness = null
    await this.#journal?.close().catch(() => undefined)
  }

  /** A disk that will not take it is no reason not to go on: the witness only makes a rare accident visible. */
  async #newWitness(generation: number): Promise<Witness | null> {
    const { fs, folder } = this.#settings
    const path = join(folder, witnessName(generation))
    return fs.open(path, 'wx').then(
      (file) => new Witness(generation, file),
      () => null,
    )
  }

  /** `key.json` only repeats what every header says; between its going and its coming nothing is lost. */
  async #placeKeyFile(): Promise<void> {
    const { fs, folder } = this.#settings
    const path = join(folder, keyFileName)
    await fs.unlink(path).catch(() => undefined)
    if (this.#codec.keyWraps !== null) await createFile(fs, path, [Buffer.from(keyFileText(this.#codec.keyWraps))])
  }
}
