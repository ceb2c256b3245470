import type { Low } from 'lowdb'
import type { StorageTrouble } from '@shared/domain/database/database-info'
import { dayOf } from '@shared/domain/values/day'
import { uuidv7 } from '@shared/domain/values/ids'
import type { ReadOnlyReason, StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { ChangeSet, Draft } from './change-set'
import { AnotherWriter } from './exclusive-file'
import { errnoOf, isErrno } from './file-system'
import type { FolderAdapter, StoredDatabase } from './folder-adapter'
import type { History } from './history'
import { AppendError } from './journal'
import type { FrameAt } from './journal-frames'
import { LostFolder, LostJournal } from './possession'
import type { Rewriting } from './rewriting'
import type { StoreWorld } from './system-world'
import { TrustedClock } from './trusted-clock'

/** A snapshot on the disk, complete and flushed. */
export type SnapshotFile = { readonly generation: number; readonly path: string }

/** A change set in the journal, and where it lies. */
type Appended = { readonly changeSet: ChangeSet; readonly frame: FrameAt; readonly link: string }

/** Guards the open database. It is asked inside the turn of a change, so it must not wait for another one. */
export type Guardian = {
  /** Gives back what takes the state before this change as a snapshot (null: it could not be made), or null where none is needed. */
  readonly beforeChange: (
    draft: Pick<ChangeSet, 'action' | 'changes'>,
  ) => ((snapshot: SnapshotFile | null) => void) | null
  /** Waited for before the database is closed. */
  readonly beforeClose: () => Promise<void>
}

/** The database in memory, the folder that it is written into, and what was written before. */
export type WriterParts = {
  readonly low: Low<StoredDatabase>
  readonly adapter: FolderAdapter
  readonly world: StoreWorld
  readonly history: History
  readonly readOnly: ReadOnlyReason | null
}

const leastSpaceBytes = 200_000_000

const dayMs = 86_400_000

/** A journal of this length is followed by a new generation, so that opening never replays more. */
const checkpointBytes = 4_000_000

/** The same as a part of the snapshot, where that is large: a generation of half a gigabyte is not written for every hour of work. */
const checkpointPart = 0.1

/**
 * Writes what becomes of the open database, and knows what it means when the disk refuses. One call at a time; the store gives the
 * turns.
 */
export class Writer {
  readonly #low: Low<StoredDatabase>
  readonly #adapter: FolderAdapter
  readonly #world: StoreWorld
  readonly #history: History
  #readOnly: ReadOnlyReason | null
  /** The journal is not to be trusted: the next commit begins with a new generation from memory. */
  #isBroken = false
  #checkpointAt = checkpointBytes
  #lastKept: number
  #trouble: StorageTrouble | null = null
  #guardian: Guardian | null = null
  readonly #clock: TrustedClock
  readonly #trashSeenAt: string | null

  constructor({ low, adapter, world, history, readOnly }: WriterParts) {
    this.#low = low
    this.#adapter = adapter
    this.#world = world
    this.#history = history
    this.#readOnly = readOnly
    this.#lastKept = low.data.lastKept ?? low.data.seq
    this.#clock = new TrustedClock(world, low.data.knownAt ?? low.data.lastAt)
    this.#trashSeenAt = low.data.trashSeenAt ?? null
  }

  get readOnly(): ReadOnlyReason | null {
    return this.#readOnly
  }

  get trouble(): StorageTrouble | null {
    return this.#trouble
  }

  /** The numbers of refused changes whose frames may lie on the disk come after this one. */
  get lastKept(): number {
    return this.#lastKept
  }

  /** Puts the database under the eyes of somebody who keeps a copy before large changes; the last one counts. */
  guard(guardian: Guardian): void {
    this.#guardian = guardian
  }

  /** The clock as far as it is believed. */
  get clock(): TrustedClock {
    return this.#clock
  }

  /**
   * The time that is believed. A clock set back a little neither blocks nor stands still: time goes on from the last change. A stamp
   * from a clock that was wrong by more is no measure for later ones; the order of changes is that of their numbers.
   */
  now(): string {
    const nowMs = this.#clock.nowMs()
    const lastMs = Date.parse(this.#low.data.lastAt)
    const isAfter = nowMs > lastMs || lastMs - nowMs > dayMs
    return new Date(isAfter ? nowMs : lastMs + 1).toISOString()
  }

  newId(): string {
    return uuidv7(this.#clock.nowMs(), this.#world.random(10))
  }

  /** When an opening before this one last looked what in the trash is due; null where none did. */
  get trashSeenAt(): string | null {
    return this.#trashSeenAt
  }

  /** A person says that the clock is right; kept at once, so that nobody is asked again. */
  async confirmClock(): Promise<void> {
    this.#clock.confirm()
    if (this.#readOnly !== null) return
    await this.#checkpoint().catch(() => (this.#isBroken = true))
  }

  /** Writes a change into the journal, and only then into memory. */
  async commit(draft: Draft): Promise<Result<ChangeSet, StoreFailure>> {
    await this.#askGuardian(draft)
    if (this.#readOnly !== null) return fail({ code: 'database-read-only', reason: this.#readOnly })
    const { data } = this.#low
    let kept: Appended
    try {
      kept = await this.#append(draft).catch((error: unknown) => this.#appendAnew(draft, error))
    } catch (error) {
      return fail(this.#refusalFor(error))
    }
    const { changeSet, frame, link } = kept
    data.records.apply(draft.changes)
    data.seq = changeSet.seq
    this.#lastKept = changeSet.seq
    data.lastKept = changeSet.seq
    data.link = link
    this.#trouble = null
    data.lastAt = changeSet.at
    this.#history.note(changeSet, frame)
    return ok(changeSet)
  }

  async #append(draft: Draft): Promise<Appended> {
    if (this.#isBroken) await this.#checkpoint()
    const changeSet = this.#changeSetOf(draft)
    return { changeSet, ...(await this.#adapter.append(changeSet)) }
  }

  /** Once more, in a new generation, where the journal was not the folder's any more. */
  async #appendAnew(draft: Draft, error: unknown): Promise<Appended> {
    if (!(error instanceof LostJournal)) throw error
    await this.#leaveLost(error)
    return this.#append(draft)
  }

  /** Makes a generation of what memory holds, because the journal is not the folder's any more. */
  async #leaveLost(lost: LostJournal): Promise<void> {
    // A frame with this number may lie in a file that comes back.
    this.#low.data.seq++
    this.#isBroken = true
    await this.#adapter.leaveLost(lost)
    await this.#checkpoint()
    this.#history.forget()
    await this.#history.begin(this.#lastKept).catch(() => undefined)
  }

  #changeSetOf({ action, changes, target, of, targets }: Draft): ChangeSet {
    const { data } = this.#low
    return {
      seq: data.seq + 1,
      at: this.now(),
      device: data.device,
      by: this.#world.by(),
      action,
      ...(target === undefined || of === undefined ? {} : { target, of }),
      ...(targets === undefined ? {} : { targets }),
      ...(this.#lastKept === data.seq ? {} : { previous: this.#lastKept }),
      ...(data.link === undefined ? {} : { follows: data.link }),
      changes,
    }
  }

  /**
   * Looks whether the folder still is where and as it was, and says what threatens saving. A journal that is not in it any more is left for
   * a new generation at once; another writer ends the writing.
   */
  async lookAtPlace(): Promise<StorageTrouble | null> {
    try {
      return await this.#adapter.placeTrouble()
    } catch (error) {
      try {
        if (!(error instanceof LostJournal)) throw error
        await this.#leaveLost(error)
      } catch (lasting) {
        this.#refusalFor(lasting)
      }
      return null
    }
  }

  /** The system took the lock away: from now on somebody else may write. */
  loseLock(): void {
    this.#readOnly ??= 'another-writer'
  }

  /** What is to be done in a later turn, because the journal became long; one that fails harms nothing and is tried again later. */
  dueCheckpoint(): (() => Promise<void>) | null {
    if (this.#adapter.journalBytes <= this.#checkpointAt) return null
    this.#checkpointAt = this.#adapter.journalBytes + this.#longJournal
    return () => this.#checkpoint().catch(() => undefined)
  }

  /**
   * Makes the generation that changes go into, so that an old journal is never appended to. A disk that will not take it is no
   * reason not to show what is there: the next change tries again, or the database can only be read.
   */
  async begin(folder: string): Promise<void> {
    if (this.#readOnly !== null) return
    this.#lookAtTrash()
    try {
      await this.#checkpoint()
      this.#trouble = await this.#spaceTrouble(folder)
    } catch (error) {
      const refusal = this.#refusalFor(error)
      this.#isBroken = true
      if (['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error))) this.#readOnly = 'folder-not-writable'
      else if (refusal.code === 'disk-full' || refusal.code === 'disk-failed') this.#trouble = refusal
    }
  }

  /** Makes a generation of what memory holds where there is something new, and gives the file of its snapshot. */
  async snapshot(): Promise<SnapshotFile> {
    if (this.#readOnly === null && (this.#adapter.journalBytes > 0 || this.#isBroken)) await this.#checkpoint()
    return this.#adapter.snapshot
  }

  /** Gives this copy of the database an id of its own, with a new generation: what it was restored from may live on elsewhere. */
  async renewDevice(): Promise<void> {
    if (this.#readOnly !== null) return
    this.#low.data.device = this.newId()
    // A disk that will not take it now takes it with the next change, whose journal then begins with a new generation.
    await this.#checkpoint().catch(() => (this.#isBroken = true))
  }

  /** Writes everything anew, history included, and makes all older generations void. */
  async rewrite(
    replaced: Partial<Pick<StoredDatabase, 'records' | 'device'>>,
    rewriting: Rewriting,
  ): Promise<Result<null, StoreFailure>> {
    if (this.#readOnly !== null) return fail({ code: 'database-read-only', reason: this.#readOnly })
    const next: StoredDatabase = { ...this.#low.data, ...replaced }
    try {
      await this.#adapter.rewrite(next, rewriting)
    } catch (error) {
      this.#isBroken = true
      return fail(this.#refusalFor(error))
    }
    this.#low.data = next
    this.#isBroken = false
    this.#history.forget()
    // The rewriting stands; steps that cannot be read now are read when they are asked for.
    await this.#history
      .begin(this.#lastKept)
      .then(() => this.#history.loaded())
      .catch(() => undefined)
    return ok(null)
  }

  async beforeClose(): Promise<void> {
    await this.#guardian?.beforeClose()
  }

  /** Makes a last generation where there is something new; nothing is written after it. */
  async end(): Promise<void> {
    const isWorthIt = this.#adapter.journalBytes > 0 || this.#isBroken
    // Where no new generation can be made, a refused change that is left on the old journal must not come back from it.
    if (this.#readOnly === null && isWorthIt) await this.#checkpoint().catch(() => this.#adapter.cutBack())
    this.#readOnly ??= 'check-only'
    await this.#adapter.close()
  }

  /** The change goes on even where the copy fails. */
  async #askGuardian(draft: Pick<ChangeSet, 'action' | 'changes'>): Promise<void> {
    const take = this.#readOnly === null ? this.#guardian?.beforeChange(draft) : null
    if (take) take(await this.snapshot().catch((error: unknown) => this.#noSnapshot(error)))
  }

  #noSnapshot(error: unknown): null {
    if (error instanceof AnotherWriter) this.#refusalFor(error)
    return null
  }

  /** Notes with the next generation that what is due now was seen to be due; never on the word of a clock that is doubted. */
  #lookAtTrash(): void {
    const { data } = this.#low
    if (this.#clock.doubt() !== null) return
    const now = this.now()
    const seen = data.trashSeenAt
    if (seen === undefined || seen > now || dayOf(seen) < dayOf(now)) data.trashSeenAt = now
  }

  async #checkpoint(): Promise<void> {
    this.#low.data.knownAt = new Date(this.#clock.nowMs()).toISOString()
    await this.#low.write()
    this.#isBroken = false
    this.#checkpointAt = this.#longJournal
  }

  get #longJournal(): number {
    return Math.max(checkpointBytes, this.#adapter.snapshotBytes * checkpointPart)
  }

  /** Below this much free space on the disk, saving is in danger. */
  async #spaceTrouble(folder: string): Promise<StorageTrouble | null> {
    const space = await this.#world.freeSpace?.(folder)
    return space !== undefined && space !== null && space < leastSpaceBytes
      ? { code: 'little-space', bytes: space }
      : null
  }

  /** What a failed write means: a full disk can be mended by the user; a journal in doubt is not appended to again. Throws what no disk has thrown. */
  #refusalFor(error: unknown): StoreFailure {
    if (error instanceof AnotherWriter) {
      this.#readOnly = 'another-writer'
      return { code: 'database-read-only', reason: 'another-writer' }
    }
    // Told by whoever looks after the place, and over as soon as the folder is back.
    if (error instanceof LostFolder) return { code: 'folder-missing' }
    if (error instanceof AppendError && !error.isFileSound) {
      // The frame may lie on the disk although it was refused; its number is not given out again.
      this.#isBroken = true
      this.#low.data.seq++
    }
    const reason = error instanceof AppendError ? error.reason : error
    const errno = errnoOf(reason)
    // A bug is not told as a failure of the disk; what it has left of the journal is not known.
    if (!isErrno(errno)) {
      this.#isBroken = true
      throw reason
    }
    const refusal: StoreFailure =
      errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'disk-full' } : { code: 'disk-failed', errno }
    this.#trouble = refusal as StorageTrouble // safe: one of the two above
    return refusal
  }
}
