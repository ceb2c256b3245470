import { collectionNames, type AnyRecord, type CollectionName } from '../database/database'
import type { Id } from '../values/ids'
import type { DatabaseView } from '../database/state'
import type { TrashEntry } from './trash'

/** A record that lies in the trash, and in which entry. */
export type Trashed = { readonly entryId: Id; readonly record: AnyRecord }

export const isCollection = (name: string): name is CollectionName => collectionNames.some((each) => each === name)

/** The records of an entry; those of a collection that this version does not know stay where they are. */
export const recordsOf = ({ records }: TrashEntry) =>
  records.flatMap(({ collection, record }) =>
    isCollection(collection) ? [{ collection, record: record as AnyRecord }] : [],
  ) // safe: they were records of that very collection

/** Finds records in the trash. Reads all of it once, when the first is looked for. */
export class TrashIndex {
  readonly #view: DatabaseView
  #index: Map<string, Trashed> | null = null

  constructor(view: DatabaseView) {
    this.#view = view
  }

  find(collection: string, id: Id): Trashed | undefined {
    this.#index ??= this.#read()
    return this.#index.get(`${collection}/${id}`)
  }

  #read(): Map<string, Trashed> {
    const index = new Map<string, Trashed>()
    for (const entry of this.#view.all('trash'))
      for (const { collection, record } of recordsOf(entry))
        index.set(`${collection}/${record.id}`, { entryId: entry.id, record })
    return index
  }
}
