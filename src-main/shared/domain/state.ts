import {
  collectionNames,
  referencesOf,
  type AnyRecord,
  type Change,
  type CollectionName,
  type Collections,
  type ReferenceField,
} from './database'
import type { Id } from './ids'

/** What rules and screens read: records by id, by reference, or all of a collection. */
export type DatabaseView = {
  get<Name extends CollectionName>(collection: Name, id: Id | null): Collections[Name] | undefined
  all<Name extends CollectionName>(collection: Name): Iterable<Collections[Name]>
  by<Name extends CollectionName>(collection: Name, field: ReferenceField<Name>, id: Id): Collections[Name][]
  count(collection: CollectionName): number
}

type Index = Map<Id, Set<Id>>

const targetsOf = (record: AnyRecord, field: string): readonly Id[] => {
  const value: unknown = record[field as keyof AnyRecord]
  if (Array.isArray(value)) return value as Id[] // safe: reference fields hold ids only, by schema
  return typeof value === 'string' ? [value] : []
}

/**
 * The whole database in memory: a map a collection and an index a reference field. `apply` costs as much as the change,
 * not as the database. Both sides of the wall use it: the store as the truth, the window as its reading.
 */
export class DatabaseState implements DatabaseView {
  readonly #records = new Map<CollectionName, Map<Id, AnyRecord>>()
  readonly #indexes = new Map<CollectionName, Map<string, Index>>()

  constructor() {
    for (const name of collectionNames) {
      this.#records.set(name, new Map())
      this.#indexes.set(name, new Map(referencesOf(name).map(([field]) => [field, new Map()])))
    }
  }

  /** Fills an empty state; records whose own id differs from their key are the caller's to refuse. */
  load(collection: CollectionName, records: Iterable<AnyRecord>): void {
    const target = this.#of(collection)
    for (const record of records) {
      target.set(record.id, record)
      this.#index(collection, record, 'add')
    }
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
    const ids = this.#indexes.get(collection)?.get(field)?.get(id) ?? []
    return Array.from(ids, (each) => records.get(each)).filter((record) => record !== undefined)
  }

  apply(changes: readonly Change[]): void {
    for (const { collection, id, after } of changes) {
      const records = this.#of(collection)
      const current = records.get(id)
      if (current !== undefined) this.#index(collection, current, 'remove')
      if (after === null) records.delete(id)
      else {
        records.set(id, after as Collections[typeof collection])
        this.#index(collection, after, 'add')
      }
    }
  }

  #of<Name extends CollectionName>(collection: Name): Map<Id, Collections[Name]> {
    return this.#records.get(collection) as Map<Id, Collections[Name]> // safe: the constructor made one for every name
  }

  #index(collection: CollectionName, record: AnyRecord, how: 'add' | 'remove'): void {
    for (const [field, index] of this.#indexes.get(collection) ?? []) {
      for (const target of targetsOf(record, field)) {
        if (how === 'remove') index.get(target)?.delete(record.id)
        else index.set(target, (index.get(target) ?? new Set()).add(record.id))
      }
    }
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
