import type { Low } from 'lowdb'
import type { ChangeSetSummary } from '@shared/domain/history/change-set-summary'
import type { DatabaseInfo, StorageTrouble } from '@shared/domain/database/database-info'
import type { ActionName } from '@shared/domain/actions'
import type { RuleContext } from '@shared/domain/actions/action'
import { runAction, type ActionRequest } from '@shared/domain/actions/run-action'
import { dayOf, type Day } from '@shared/domain/values/day'
import { collectionNames, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import type { Repair } from '@shared/domain/database/repair'
import type { DatabaseState, DatabaseView } from '@shared/domain/database/state'
import { concerning, mainChange } from '@shared/domain/history/main-records'
import type { Id } from '@shared/domain/values/ids'
import type { DataRanges } from '@shared/domain/database/stored-data'
import type { ActionFailure } from '@shared/failures/action-failure'
import type { BackupFailure } from '@shared/failures/backup-failure'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { isCurrent, summaryOf, type ChangeSet, type Draft } from './change-set'
import { briefOf, History } from './history'
import { HistoryReader } from './history-reader'
import { errnoOf } from './file-system'
import type { Codec } from './codec'
import type { FolderAdapter, StoredDatabase } from './folder-adapter'
import type { Lock } from './hold'
import type { Rewriting } from './rewriting'
import { dataBytes, rangesIn } from './snapshot'
import { contentsAreThere } from './kept-files/contents-are-there'
import type { KeptFiles } from './kept-files/kept-files'
import { StepsBack } from './steps-back'
import type { StoreWorld } from './system-world'
import { Writer, type Guardian, type SnapshotFile, type WriterParts } from './writer'

export type Commit = { readonly output: unknown; readonly changeSet: ChangeSet | null }
export type CommitListener = (changeSet: ChangeSet) => void

/**
 * The open database. One commit at a time: rule, journal, flush, and only then memory; what was acknowledged is on the
 * disk, what was refused is nowhere.
 */
export class Store {
  readonly #low: Low<StoredDatabase>
  readonly #adapter: FolderAdapter
  readonly #writer: Writer
  readonly #history: History
  readonly #lock: Lock
  readonly #world: StoreWorld
  readonly #listeners = new Set<CommitListener>()
  #placeTrouble: StorageTrouble | null = null
  /** Whether the clock was doubted when that was last looked at. */
  #isDoubted = false
  #queue: Promise<unknown> = Promise.resolve()
  readonly #holder: string
  readonly #onClose: (() => void) | undefined
  readonly #finish: ((codec: Codec) => Promise<readonly Repair[]>) | undefined
  #finished: readonly Repair[] = []
  readonly folder: string
  /** The contents of its files. */
  readonly files: KeptFiles
  /** Why no backup was made of what an older version wrote; null where there is one, or no need of it. */
  readonly notKept: BackupFailure | null

  constructor(
    parts: Omit<WriterParts, 'history'> & {
      readonly lock: Lock
      readonly folder: string
      readonly files: KeptFiles
      readonly holder?: string
      /** Called when it is closed: keys are wiped. */
      readonly onClose?: () => void
      readonly notKept?: BackupFailure | null
      /** Finishes what was cut off beside the generations of an encrypted database, and says what that was. */
      readonly finish?: (codec: Codec) => Promise<readonly Repair[]>
    },
  ) {
    this.#low = parts.low
    this.#adapter = parts.adapter
    this.#history = new History(parts.adapter.frames)
    this.#writer = new Writer({ ...parts, history: this.#history })
    this.#lock = parts.lock
    this.#lock.onLost?.(() => this.#writer.loseLock())
    this.#world = parts.world
    this.folder = parts.folder
    this.files = parts.files
    this.#holder = parts.holder ?? ''
    this.#onClose = parts.onClose
    this.#finish = parts.finish
    this.notKept = parts.notKept ?? null
  }

  get view(): DatabaseView {
    return this.#low.data.records
  }

  /** The records as memory holds them, for writing them elsewhere. */
  get records(): DatabaseState {
    return this.#low.data.records
  }

  /** The records of a collection, some at a time; also of one that was left on the disk, which `view` does not give. */
  async *recordsOf(collection: CollectionName): AsyncGenerator<Iterable<AnyRecord>> {
    const left = this.#adapter.onDisk?.get(collection)
    if (left === undefined) yield this.view.all(collection)
    else yield* left()
  }

  get seq(): number {
    return this.#low.data.seq
  }

  /** The id of this copy of the database; a restored copy gets another. */
  get device(): string {
    return this.#low.data.device
  }

  /** Which database this is, in whatever copy. */
  get databaseId(): string | null {
    return this.#low.data.databaseId
  }

  /** Facts about the open database; undo is known once `loadSteps` has run. */
  get info(): DatabaseInfo {
    const { toUndo = null, toRedo = null } = this.#history.known?.steps ?? {}
    return {
      folder: this.folder,
      device: this.device,
      seq: this.seq,
      readOnly: this.#writer.readOnly,
      holder: this.#holder,
      isEncrypted: this.#adapter.isEncrypted,
      repaired: this.#finished.length === 0 ? this.#adapter.repaired : [...this.#adapter.repaired, ...this.#finished],
      trouble: this.#placeTrouble ?? this.#writer.trouble,
      savedAt: this.#low.data.lastAt,
      clock: this.#writer.clock.doubt(),
      undo: toUndo && briefOf(toUndo.origin),
      redo: toRedo && briefOf(toRedo.origin),
    }
  }

  /** All records as the UTF-8 JSON of a snapshot's data, and where each collection stands in it. */
  storedData(): { readonly bytes: Uint8Array; readonly ranges: DataRanges } {
    const { unchanged } = this.#adapter
    const found = unchanged && rangesIn(unchanged)
    if (unchanged && found) return { bytes: unchanged, ranges: found }
    const bytes = dataBytes(this.#low.data.records)
    const ranges = rangesIn(bytes)
    if (ranges === null) throw new Error('what was just written is laid out in another way')
    return { bytes, ranges }
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
      const there = action === 'file:attach' ? await contentsAreThere(this.files, changes) : ok(null)
      const kept = there.ok ? await this.#commit({ action, changes }) : there
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

  /** The last change sets in brief, newest first; with an initiative without those that are about another one. */
  async history(last: number, initiativeId: Id | null = null): Promise<readonly ChangeSetSummary[]> {
    const isWanted = initiativeId === null ? () => true : concerning(this.view, initiativeId)
    const { known } = this.#history
    if (known !== null) return known.index.lastEntries(last, isWanted).map(briefOf)
    const summaries: ChangeSetSummary[] = []
    for await (const changeSet of this.#adapter.frames.newestFirst()) {
      if (summaries.length >= last) break
      if (isWanted(mainChange(changeSet.of ?? changeSet.action, changeSet.changes)))
        summaries.push(summaryOf(changeSet))
    }
    return summaries
  }

  /** What the history screen asks: pages, single change sets, and what taking one back would do. */
  get pastChanges(): HistoryReader {
    return new HistoryReader(this.#history, {
      view: () => this.view,
      device: this.device,
      begin: () => this.#inTurn(() => this.#history.begin(this.#writer.lastKept)),
    })
  }

  /** Reads from the kept journals what can be undone, while changes go on; done after opening, so that opening does not wait. */
  async loadSteps(): Promise<void> {
    await this.#inTurn(() => this.#history.begin(this.#writer.lastKept))
    await this.#history.loaded()
  }

  /** Resolves when everything asked for so far is done or refused; `view` then holds what was typed last. */
  settled(): Promise<void> {
    return this.#inTurn(async () => undefined)
  }

  /**
   * Makes the generation that changes go into, so that an old journal is never appended to. A disk that will not take it is no
   * reason not to show what is there.
   */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#writer.begin(this.folder)
      if (this.#writer.readOnly !== null || !this.#adapter.isEncrypted) return
      this.#finished = (await this.#finish?.(this.codec)) ?? []
    })
  }

  /** Makes a generation of what memory holds where there is something new, and gives the file of its snapshot. */
  snapshot(): Promise<SnapshotFile> {
    return this.#inTurn(() => this.#writer.snapshot())
  }

  /**
   * Looks whether the folder still is where it was and can be written, and whether the clock still can be right; says whether that is
   * news.
   */
  lookAtPlace(): Promise<boolean> {
    return this.#inTurn(async () => {
      const isClockNews = this.#isDoubtNews()
      if (this.#writer.readOnly !== null) return isClockNews
      const before = this.#toldOfPlace()
      this.#placeTrouble = await this.#writer.lookAtPlace()
      return this.#toldOfPlace() !== before || isClockNews
    })
  }

  #toldOfPlace(): string {
    const { readOnly, trouble, repaired } = this.info
    return [readOnly, trouble?.code, repaired.length].join()
  }

  /** The time that counts: that of the clock, or the known one where the clock cannot be right. */
  get now(): string {
    return this.#writer.now()
  }

  /** The Czech day of that time. Nothing falls due by any other. */
  get today(): Day {
    return dayOf(this.now)
  }

  get trashSeenAt(): string | null {
    return this.#writer.trashSeenAt
  }

  /** A person says that the clock is right after all. */
  confirmClock(): Promise<void> {
    return this.#inTurn(() => this.#writer.confirmClock())
  }

  /** Puts the database under the eyes of somebody who keeps a copy before large changes; the last one counts. */
  guard(guardian: Guardian): void {
    this.#writer.guard(guardian)
  }

  /** Gives this copy of the database an id of its own: what it was restored from may live on elsewhere. */
  renewDevice(): Promise<void> {
    return this.#inTurn(() => this.#writer.renewDevice())
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
    return this.#inTurn(() => {
      const { data } = this.#low
      const replaced = { records: records ?? data.records, device: device ?? data.device }
      return this.#writer.rewrite(replaced, rewriting)
    })
  }

  /** About how many bytes `rewrite` writes and reads back. */
  get rewritingBytes(): number {
    return 4 * this.#adapter.snapshotBytes
  }

  /** The change sets of the kept journals, newest first; those that are being written are waited for. */
  async *changeSets(): AsyncGenerator<ChangeSet> {
    await this.settled()
    yield* this.#adapter.frames.newestFirst()
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
    await this.#writer.beforeClose()
    return this.#inTurn(async () => {
      await this.#writer.end()
      this.#adapter.codec.wipe()
      await this.#lock.release()
      this.#onClose?.()
    })
  }

  #isDoubtNews(): boolean {
    // A clock that is believed is followed, so that it is measured by what passes from here on.
    this.#writer.clock.nowMs()
    const isDoubted = this.#writer.clock.doubt() !== null
    const isNews = isDoubted !== this.#isDoubted
    this.#isDoubted = isDoubted
    return isNews
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #context(): RuleContext {
    const now = this.#writer.now()
    return { now, today: dayOf(now), by: this.#world.by(), newId: () => this.#writer.newId() }
  }

  /** Commits an undo or redo, in turn; a disk that does not give the history is a refusal. */
  #keepOf(
    draftOf: (stepsBack: StepsBack) => Promise<Result<Draft, StoreFailure>>,
  ): Promise<Result<ChangeSetSummary, StoreFailure>> {
    return this.#inTurn(async () => {
      try {
        await this.#history.begin(this.#writer.lastKept)
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

  async #commit(draft: Draft): Promise<Result<ChangeSet, StoreFailure>> {
    const kept = await this.#writer.commit(draft)
    if (!kept.ok) return kept
    for (const listener of this.#listeners) listener(kept.value)
    const later = this.#writer.dueCheckpoint()
    if (later !== null) void this.#inTurn(later)
    return kept
  }
}
