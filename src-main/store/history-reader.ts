import type {
  HistoryDetail,
  HistoryFilter,
  HistoryPage,
  RecordChange,
  UndoPreview,
} from '@shared/domain/history/history-page'
import { referencesOf, type AnyRecord, type Change, type CollectionName } from '@shared/domain/database/database'
import { dayOf } from '@shared/domain/values/day'
import { fieldChanges } from '@shared/domain/history/field-changes'
import { recordKey, type RecordKey } from '@shared/domain/history/past-change'
import type { Id } from '@shared/domain/values/ids'
import { isIrrevocable } from '@shared/domain/history/irrevocable'
import type { DatabaseView } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { listedOf, type History } from './history'
import type { HistoryIndex, IndexEntry } from './history-index'

type Surroundings = {
  readonly view: () => DatabaseView
  readonly device: string
  /** Begins to read the history between two commits. */
  readonly begin: () => Promise<void>
}

/** Names of removed records are looked up in the history for this many references; the rest stay without a name. */
const mostGone = 200

/** Answers questions about the past from the index and from single frames. Changes nothing. */
export class HistoryReader {
  readonly #history: History
  readonly #around: Surroundings

  constructor(history: History, around: Surroundings) {
    this.#history = history
    this.#around = around
  }

  async page(
    request: HistoryFilter & { readonly before: number | null; readonly limit: number },
  ): Promise<HistoryPage> {
    const index = await this.#index()
    const found = filtered(index, request)
    const { before, limit } = request
    const end = before === null ? found.length : found.findLastIndex(({ seq }) => seq < before) + 1
    const entries = found
      .slice(Math.max(0, end - limit), end)
      .reverse()
      .map((each) => listedOf(index, each))
    return {
      entries,
      total: found.length,
      next: end > limit ? (entries.at(-1)?.seq ?? null) : null,
      names: index.people,
      device: this.#around.device,
    }
  }

  /** One change set, its first `limit` records field by field. */
  async detail({ seq, limit }: { seq: number; limit: number }): Promise<Result<HistoryDetail, StoreFailure>> {
    const index = await this.#index()
    const entry = index.entry(seq)
    const changeSet = entry && (await this.#history.changeSet(entry))
    if (entry === null || changeSet === null) return fail({ code: 'step-unknown', seq })
    const records = changeSet.changes
      .slice(0, limit)
      .map(recordChange)
      .filter((each) => each !== null)
    const gone = await this.#gone(index, changeSet.changes.slice(0, limit))
    return ok({ entry: listedOf(index, entry), records, gone })
  }

  async preview({ seq }: { seq: number }): Promise<Result<UndoPreview, StoreFailure>> {
    const index = await this.#index()
    const entry = index.entry(seq)
    const target = entry && (await this.#history.changeSet(entry))
    if (target === null) return fail({ code: 'step-unknown', seq })
    const view = this.#around.view()
    const { dependents, blockers, changes } = await this.#history.reversal(index, target, view)
    const isFinal = [seq, ...dependents].some((each) => isIrrevocable(index.entry(each)?.action ?? 'undo'))
    return ok({
      isFinal,
      dependents: dependents
        .map((each) => index.entry(each))
        .filter((each) => each !== null)
        .map((each) => listedOf(index, each)),
      blockers: blockers.slice(0, 100).map((each) => ({ ...each, record: view.get(each.collection, each.id) ?? null })),
      count: changes.length,
    })
  }

  /** The change sets that touched a record, newest first, each with what it did to it. */
  async ofRecord(id: Id): Promise<readonly (HistoryDetail['entry'] & { readonly changes: readonly RecordChange[] })[]> {
    const index = await this.#index()
    const found = []
    for (const entry of index.touchingId(id).slice().reverse()) {
      const changeSet = await this.#history.changeSet(entry)
      const changes = changeSet?.changes.filter((change) => change.id === id) ?? []
      found.push({ ...listedOf(index, entry), changes: changes.map(recordChange).filter((each) => each !== null) })
    }
    return found
  }

  async #index(): Promise<HistoryIndex> {
    if (this.#history.known === null) await this.#around.begin()
    return (await this.#history.loaded()).index
  }

  /** The last known state of records that others refer to and that are no longer in the database. */
  async #gone(index: HistoryIndex, changes: readonly Change[]): Promise<HistoryDetail['gone']> {
    const view = this.#around.view()
    const wanted = new Map<RecordKey, { readonly collection: CollectionName; readonly id: Id }>()
    for (const { collection, id } of changes.flatMap(referred)) {
      if (wanted.size < mostGone && view.get(collection, id) === undefined)
        wanted.set(recordKey(collection, id), { collection, id })
    }
    const gone: { readonly collection: CollectionName; readonly record: AnyRecord }[] = []
    for (const { collection, id } of wanted.values()) {
      const last = index.touching(collection, id).at(-1)
      const changeSet = last && (await this.#history.changeSet(last))
      const change = changeSet?.changes.find((each) => each.collection === collection && each.id === id)
      const record = change?.before ?? change?.after
      if (record) gone.push({ collection, record })
    }
    return gone
  }
}

const recordChange = (change: Change): RecordChange | null => {
  const { collection, id, before, after } = change
  const record = before ?? after
  if (record === null) return null
  const kind = before === null ? 'made' : after === null ? 'removed' : 'changed'
  return { collection, id, kind, record, fields: fieldChanges(change).filter(({ field }) => field !== 'id') }
}

/** Everything that a changed record refers to, before or after, itself not included. */
const referred = ({ collection, before, after }: Change): readonly { collection: CollectionName; id: Id }[] =>
  referencesOf(collection).flatMap(([field, target]) =>
    [before, after]
      .flatMap((record) => (record === null ? [] : ((record as unknown as Record<string, unknown>)[field] ?? []))) // safe: read as unknown
      .filter((id) => typeof id === 'string')
      .map((id) => ({ collection: target, id })),
  )

/** The entries that the filter lets through, oldest first. */
const filtered = (index: HistoryIndex, filter: HistoryFilter): readonly IndexEntry[] => {
  const { record, by, from, to } = filter
  const all = record === null ? index.entries : index.touching(record.collection, record.id)
  // Times never go back, so the days are found by halving instead of reckoning the day of every entry.
  const start = from === null ? 0 : firstFrom(all, (day) => day >= from)
  const end = to === null ? all.length : firstFrom(all, (day) => day > to)
  const between = start === 0 && end === all.length ? all : all.slice(start, end)
  const actions = filter.actions === null ? null : new Set(filter.actions)
  if (by === null && actions === null) return between
  return between.filter(
    (entry) =>
      (by === null || entry.by === by) &&
      (actions === null || actions.has(entry.action) || (entry.of !== undefined && actions.has(entry.of))),
  )
}

const firstFrom = (entries: readonly IndexEntry[], isReached: (day: string) => boolean): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(dayOf(entries[middle]?.at ?? ''))) high = middle
    else low = middle + 1
  }
  return low
}
