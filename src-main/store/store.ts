import { type Low } from 'lowdb'
import type { ChangeSetSummary } from '@shared/domain/history/change-set-summary'
import type { DatabaseInfo, StorageTrouble } from '@shared/domain/database/database-info'
import type { ActionName } from '@shared/domain/actions'
import type { RuleContext } from '@shared/domain/actions/action'
import { runAction, type ActionRequest } from '@shared/domain/actions/run-action'
import { dayOf } from '@shared/domain/values/day'
import { collectionNames } from '@shared/domain/database/database'
import { uuidv7 } from '@shared/domain/values/ids'
import type { DatabaseView } from '@shared/domain/database/state'
import type { StoredData } from '@shared/domain/database/stored-data'
import type { ActionFailure } from '@shared/failures/action-failure'
import type { BackupFailure } from '@shared/failures/backup-failure'
import type { ReadOnlyReason, StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { isCurrent, summaryOf, type ChangeSet, type Draft } from './change-set'
import { briefOf, History } from './history'
import { HistoryReader } from './history-reader'
import { errnoOf } from './file-system'
import type { Codec } from './codec'
import { AnotherWriter, type FolderAdapter, type Rewriting, type StoredDatabase } from './folder-adapter'
import { AppendError } from './journal'
import type { FrameAt } from './journal-frames'
import type { Lock } from './hold'
import { dataBytes, rangesIn } from './snapshot'
import { StepsBack } from './steps-back'

/** What the store needs of the world; tests hand in their own. */
export type StoreWorld = {
  readonly now: () => Date
  readonly random: (count: number) => Uint8Array
  /** The name written down with every change. */
  readonly by: () => string
  /** Waits; given by tests that have no time for an antivirus. */
  readonly sleep?: (ms: number) => Promise<void>
  /** Free bytes on the disk of a folder, null where that cannot be told. */
  readonly freeSpace?: (folder: string) => Promise<number | null>
}

/** A snapshot on the disk, complete and flushed. */
export type SnapshotFile = { readonly generation: number; readonly path: string }

/** Looks after the open database; it is asked inside the turn of a change, so it must not wait for another one. */
export type Guardian = {
  /** Gives back what takes the state before this change as a snapshot (null: it could not be made), or null where none is needed. */
  readonly beforeChange: (
    draft: Pick<ChangeSet, 'action' | 'changes'>,
  ) => ((snapshot: SnapshotFile | null) => void) | null
  /** Waited for before the database is closed. */
  readonly beforeClose: () => Promise<void>
}

export type Commit = { readonly output: unknown; readonly changeSet: ChangeSet | null }
export type CommitListener = (changeSet: ChangeSet) => void

const leastSpaceBytes = 200_000_000

/** A journal of this length is followed by a new generation, so that opening never replays more. */
const checkpointBytes = 4_000_000

/**
 * The open database. One commit at a time: rule, journal, flush, and only then memory; what was acknowledged is on the
 * disk, what was refused is nowhere.
 */
export class Store {
  readonly #low: Low<StoredDatabase>
  readonly #adapter: FolderAdapter
  readonly #lock: Lock
  readonly #world: StoreWorld
  readonly #listeners = new Set<CommitListener>()
  #queue: Promise<unknown> = Promise.resolve()
  readonly #history: History
  #readOnly: ReadOnlyReason | null
  /** The journal is not to be trusted: the next commit begins with a new generation from memory. */
  #isBroken = false
  #checkpointAt = checkpointBytes
  /** The numbers of refused changes whose frames may lie on the disk come after this one. */
  #lastKept: number
  #trouble: StorageTrouble | null = null
  #guardian: Guardian | null = null
  readonly #holder: string
  readonly #onClose: (() => void) | undefined
  readonly folder: string
  /** Why no backup was made of what an older version wrote; null where there is one, or no need of it. */
  readonly notKept: BackupFailure | null

  constructor(parts: {
    readonly low: Low<StoredDatabase>
    readonly adapter: FolderAdapter
    readonly lock: Lock
    readonly world: StoreWorld
    readonly folder: string
    readonly readOnly: ReadOnlyReason | null
    readonly holder?: string
    /** Called when it is closed: keys are wiped. */
    readonly onClose?: () => void
    readonly notKept?: BackupFailure | null
  }) {
    this.#low = parts.low
    this.#adapter = parts.adapter
    this.#history = new History(parts.adapter)
    this.#lock = parts.lock
    this.#world = parts.world
    this.folder = parts.folder
    this.#readOnly = parts.readOnly
    this.#holder = parts.holder ?? ''
    this.#onClose = parts.onClose
    this.notKept = parts.notKept ?? null
    this.#lastKept = parts.low.data.lastKept ?? parts.low.data.seq
  }

  get view(): DatabaseView {
    return this.#low.data.records
  }

  get seq(): number {
    return this.#low.data.seq
  }

  /** The id of this copy of the database; a restored copy gets another. */
  get device(): string {
    return this.#low.data.device
  }

  /** What is to be known of the open database; undo is known once `loadSteps` has run. */
  get info(): DatabaseInfo {
    const { toUndo = null, toRedo = null } = this.#history.known?.steps ?? {}
    return {
      folder: this.folder,
      readOnly: this.#readOnly,
      holder: this.#holder,
      isEncrypted: this.#adapter.isEncrypted,
      repaired: this.#adapter.repaired,
      trouble: this.#trouble,
      savedAt: this.#low.data.lastAt,
      undo: toUndo && briefOf(toUndo.origin),
      redo: toRedo && briefOf(toRedo.origin),
    }
  }

  /** All records as the UTF-8 JSON of a snapshot's data, and where each collection stands in it. */
  storedData(): StoredData {
    const bytes = this.#adapter.unchanged ?? dataBytes(this.#low.data.records)
    return { bytes, ranges: rangesIn(bytes) }
  }

  /** Parses, one after another and with pauses between, the collections that nobody has read yet. */
  async readAhead(pause: () => Promise<void>): Promise<void> {
    for (const name of collectionNames) {
      await pause()
      this.view.count(name)
    }
  }

  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Runs an action and keeps what it did. Resolves when the change is on the disk. */
  act(request: ActionRequest): Promise<Result<Commit, ActionFailure | StoreFailure>> {
    return this.#inTurn(async () => {
      const run = runAction(this.view, request, this.#context())
      if (!run.ok) return run
      const { output, changes } = run.value
      if (changes.length === 0) return ok({ output, changeSet: null })
      const action = request.action as ActionName // safe: `runAction` refuses other names
      const kept = await this.#commit({ action, changes })
      return kept.ok ? ok({ output, changeSet: kept.value }) : kept
    })
  }

  /** Takes the last step back; with `seq` only if it is that one, because a notice must not undo what came after it. */
  undo(seq: number | null = null): Promise<Result<ChangeSetSummary, StoreFailure>> {
    return this.#keepOf((stepsBack) => stepsBack.last(seq))
  }

  redo(): Promise<Result<ChangeSetSummary, StoreFailure>> {
    return this.#keepOf((stepsBack) => stepsBack.again())
  }

  /**
   * Takes one past change set back. Where later ones depend on it, refuses with `step-has-dependents`, or takes them back with it
   * in the same commit.
   */
  undoPast(
    seq: number,
    options: { readonly withDependents?: boolean } = {},
  ): Promise<Result<ChangeSetSummary, StoreFailure>> {
    return this.#keepOf((stepsBack) => stepsBack.past(seq, options))
  }

  /** The last change sets in brief, newest first. */
  async history(last: number): Promise<readonly ChangeSetSummary[]> {
    const { known } = this.#history
    if (known !== null) return known.index.entries.slice(-last).reverse().map(briefOf)
    const summaries: ChangeSetSummary[] = []
    for await (const changeSet of this.#adapter.history()) {
      if (summaries.length >= last) break
      summaries.push(summaryOf(changeSet))
    }
    return summaries
  }

  /** What the history screen asks: pages, single change sets, and what taking one back would do. */
  get pastChanges(): HistoryReader {
    return new HistoryReader(this.#history, {
      view: () => this.view,
      device: this.device,
      begin: () => this.#inTurn(() => this.#history.begin(this.#lastKept)),
    })
  }

  /** Reads from the kept journals what can be undone, while changes go on; done after opening, so that opening does not wait. */
  async loadSteps(): Promise<void> {
    await this.#inTurn(() => this.#history.begin(this.#lastKept))
    await this.#history.loaded()
  }

  /** Resolves when everything asked for so far is done or refused; `view` then holds what was typed last. */
  settled(): Promise<void> {
    return this.#inTurn(async () => undefined)
  }

  /**
   * Makes the generation that changes go into, so that an old journal is never appended to. A disk that will not take it is no
   * reason not to show what is there: the next change tries again, or the database can only be read.
   */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#readOnly !== null) return
      try {
        await this.#checkpoint()
        this.#trouble = await this.#spaceTrouble()
      } catch (error) {
        const refusal = this.#refusalFor(error)
        this.#isBroken = true
        if (['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error))) this.#readOnly = 'folder-not-writable'
        else if (refusal.code === 'disk-full' || refusal.code === 'disk-failed') this.#trouble = refusal
      }
    })
  }

  /** Makes a generation of what memory holds where there is something new, and gives the file of its snapshot. */
  snapshot(): Promise<SnapshotFile> {
    return this.#inTurn(() => this.#freshSnapshot())
  }

  /** Puts the database under the eyes of somebody who keeps a copy before large changes; the last one counts. */
  guard(guardian: Guardian): void {
    this.#guardian = guardian
  }

  /** Gives this copy of the database an id of its own, with a new generation: what it was restored from may live on elsewhere. */
  renewDevice(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#readOnly !== null) return
      this.#low.data.device = uuidv7(this.#world.now().getTime(), this.#world.random(10))
      // A disk that will not take it now takes it with the next change, whose journal then begins with a new generation.
      await this.#checkpoint().catch(() => (this.#isBroken = true))
    })
  }

  /**
   * Keeps changes that no action made: a restored backup, something taken back from the past. Every record must still be as the
   * change found it; refuses with `changed-since` otherwise.
   */
  keep(draft: Draft): Promise<Result<ChangeSet, StoreFailure>> {
    return this.#inTurn(async () => {
      const stale = draft.changes.filter((change) => !isCurrent(this.view, change))
      return stale.length > 0 ? fail({ code: 'changed-since', count: stale.length }) : this.#commit(draft)
    })
  }

  /**
   * Writes everything anew, history included, and makes all older generations void: for erasing, and for a password that is set,
   * changed or taken away. `records` replace those in memory where they are given.
   */
  rewrite({
    records,
    device,
    ...rewriting
  }: Rewriting & Partial<Pick<StoredDatabase, 'records' | 'device'>>): Promise<Result<null, StoreFailure>> {
    return this.#inTurn(async () => {
      if (this.#readOnly !== null) return fail({ code: 'database-read-only', reason: this.#readOnly })
      const { data } = this.#low
      const next: StoredDatabase = { ...data, records: records ?? data.records, device: device ?? data.device }
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
    })
  }

  /** The change sets of the kept journals, newest first; those that are being written are waited for. */
  async *changeSets(): AsyncGenerator<ChangeSet> {
    await this.settled()
    yield* this.#adapter.history()
  }

  /** How frames are written: as they are, or encrypted. */
  get codec(): Codec {
    return this.#adapter.codec
  }

  /** Whether it is kept in an older version's form until the next generation; null for one of this version. */
  get migratedFrom(): number | null {
    return this.#adapter.migratedFrom
  }

  /** Waits for what is under way, makes a last generation where there is something new, and gives the folder back. */
  async close(): Promise<void> {
    await this.#guardian?.beforeClose()
    return this.#inTurn(async () => {
      const isWorthIt = this.#adapter.journalBytes > 0 || this.#isBroken
      // Where no new generation can be made, a refused change that is left on the old journal must not come back from it.
      if (this.#readOnly === null && isWorthIt) await this.#checkpoint().catch(() => this.#adapter.cutBack())
      this.#readOnly ??= 'check-only'
      await this.#adapter.close()
      this.#adapter.codec.wipe()
      await this.#lock.release()
      this.#onClose?.()
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #context(): RuleContext {
    const now = this.#now()
    const newId = (): string => uuidv7(this.#world.now().getTime(), this.#world.random(10))
    return { now, today: dayOf(now), by: this.#world.by(), newId }
  }

  /** The clock's time, but never before or at the last one written: a clock set back neither blocks nor reorders. */
  #now(): string {
    const clock = this.#world.now().toISOString()
    const { lastAt } = this.#low.data
    return clock > lastAt ? clock : new Date(Date.parse(lastAt) + 1).toISOString()
  }

  /** Commits what taking steps back comes to, in turn; a disk that does not give the history is a refusal. */
  #keepOf(
    draftOf: (stepsBack: StepsBack) => Promise<Result<Draft, StoreFailure>>,
  ): Promise<Result<ChangeSetSummary, StoreFailure>> {
    return this.#inTurn(async () => {
      try {
        await this.#history.begin(this.#lastKept)
        const draft = await draftOf(new StepsBack(this.#history, await this.#history.loaded(), this.view))
        const kept = draft.ok ? await this.#commit(draft.value) : draft
        return kept.ok ? ok(summaryOf(kept.value)) : kept
      } catch (error) {
        const errno = errnoOf(error)
        if (errno === '') throw error
        return fail({ code: 'disk-failed', errno })
      }
    })
  }

  async #commit({ action, changes, target, of, targets }: Draft): Promise<Result<ChangeSet, StoreFailure>> {
    await this.#askGuardian({ action, changes })
    if (this.#readOnly !== null) return fail({ code: 'database-read-only', reason: this.#readOnly })
    const { data } = this.#low
    const changeSet: ChangeSet = {
      seq: data.seq + 1,
      at: this.#now(),
      device: data.device,
      by: this.#world.by(),
      action,
      ...(target === undefined || of === undefined ? {} : { target, of }),
      ...(targets === undefined ? {} : { targets }),
      ...(this.#lastKept === data.seq ? {} : { previous: this.#lastKept }),
      changes,
    }
    let frame: FrameAt
    try {
      if (this.#isBroken) await this.#checkpoint()
      frame = await this.#adapter.append(changeSet)
    } catch (error) {
      return fail(this.#refusalFor(error))
    }
    data.records.apply(changes)
    data.seq = changeSet.seq
    this.#lastKept = changeSet.seq
    data.lastKept = changeSet.seq
    this.#trouble = null
    data.lastAt = changeSet.at
    this.#history.note(changeSet, frame)
    for (const listener of this.#listeners) listener(changeSet)
    if (this.#adapter.journalBytes > this.#checkpointAt) this.#checkpointLater()
    return ok(changeSet)
  }

  async #freshSnapshot(): Promise<SnapshotFile> {
    if (this.#readOnly === null && (this.#adapter.journalBytes > 0 || this.#isBroken)) await this.#checkpoint()
    return this.#adapter.snapshot
  }

  /** Whatever becomes of the copy, the change goes on. */
  async #askGuardian(draft: Pick<ChangeSet, 'action' | 'changes'>): Promise<void> {
    const take = this.#readOnly === null ? this.#guardian?.beforeChange(draft) : null
    if (take) take(await this.#freshSnapshot().catch((error: unknown) => this.#noSnapshot(error)))
  }

  #noSnapshot(error: unknown): null {
    if (error instanceof AnotherWriter) this.#refusalFor(error)
    return null
  }

  async #checkpoint(): Promise<void> {
    await this.#low.write()
    this.#isBroken = false
    this.#checkpointAt = checkpointBytes
  }

  /** Below this much free space on the disk, saving is in danger. */
  async #spaceTrouble(): Promise<StorageTrouble | null> {
    const space = await this.#world.freeSpace?.(this.folder)
    return space !== undefined && space !== null && space < leastSpaceBytes
      ? { code: 'little-space', bytes: space }
      : null
  }

  /** After the commit that made the journal long is acknowledged. One that fails harms nothing and is tried again later. */
  #checkpointLater(): void {
    this.#checkpointAt = this.#adapter.journalBytes + checkpointBytes
    void this.#inTurn(() => this.#checkpoint().catch(() => undefined))
  }

  /** What a failed write means: a full disk can be mended by the user; a journal in doubt is not appended to again. */
  #refusalFor(error: unknown): StoreFailure {
    if (error instanceof AnotherWriter) {
      this.#readOnly = 'another-writer'
      return { code: 'database-read-only', reason: 'another-writer' }
    }
    if (error instanceof AppendError && !error.isFileSound) {
      // The frame may lie on the disk although it was refused; its number is not given out again.
      this.#isBroken = true
      this.#low.data.seq++
    }
    const errno = errnoOf(error instanceof AppendError ? error.reason : error)
    const refusal: StoreFailure =
      errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'disk-full' } : { code: 'disk-failed', errno: errno || 'EIO' }
    this.#trouble = refusal as StorageTrouble // safe: one of the two above
    return refusal
  }
}
