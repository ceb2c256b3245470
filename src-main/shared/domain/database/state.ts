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
 * The whole database in memory: a map a collection and an index a reference field, built when it is first asked for, so that
 * opening does not wait for it. `apply` costs as much as the change, not as the database. Both sides of the wall use it: the
 * store as the truth, the window as its reading.
 */
export class DatabaseState implements DatabaseView {
  readonly #records = new Map<CollectionName, Map<Id, AnyRecord>>(collectionNames.map((name) => [name, new Map()]))
  readonly #indexes = new Map<CollectionName, Map<string, Index>>(collectionNames.map((name) => [name, new Map()]))
  /** Collections whose records are only read when somebody asks for them. */
  readonly #waiting = new Map<CollectionName, () => Iterable<AnyRecord>>()

  /** Fills a collection that nothing was asked of yet. */
  load(collection: CollectionName, records: Iterable<AnyRecord>): void {
    this.#waiting.delete(collection)
    const target = this.#of(collection)
    for (const record of records) target.set(record.id, record as Collections[typeof collection])
    this.#indexes.get(collection)?.clear()
  }

  /** Fills a collection when it is first asked for. */
  loadLater(collection: CollectionName, read: () => Iterable<AnyRecord>): void {
    this.#waiting.set(collection, read)
  }

  get<Name extends CollectionName>(collection: Name, id: Id | null): Collections[Name] | undefined {
    return id === null ? undefined : this.#of(collection).get(id)
  }

  all<Name extends CollectionName>(collection: Name): Iterable<Collections[Name]> {
    return this.#of(collection).values()
  }

  count(collection: CollectionName): number {
    return this.#of(collection).size
  }

  by<Name extends CollectionName>(collection: Name, field: ReferenceField<Name>, id: Id): Collections[Name][] {
    const records = this.#of(collection)
    const ids = this.#index(collection, field).get(id) ?? []
    return ids.map((each) => records.get(each)).filter((record) => record !== undefined)
  }

  apply(changes: readonly Change[]): void {
    for (const { collection, id, after } of changes) {
      // A newer version's journal may hold what this one has no place for.
      if (!this.#records.has(collection)) continue
      const records = this.#of(collection)
      const current = records.get(id)
      if (after === null) records.delete(id)
      else records.set(id, after as Collections[typeof collection])
      for (const [field, index] of this.#indexes.get(collection) ?? []) {
        if (current !== undefined) for (const target of targetsOf(current, field)) strike(index, target, id)
        if (after !== null) for (const target of targetsOf(after, field)) enter(index, target, id)
      }
    }
  }

  #of<Name extends CollectionName>(collection: Name): Map<Id, Collections[Name]> {
    const read = this.#waiting.get(collection)
    if (read !== undefined) this.load(collection, read())
    return this.#records.get(collection) as Map<Id, Collections[Name]> // safe: there is one for every name
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
