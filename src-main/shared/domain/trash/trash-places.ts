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
export class TrashPlaces {
  readonly #view: DatabaseView
  #places: Map<string, Trashed> | null = null

  constructor(view: DatabaseView) {
    this.#view = view
  }

  find(collection: string, id: Id): Trashed | undefined {
    this.#places ??= this.#read()
    return this.#places.get(`${collection}/${id}`)
  }

  #read(): Map<string, Trashed> {
    const places = new Map<string, Trashed>()
    for (const entry of this.#view.all('trash'))
      for (const { collection, record } of recordsOf(entry))
        places.set(`${collection}/${record.id}`, { entryId: entry.id, record })
    return places
  }
}
