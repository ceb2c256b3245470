import {
  collectionNames,
  type Change,
  type CollectionName,
  type Collections,
  type ReferenceField,
} from '@shared/domain/database/database'
import type { Id } from '@shared/domain/values/ids'
import { DatabaseState, type DatabaseView } from '@shared/domain/database/state'

/**
 * The window's reading of the database: loaded once whole, then kept up by changes. Every read notes the collection, so
 * that a `$derived` over it runs again when, and only when, that collection changes. It never holds the truth.
 */
export class ReadingState implements DatabaseView {
  #records = new DatabaseState()
  #versions = $state(Object.fromEntries(collectionNames.map((name) => [name, 0])) as Record<CollectionName, number>)

  #isWhole = $state(true)

  /** False as long as a part of a large database is still on its way; what is read of it meanwhile is fetched on the spot. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  noteWhole(): void {
    this.#isWhole = true
  }

  load(records: DatabaseState, { isWhole = true }: { readonly isWhole?: boolean } = {}): void {
    this.#records = records
    this.#isWhole = isWhole
    for (const name of collectionNames) this.#versions[name]++
  }

  /** Reads what has come over before anything of it is asked for, a little at a step. */
  readAhead(): Generator<void, void> {
    return this.#records.readAhead()
  }

  apply(changes: readonly Change[]): void {
    this.#records.apply(changes)
    for (const name of new Set(changes.map(({ collection }) => collection))) this.#versions[name]++
  }

  get<Name extends CollectionName>(collection: Name, id: Id | null): Collections[Name] | undefined {
    this.version(collection)
    return this.#records.get(collection, id)
  }

  all<Name extends CollectionName>(collection: Name): Iterable<Collections[Name]> {
    this.version(collection)
    return this.#records.all(collection)
  }

  by<Name extends CollectionName>(collection: Name, field: ReferenceField<Name>, id: Id): Collections[Name][] {
    this.version(collection)
    return this.#records.by(collection, field, id)
  }

  count(collection: CollectionName): number {
    this.version(collection)
    return this.#records.count(collection)
  }

  /** Rises with every change of the collection; reading it makes a `$derived` depend on the collection. */
  version(collection: CollectionName): number {
    return this.#versions[collection]
  }
}
