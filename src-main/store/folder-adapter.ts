import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { StorageTrouble } from '@shared/domain/database/database-info'
import type { Repair } from '@shared/domain/database/repair'
import type { DatabaseState } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import type { OldDatabase } from './backups/before-migration'
import type { ChangeSet } from './change-set'
import { linkOf } from './checksum'
import { plainCodec, type Codec } from './codec'
import { AnotherWriter, createExclusive, createVerified } from './exclusive-file'
import { errnoOf, syncFolder, type FileHandle, type FileSystem } from './file-system'
import { generationFacts } from './generation-facts'
import { journalName, snapshotName, witnessName } from './generation-files'
import { AppendError, Journal } from './journal'
import type { FrameAt } from './journal-frames'
import { KeptFrames } from './kept-frames'
import type { KnownDatabases } from './known-databases'
import type { LeftOnDisk } from './left-on-disk'
import { ProgressNote } from './progress-note'
import { readFolder } from './opening'
import { LostFolder, LostJournal, Possession } from './possession'
import { placeKeyFile } from './encryption/key-file'
import type { Keys } from './encryption/keys'
import { removeRewritten, verifyRewritten, writeHistory, type Rewriting } from './rewriting'
import { chunksOf, countsOf, dataChunks, type Apart, type Place, type SnapshotHeader } from './snapshot'
import { createSnapshot } from './snapshot-file'
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
  /** The link of the last change that was kept; the next one follows it. */
  link?: string
  /** The number of the last change that was kept, where later numbers were used up by changes that were refused. */
  lastKept?: number
  /** The last time that was believed of the clock. */
  knownAt?: string
  /** When an opening last found out what in the trash is due; what it found goes at an opening on a later day. */
  trashSeenAt?: string
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
  /** Large collections that nobody refers to are not brought into memory. */
  readonly leavesOnDisk?: boolean | undefined
  readonly keys: Keys
  readonly random: (count: number) => Uint8Array
  /** Where the folder is; null where that is not told. */
  readonly here: Place | null
  /** What this computer remembers of databases under a password. */
  readonly known?: KnownDatabases | undefined
}

/**
 * A folder of generations behind lowdb's two-method seam: `read` opens the newest good state, `write` makes a new generation
 * of what lowdb holds, and beside them `append` puts one change set into the journal. Nothing is renamed or overwritten.
 */
export class FolderAdapter implements Adapter<StoredDatabase> {
  readonly #settings: Settings
  /** The change sets that lie in the folder. */
  readonly frames: KeptFrames
  readonly #progress: ProgressNote
  #codec: Codec = plainCodec
  #generation = 0
  #snapshotBytes = 0
  #floor = 0
  #opened = 0
  #apart: Apart = {}
  #from: SnapshotHeader['from'] = undefined
  #released: readonly string[] = []
  #journal: Journal | null = null
  #witness: Witness | null = null
  #possession: Possession | null = null
  /** The data as read, while it still is what memory holds: neither a new generation nor the window needs other bytes. */
  #unchanged: { readonly data: Buffer; readonly counts: SnapshotHeader['counts'] } | null = null
  #onDisk: LeftOnDisk | null = null
  #repaired: readonly Repair[] = []
  #lost: readonly Repair[] = []
  #missing: readonly Repair[] = []
  #isNewer = false
  #migratedFrom: number | null = null
  #old: OldDatabase | null = null

