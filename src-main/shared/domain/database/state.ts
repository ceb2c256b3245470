import { declarations } from '../../fields/declarations'
import { columnRecordsFor, ColumnRecords, type RecordsById } from './columns/column-records'
import {
  collectionNames,
  referencesOf,
  type AnyRecord,
  type Change,
  type CollectionName,
  type Collections,
  type ReferenceField,
} from './database'
import type { Id } from '../values/ids'

/** What rules and screens read: records by id, by reference, or all of a collection. */
export type DatabaseView = {
  get<Name extends CollectionName>(collection: Name, id: Id | null): Collections[Name] | undefined
  all<Name extends CollectionName>(collection: Name): Iterable<Collections[Name]>
  by<Name extends CollectionName>(collection: Name, field: ReferenceField<Name>, id: Id): Collections[Name][]
  count(collection: CollectionName): number
}

/** Ids of the referring records by the id that they refer to. */
type Index = Map<Id, Id[]>

const targetsOf = (record: AnyRecord, field: string): readonly Id[] => {
  const value: unknown = record[field as keyof AnyRecord]
  if (Array.isArray(value)) return value as Id[] // safe: reference fields hold ids only, by schema
  return typeof value === 'string' ? [value] : []
}

const enter = (index: Index, target: Id, id: Id): void => {
  const ids = index.get(target)
  if (ids === undefined) index.set(target, [id])
  else ids.push(id)
}

const strike = (index: Index, target: Id, id: Id): void => {
  const ids = index.get(target)
  if (ids === undefined) return
  const left = ids.filter((each) => each !== id)
  if (left.length === 0) index.delete(target)
  else index.set(target, left)
}

/**
 * Gives the records of a collection one after another, without those that it has put into their place itself; null where it has been at
 * that for a while.
 */
export type ReadRecords = (into: RecordsById) => Iterable<AnyRecord | null>

/** How many records are put into their place between two looks at whether somebody else has something to do. */
const recordsAStep = 1000

const emptyRecords = (collection: CollectionName): RecordsById =>
  columnRecordsFor(declarations[collection]) ?? new Map<Id, AnyRecord>()

/**
 * The whole database in memory: a map a collection, or columns where its fields allow it, and an index a reference field, built when it is first asked for, so that
 * opening does not wait for it. `apply` costs as much as the change, not as the database. Both sides of the wall use it: the
 * store as the truth, the window as its reading.
 */
export class DatabaseState implements DatabaseView {
  readonly #records = new Map<CollectionName, RecordsById>(collectionNames.map((name) => [name, emptyRecords(name)]))
  readonly #indexes = new Map<CollectionName, Map<string, Index>>(collectionNames.map((name) => [name, new Map()]))
  /** Collections whose records are only read when somebody asks for them, or ahead; `rest` is what is left of one that was begun. */
  readonly #waiting = new Map<CollectionName, { readonly read: ReadRecords; rest: Iterator<AnyRecord | null> | null }>()

  /** Fills a collection that nothing was asked of yet. */
  load(collection: CollectionName, records: Iterable<AnyRecord>): void {
    this.#waiting.delete(collection)
    const target = this.#of(collection)
    for (const record of records) target.set(record.id, record)
    this.#indexes.get(collection)?.clear()
  }

  /** Reads what has been waiting, a little at a step; what is asked for meanwhile is read to its end at once. */
  *readAhead(): Generator<void, void> {
    for (const collection of [...this.#waiting.keys()])
      for (let taken = 1, next = this.#takeNext(collection); next !== undefined; next = this.#takeNext(collection))
        if (next === null || taken++ % recordsAStep === 0) yield
  }

  /** Fills a collection when it is first asked for. */
  loadLater(collection: CollectionName, read: ReadRecords): void {
    this.#waiting.set(collection, { read, rest: null })
  }

  get<Name extends CollectionName>(collection: Name, id: Id | null): Collections[Name] | undefined {
    return id === null ? undefined : (this.#of(collection).get(id) as Collections[Name] | undefined) // safe: a record of that collection
  }

  all<Name extends CollectionName>(collection: Name): Iterable<Collections[Name]> {
    return this.#of(collection).values() as Iterable<Collections[Name]> // safe: the records of that collection
  }

  count(collection: CollectionName): number {
    return this.#of(collection).size
  }

  by<Name extends CollectionName>(collection: Name, field: ReferenceField<Name>, id: Id): Collections[Name][] {
    const records = this.#of(collection)
    const found =
      records instanceof ColumnRecords
        ? records.by(field, id)
        : (this.#index(collection, field).get(id) ?? []).map((each) => records.get(each))
    return found.filter((record) => record !== undefined) as Collections[Name][] // safe: records of that collection
  }

  apply(changes: readonly Change[]): void {
    for (const { collection, id, after } of changes) {
      // A newer version's journal may hold what this one has no place for.
      if (!this.#records.has(collection)) continue
      const records = this.#of(collection)
      const indexes = this.#indexes.get(collection)
      const current = indexes?.size ? records.get(id) : undefined
      if (after === null) records.delete(id)
      else records.set(id, after)
      for (const [field, index] of indexes ?? []) {
        if (current !== undefined) for (const target of targetsOf(current, field)) strike(index, target, id)
        if (after !== null) for (const target of targetsOf(after, field)) enter(index, target, id)
      }
    }
  }

  #of(collection: CollectionName): RecordsById {
    const records = this.#records.get(collection) as RecordsById // safe: there is one for every name
    while (this.#takeNext(collection) !== undefined);
    return records
  }

  /** Puts the next record of a waiting collection into its place; undefined where nothing waits. What fails is begun anew. */
  #takeNext(collection: CollectionName): AnyRecord | null | undefined {
    const waiting = this.#waiting.get(collection)
    if (waiting === undefined) return undefined
    const records = this.#records.get(collection) as RecordsById // safe: there is one for every name
    const { rest } = waiting
    waiting.rest = null
    const reading = rest ?? waiting.read(records)[Symbol.iterator]()
    const { done, value } = reading.next()
    if (done === true) {
      this.#waiting.delete(collection)
      return undefined
    }
    waiting.rest = reading
    if (value !== null) records.set(value.id, value)
    return value
  }

  #index(collection: CollectionName, field: string): Index {
    const indexes = this.#indexes.get(collection)
    const known = indexes?.get(field)
    if (known !== undefined) return known
    const index: Index = new Map()
    for (const record of this.#of(collection).values()) {
      for (const target of targetsOf(record, field)) enter(index, target, record.id)
    }
    indexes?.set(field, index)
    return index
  }
}

/** The records that refer to the given one, by collection; empty when nothing hangs on it. */
export const referrersOf = (view: DatabaseView, collection: CollectionName, id: Id): readonly Referrers[] =>
  collectionNames.flatMap((name) => {
    const fields = referencesOf(name).filter(([, target]) => target === collection)
    const count = fields.reduce(
      (sum, [field]) => sum + view.by(name, field as ReferenceField<typeof name>, id).length,
      0,
    )
    return count === 0 ? [] : [{ collection: name, count }]
  })

export type Referrers = { readonly collection: CollectionName; readonly count: number }
