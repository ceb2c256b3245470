import { type Low } from 'lowdb'
import type { ChangeSetSummary, DatabaseInfo } from '@shared/contract'
import type { ActionName } from '@shared/domain/actions'
import type { RuleContext } from '@shared/domain/actions/action'
import { runAction, type ActionRequest } from '@shared/domain/actions/run-action'
import { dayOf } from '@shared/domain/day'
import { collectionNames, type Change } from '@shared/domain/database'
import { uuidv7 } from '@shared/domain/ids'
import type { DatabaseView } from '@shared/domain/state'
import type { StoredData } from '@shared/domain/stored-data'
import type { ActionFailure } from '@shared/failures/action-failure'
import type { ReadOnlyReason, StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { summaryOf, swapped, type ChangeSet } from './change-set'
import { errnoOf } from './file-system'
import { AnotherWriter, type FolderAdapter, type StoredDatabase } from './folder-adapter'
import { AppendError } from './journal'
import type { Lock } from './hold'
import { dataBytes, rangesIn } from './snapshot'
import { Steps } from './steps'

/** What the store needs of the world; tests hand in their own. */
export type StoreWorld = {
  readonly now: () => Date
  readonly random: (count: number) => Uint8Array
  /** The name written down with every change. */
  readonly by: () => string
}

export type Commit = { readonly output: unknown; readonly changeSet: ChangeSet | null }
export type CommitListener = (changeSet: ChangeSet) => void

/** A journal of this length is followed by a new generation, so that opening never replays more. */
const checkpointBytes = 4_000_000

type Draft = Pick<ChangeSet, 'action' | 'changes'> & Partial<Pick<ChangeSet, 'target' | 'of'>>

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
  #steps: Steps | null = null
  #readOnly: ReadOnlyReason | null
  /** The journal is not to be trusted: the next commit begins with a new generation from memory. */
  #isBroken = false
  #checkpointAt = checkpointBytes
  readonly folder: string

  constructor(parts: {
    readonly low: Low<StoredDatabase>
    readonly adapter: FolderAdapter
    readonly lock: Lock
    readonly world: StoreWorld
    readonly folder: string
    readonly readOnly: ReadOnlyReason | null
  }) {
    this.#low = parts.low
    this.#adapter = parts.adapter
    this.#lock = parts.lock
    this.#world = parts.world
    this.folder = parts.folder
    this.#readOnly = parts.readOnly
  }

  get view(): DatabaseView {
    return this.#low.data.records
  }

  get seq(): number {
    return this.#low.data.seq
  }

  /** The record that opened it, when it was last saved and what can be undone; undo is known once `loadSteps` has run. */
  get info(): DatabaseInfo {
    return {
      folder: this.folder,
      readOnly: this.#readOnly,
      repaired: this.#adapter.repaired,
      savedAt: this.#low.data.lastAt,
      ...this.steps,
    }
  }

  get steps(): Pick<DatabaseInfo, 'undo' | 'redo'> {
    const { toUndo = null, toRedo = null } = this.#steps ?? {}
    return { undo: toUndo && summaryOf(toUndo), redo: toRedo && summaryOf(toRedo) }
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
    return this.#inTurn(async () => {
      const { toUndo } = await this.#loadedSteps()
      if (toUndo === null) return fail({ code: 'nothing-to-undo' })
      if (seq !== null && toUndo.seq !== seq) return fail({ code: 'not-the-last-step' })
      return this.#step('undo', toUndo, swapped(toUndo.changes))
    })
  }

  redo(): Promise<Result<ChangeSetSummary, StoreFailure>> {
    return this.#inTurn(async () => {
      const { toRedo } = await this.#loadedSteps()
      if (toRedo === null) return fail({ code: 'nothing-to-redo' })
      return this.#step('redo', toRedo, toRedo.changes)
    })
  }

  /** The last change sets in brief, newest first. */
  async history(last: number): Promise<readonly ChangeSetSummary[]> {
    const summaries: ChangeSetSummary[] = []
    for await (const changeSet of this.#adapter.history()) {
      if (summaries.length >= last) break
      summaries.push(summaryOf(changeSet))
    }
    return summaries
  }

  /** Reads from the kept journals what can be undone; done after opening, so that opening does not wait for it. */
  async loadSteps(): Promise<void> {
    await this.#inTurn(async () => void (await this.#loadedSteps()))
  }

  /** Resolves when everything asked for so far is done or refused; `view` then holds what was typed last. */
  settled(): Promise<void> {
    return this.#inTurn(async () => undefined)
  }

  /** Waits for what is under way, makes a last generation where there is something new, and gives the folder back. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#readOnly === null && this.#adapter.journalBytes > 0) await this.#checkpoint().catch(() => undefined)
      this.#readOnly ??= 'check-only'
      await this.#adapter.close()
      await this.#lock.release()
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

  async #loadedSteps(): Promise<Steps> {
    if (this.#steps !== null) return this.#steps
    const changeSets: ChangeSet[] = []
    for await (const changeSet of this.#adapter.history()) changeSets.push(changeSet)
    this.#steps = Steps.from(changeSets.reverse())
    return this.#steps
  }

  async #step(
    action: 'undo' | 'redo',
    target: ChangeSet,
    changes: readonly Change[],
  ): Promise<Result<ChangeSetSummary, StoreFailure>> {
    const stale = changes.filter(
      ({ collection, id, before }) => JSON.stringify(this.view.get(collection, id) ?? null) !== JSON.stringify(before),
    )
    if (stale.length > 0) return fail({ code: 'changed-since', count: stale.length })
    const of = target.action as NonNullable<ChangeSet['of']> // safe: only actions lie on the two sides
    const kept = await this.#commit({ action, changes, target: target.seq, of })
    return kept.ok ? ok(summaryOf(kept.value)) : kept
  }

  async #commit({ action, changes, target, of }: Draft): Promise<Result<ChangeSet, StoreFailure>> {
    if (this.#readOnly !== null) return fail({ code: 'database-read-only', reason: this.#readOnly })
    const { data } = this.#low
    const changeSet: ChangeSet = {
      seq: data.seq + 1,
      at: this.#now(),
      device: data.device,
      by: this.#world.by(),
      action,
      ...(target === undefined || of === undefined ? {} : { target, of }),
      changes,
    }
    try {
      if (this.#isBroken) await this.#checkpoint()
      await this.#adapter.append(changeSet)
    } catch (error) {
      return fail(this.#refusalFor(error))
    }
    data.records.apply(changes)
    data.seq = changeSet.seq
    data.lastAt = changeSet.at
    this.#steps?.note(changeSet)
    for (const listener of this.#listeners) listener(changeSet)
    if (this.#adapter.journalBytes > this.#checkpointAt) this.#checkpointLater()
    return ok(changeSet)
  }

  async #checkpoint(): Promise<void> {
    await this.#low.write()
    this.#isBroken = false
    this.#checkpointAt = checkpointBytes
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
    return errno === 'ENOSPC' || errno === 'EDQUOT'
      ? { code: 'disk-full' }
      : { code: 'disk-failed', errno: errno || 'EIO' }
  }
}