  constructor(settings: Settings) {
    this.#settings = settings
    this.#progress = new ProgressNote(settings)
    this.frames = new KeptFrames(settings.fs, settings.folder, () => ({ codec: this.#codec, floor: this.#floor }))
  }

  /** The collections that are not in memory; null where all are. */
  get onDisk(): LeftOnDisk | null {
    return this.#onDisk
  }

  get unchanged(): Buffer | null {
    return this.#unchanged?.data ?? null
  }

  /** What opening set right, and what was done to the folder since. */
  get repaired(): readonly Repair[] {
    const since = [...this.#missing, ...this.#lost]
    return since.length === 0 ? this.#repaired : [...this.#repaired, ...since]
  }

  get isNewer(): boolean {
    return this.#isNewer
  }

  /** The version that the folder was written in before it was opened, where that is an older one. */
  get migratedFrom(): number | null {
    return this.#migratedFrom
  }

  /** The folder as the older version knew it, which is as large as its snapshot and given out once; null for one of this version. */
  takeOld(): OldDatabase | null {
    const old = this.#old
    this.#old = null
    return old
  }

  get isEncrypted(): boolean {
    return this.#codec.keyWraps !== null
  }

  get codec(): Codec {
    return this.#codec
  }

  /** How long the last snapshot is that was written; 0 before the first. */
  get snapshotBytes(): number {
    return this.#snapshotBytes
  }

  get journalBytes(): number {
    return this.#journal?.bytes ?? 0
  }

  /** The newest snapshot that was written or read, and its generation. */
  get snapshot(): { readonly generation: number; readonly path: string } {
    return { generation: this.#generation, path: join(this.#settings.folder, snapshotName(this.#generation)) }
  }

  async read(): Promise<StoredDatabase | null> {
    const { fs, folder, isReadOnly, keys, here, leavesOnDisk = false } = this.#settings
    const known = await this.#progress.remembered()
    const opened = await readFolder(fs, folder, { isReadOnly, keys, here, known, leavesOnDisk })
    if (!opened.ok) throw new RefusedRead(opened.failure)
    const { records, header, seq, lastAt, highest, repaired, isNewer, migratedFrom, unchanged, codec } = opened.value
    this.#codec = codec
    this.#generation = highest
    this.#floor = header.floor ?? 0
    this.#released = header.released ?? []
    this.#unchanged = unchanged === null ? null : { data: unchanged, counts: header.counts }
    this.#onDisk = opened.value.onDisk
    this.#repaired = repaired
    this.#missing = opened.value.missing
    this.#isNewer = isNewer
    this.#migratedFrom = migratedFrom
    this.#old = opened.value.old
    this.#opened = opened.value.generation
    this.#apart = opened.value.apart
    this.#from = { generation: opened.value.generation, sum: opened.value.sum }
    this.frames.setApart(this.#apart)
    const { device, databaseId = null, trashSeenAt } = header
    const { lastKept, link } = opened.value
    if (codec.keyWraps !== null && this.#progress.isNew(known))
      this.#repaired = [...repaired, { code: 'first-seen', seq: lastKept, at: lastAt, device }]
    // What changed since is the last that is known; changes are stamped by what is believed.
    const knownAt = opened.value.replayed.at(-1)?.at ?? header.knownAt ?? lastAt
    const seen = { ...(trashSeenAt === undefined ? {} : { trashSeenAt }), ...(link === null ? {} : { link }) }
    return { records, device, databaseId, seq, lastAt, lastKept, knownAt, ...seen }
  }

  /** Begins above everything that lies in the folder, for a database that was put together from what is left of another. */
  beginAbove(generation: number, codec: Codec): void {
    this.#generation = generation
    this.#codec = codec
  }

  /** Makes the next generation and drops those that are not needed any more. */
  async write(database: StoredDatabase): Promise<void> {
    await this.#writeGeneration(database)
    await tidyFolder({ ...this.#settings, codec: this.#codec }, { floor: this.#floor, opened: this.#opened })
    await this.#progress.note(database, this.#codec)
  }

  /** Snapshot, flushed and read back; then its empty journal; then the folder. Only then it is used. Gives the sum of the data. */
  async #writeGeneration(database: StoredDatabase, textSum?: Buffer): Promise<Buffer> {
    const { fs, folder } = this.#settings
    await this.#assertAlone()
    const generation = this.#generation + 1
    const token = Buffer.from(this.#settings.random(8)).toString('hex')
    database.link ??= linkOf(token)
    const facts = generationFacts(database, {
      app: this.#settings.appVersion,
      counts: this.#unchanged?.counts ?? countsOf(database.records),
      token,
      link: database.link,
      from: this.#from,
      place: this.#settings.here,
      apart: this.#apart,
      floor: this.#floor,
      released: this.#released,
    })
    const unchanged = this.#unchanged
    const chunks = () => (unchanged === null ? dataChunks(database.records) : chunksOf(unchanged.data))
    const draft = { generation, facts, chunks, codec: this.#codec, textSum }
    let written: Awaited<ReturnType<typeof createSnapshot>>
    let witness: Witness | null = null
    let file: FileHandle | null = null
    try {
      written = await createSnapshot(fs, join(folder, snapshotName(generation)), draft)
      // The witness first: a journal without one has lost it.
      witness = await this.#newWitness(generation, token)
      await createExclusive(fs, join(folder, journalName(generation)), [])
      await syncFolder(fs, folder)
      file = await fs.open(join(folder, journalName(generation)), 'r+')
      const possession = await Possession.of({ fs, folder }, generation, await file.stat())
      await this.#leaveJournal()
      this.#witness = witness
      this.#journal = new Journal(generation, file, this.#codec)
      this.#possession = possession
    } catch (error) {
      await witness?.close()
      await file?.close().catch(() => undefined)
      if (!(error instanceof AnotherWriter)) await this.#giveUp(generation, token)
      throw error
    }
    this.#generation = generation
    this.#from = { generation, sum: written.sum }
    this.#snapshotBytes = written.bytes
    return written.textSum
  }

  /** What is left of a generation that failed must be taken neither for another program's nor for a good one. */
  async #giveUp(generation: number, token: string): Promise<void> {
    const { fs, folder } = this.#settings
    this.#generation = generation
    for (const name of [witnessName({ generation, token }), journalName(generation), snapshotName(generation)])
      await fs.unlink(join(folder, name)).catch(() => undefined)
  }

  /**
   * Writes the whole folder anew: all change sets into a history of their own, and two generations, so that one damaged snapshot
   * still costs nothing. Both are reopened and compared with memory; only then everything older is void and removed. Whatever
   * fails before that is taken back, and the older generations are as good as before.
   */
  async rewrite(database: StoredDatabase, rewriting: Rewriting): Promise<void> {
    const before = { codec: this.#codec, floor: this.#floor, unchanged: this.#unchanged, apart: this.#apart }
    const released = this.#released
    const { link } = database
    const floor = this.#generation + 1
    try {
      const kept = await writeHistory(this.#settings, { generation: floor, kept: this.frames.newestFirst() }, rewriting)
      const release = this.#codec.release()
      // Told only where the key is given up: it proves to whoever remembers the seal that its owner has taken it off.
      if (release !== null && rewriting.codec.keyWraps === null) this.#released = [...released, release]
      this.#codec = rewriting.codec
      this.#floor = floor
      this.#unchanged = null
      // Lines that were written anew have other sums: what comes now follows the rewriting itself.
      this.#apart = {}
      delete database.link
      const textSum = await this.#writeGeneration(database)
      rewriting.meter?.pass(this.#snapshotBytes)
      await this.#writeGeneration(database, textSum)
      rewriting.meter?.pass(this.#snapshotBytes)
      const expected = { textSum, kept }
      await verifyRewritten(this.#settings, { floor, newest: this.#generation }, expected, rewriting)
    } catch (error) {
      this.#codec = before.codec
      this.#floor = before.floor
      this.#unchanged = before.unchanged
      this.#apart = before.apart
      this.#released = released
      if (link !== undefined) database.link = link
      await this.close()
      const isHistoryOurs = !(error instanceof AnotherWriter && this.#generation < floor)
      await removeRewritten(this.#settings, { floor, newest: this.#generation }, isHistoryOurs)
      throw error
    }
    await tidyFolder({ ...this.#settings, codec: this.#codec }, { floor, opened: floor })
    // Everything that counts is done; a disk that fails at what only repeats the headers does not undo it.
    await placeKeyFile(this.#settings.fs, this.#settings.folder, this.#codec).catch(() => undefined)
    await this.#progress.note(database, this.#codec)
  }

  /**
   * Puts a change set into the journal, flushes it and says where it lies. Throws an `AppendError` when it is not on the disk, and what
   * `Possession` says when it is not, or would not be, in the folder that everybody sees: a file that was removed, renamed or replaced
   * still takes what is written, and keeps nothing of it.
   */
  async append(changeSet: ChangeSet): Promise<{ readonly frame: FrameAt; readonly link: string }> {
    if (this.#journal === null) throw new Error('no generation was written yet')
    await this.verifyPossession()
    const { at, link } = await this.#journal.append(changeSet)
    await this.#verifyAppended(this.#journal, at)
    this.#unchanged = null
    await this.#witness?.note(changeSet.seq, link)
    this.#progress.noteSoon(changeSet, link)
    return { frame: at, link }
  }

  /** Whether the folder, its newest generation and the journal are as this writer left them; throws where they are not. */
  async verifyPossession(): Promise<void> {
    await this.#possession?.verify(this.#journal?.bytes ?? 0)
  }

  async #verifyAppended(journal: Journal, at: FrameAt): Promise<void> {
    try {
      await this.verifyPossession()
    } catch (error) {
      const isSound = await journal.takeBack(at)
      const isOurs = error instanceof LostJournal || error instanceof LostFolder || error instanceof AnotherWriter
      throw isOurs ? error : new AppendError(error, isSound)
    }
  }

  /** A generation goes above what this writer left, never above what somebody else did; a lost journal is a reason to make one. */
  async #assertAlone(): Promise<void> {
    await this.verifyPossession().catch((error: unknown) => {
      if (!(error instanceof LostJournal)) throw error
    })
  }

  /**
   * Gives up a journal that the folder does not show any more, or not as it was. What the open file still gives goes under its old name
   * again where that is free; says whether it does, so that nothing of the past is missing.
   */
  async leaveLost(lost: LostJournal): Promise<void> {
    const journal = this.#journal
    if (journal === null) return
    const { file, fate } = lost
    // A snapshot is made of memory again, in the generation that follows.
    const isBack = file !== journalName(journal.generation) || (fate !== 'cut' && (await this.#putBack(journal, file)))
    this.#lost = [...this.#lost, { code: 'journal-lost', file, fate, isBack }]
  }

  /** Writes what an open journal still gives under its name, where that is free. */
  async #putBack(journal: Journal, file: string): Promise<boolean> {
    const { fs, folder } = this.#settings
    const content = await journal.content().catch(() => null)
    if (content === null) return false
    return createVerified(fs, join(folder, file), [content]).then(
      () => true,
      () => false,
    )
  }

  /** What became of the folder while it is open; throws where the disk does not say, or where somebody else writes. */
  async placeTrouble(): Promise<StorageTrouble | null> {
    const { fs, folder } = this.#settings
    try {
      if (this.#journal === null) await fs.readdir(folder)
      else await this.verifyPossession()
    } catch (error) {
      if (error instanceof LostJournal || error instanceof AnotherWriter) throw error
      const errno = errnoOf(error)
      const isGone = error instanceof LostFolder || errno === 'ENOENT' || errno === 'ENOTDIR'
      return isGone ? { code: 'folder-gone' } : { code: 'disk-failed', errno }
    }
    return (await fs.canWrite(folder)) ? null : { code: 'folder-locked' }
  }

  /** Tries once more to take off the journal what a failed append may have left on it. */
  async cutBack(): Promise<void> {
    await this.#journal?.cutBack()
  }

  async close(): Promise<void> {
    await this.#progress.close()
    await this.#leaveJournal()
    this.#journal = null
    this.#possession = null
  }

  async #leaveJournal(): Promise<void> {
    await this.#witness?.close()
    this.#witness = null
    await this.#journal?.close().catch(() => undefined)
  }

  /** A disk that will not take it is no reason not to go on: the witness only makes a rare accident visible. */
  async #newWitness(generation: number, token: string): Promise<Witness | null> {
    const { fs, folder } = this.#settings
    const path = join(folder, witnessName({ generation, token }))
    return fs.open(path, 'wx').then(
      (file) => new Witness(generation, file, this.#codec),
      () => null,
    )
  }
}
