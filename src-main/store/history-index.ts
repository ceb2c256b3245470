import { collectionNames, type Change, type CollectionName } from '@shared/domain/database/database'
import { mainChange, mainCount } from '@shared/domain/history/main-records'
import { partsOfKey, recordKey, type RecordKey } from '@shared/domain/history/past-change'
import type { Id } from '@shared/domain/values/ids'
import type { ChangeSet } from './change-set'
import { previousOf, type FrameAt } from './journal-frames'

/** A change set without its data: enough to list it, and where to read the rest. */
export type IndexEntry = Pick<ChangeSet, 'seq' | 'at' | 'device' | 'by' | 'action' | 'of' | 'target' | 'targets'> & {
  readonly count: number
  readonly mainCount: number
  readonly frame: FrameAt
  /** The record that it is first of all about; undefined where it touched none. */
  readonly about: number | undefined
  /** The records that it touched, by their numbers in the index. */
  readonly records: readonly number[]
}

type RecordAt = { readonly collection: CollectionName; readonly id: Id }

/** All kept change sets in brief, in their order, and for every record those that touched it. A few hundred bytes each. */
export class HistoryIndex {
  readonly #entries: IndexEntry[] = []
  readonly #numbers = new Map<RecordKey, number>()
  readonly #keys: RecordKey[] = []
  readonly #byRecord: IndexEntry[][] = []
  readonly #texts = new Map<string, string>()
  readonly #people = new Set<string>()

  /** Oldest first. */
  get entries(): readonly IndexEntry[] {
    return this.#entries
  }

  /**
   * Notes what follows all that was noted. What lies on the disk under later numbers than the one that this change says it follows
   * was refused, or is the same read twice, and goes.
   */
  note(changeSet: ChangeSet, frame: FrameAt): IndexEntry {
    this.dropAfter(previousOf(changeSet))
    const { seq, at, action, of, target, targets, changes } = changeSet
    const entry: IndexEntry = {
      seq,
      at,
      device: this.#once(changeSet.device),
      by: this.#once(changeSet.by),
      action,
      ...(of === undefined ? {} : { of }),
      ...(target === undefined ? {} : { target }),
      ...(targets === undefined ? {} : { targets }),
      count: changes.length,
      mainCount: mainCount(of ?? action, changes),
      frame,
      about: this.#numberOfChange(mainChange(of ?? action, changes)),
      records: changes.map(({ collection, id }) => this.#numberOf(recordKey(collection, id))),
    }
    this.#entries.push(entry)
    this.#people.add(entry.by)
    for (const record of entry.records) this.#byRecord[record]?.push(entry)
    return entry
  }

  /** Forgets everything with a later number. */
  dropAfter(seq: number): void {
    for (let last = this.#entries.at(-1); last !== undefined && last.seq > seq; last = this.#entries.at(-1)) {
      this.#entries.pop()
      for (const record of last.records) this.#byRecord[record]?.pop()
    }
  }

  /** The last of those that are about such a record, newest first. */
  lastEntries(last: number, isWanted: (about: RecordAt | undefined) => boolean): readonly IndexEntry[] {
    const found: IndexEntry[] = []
    for (let at = this.#entries.length - 1; at >= 0 && found.length < last; at -= 1) {
      const entry = this.#entries[at]
      if (entry !== undefined && isWanted(this.aboutOf(entry))) found.push(entry)
    }
    return found
  }

  /** The record that an entry is first of all about. */
  aboutOf({ about }: IndexEntry): RecordAt | undefined {
    const key = about === undefined ? undefined : this.#keys[about]
    if (key === undefined) return undefined
    const [collection, id] = partsOfKey(key)
    return { collection, id }
  }

  entry(seq: number): IndexEntry | null {
    const found = this.#entries[this.#indexOf(seq)]
    return found?.seq === seq ? found : null
  }

  /** The change sets that touched a record, oldest first. */
  touching(collection: CollectionName, id: Id): readonly IndexEntry[] {
    return this.touchingKey(recordKey(collection, id))
  }

  touchingKey(key: RecordKey): readonly IndexEntry[] {
    const record = this.#numbers.get(key)
    return record === undefined ? [] : (this.#byRecord[record] ?? [])
  }

  /** The change sets that touched a record whose collection is not known, oldest first. */
  touchingId(id: Id): readonly IndexEntry[] {
    return collectionNames.flatMap((collection) => this.touching(collection, id))
  }

  /** Whether a record that a change set touched was removed since and has gone out of the trash as its time there was over. */
  isPurged({ records }: Pick<IndexEntry, 'records'>): boolean {
    return records.some((record) => {
      const last = this.#byRecord[record]?.at(-1)
      return last?.records.some((each) => this.#byRecord[each]?.at(-1)?.action === 'trash:purge') ?? false
    })
  }

  /** Everybody who ever changed something. */
  get people(): readonly string[] {
    return [...this.#people]
  }

  /** The index of the first entry with this number or a later one. */
  #indexOf(seq: number): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#entries[middle]?.seq ?? 0) < seq) low = middle + 1
      else high = middle
    }
    return low
  }

  #numberOfChange(change: Change | undefined): number | undefined {
    return change && this.#numberOf(recordKey(change.collection, change.id))
  }

  #numberOf(key: RecordKey): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#byRecord.length)
    this.#keys.push(key)
    return this.#byRecord.push([]) - 1
  }

  /** One string for all entries that say the same. */
  #once(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, text)
    return text
  }
}
