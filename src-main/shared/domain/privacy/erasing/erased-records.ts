import { collectionNames, type AnyRecord, type Change, type CollectionName } from '../../database/database'
import type { Erasure } from '../erasure'
import type { DatabaseState, DatabaseView } from '../../database/state'
import { termsFor } from './preview'
import { scrubbedRecord, type Scrub } from './scrub'
import type { PersonState, SearchTerm } from './search-terms'

/** What an entry of the list of erasures takes away, given by what its person is recognised. */
export const scrubOf = (erasure: Erasure, terms: readonly SearchTerm[]): Scrub => ({
  person: erasure.personId === null ? null : { id: erasure.personId, erasedAt: erasure.erasedAt },
  terms,
  mark: erasure.mark,
  left: new Set(erasure.left),
  diets: new Set(erasure.diets),
  photos: new Set(erasure.photos),
  contacts: new Set(erasure.contacts),
})

/** The changes that scrub all records of a database, one a record. */
export const scrubbingChanges = (view: DatabaseView, scrub: Scrub): readonly Change[] =>
  collectionNames.flatMap((collection: CollectionName) =>
    Array.from(view.all(collection)).flatMap((before: AnyRecord): readonly Change[] => {
      const after = scrubbedRecord(scrub, collection, before)
      return after === before ? [] : [{ collection, id: before.id, before, after }]
    }),
  )

const statesIn = (view: DatabaseView, { personId }: Erasure): readonly PersonState[] => {
  const person = view.get('persons', personId)
  return person === undefined ? [] : [person]
}

/**
 * The changes that take out of records from elsewhere (a restored backup, an import, a merge) whoever was erased before. Terms that
 * had passed are not among them: their data is due again and shows as such.
 */
export const reapplyErasures = (view: DatabaseView, erasures: Iterable<Erasure>): readonly Change[] => {
  const changes = new Map<string, Change>()
  const overlay = new ScrubbedView(view, changes)
  for (const erasure of erasures) {
    if (erasure.personId === null) continue
    const scrub = scrubOf(erasure, termsFor(view, erasure.personId, statesIn(view, erasure)))
    for (const change of scrubbingChanges(overlay, scrub)) overlay.note(change)
  }
  return [...changes.values()]
}

/** The records as earlier erasures of the same run left them. */
class ScrubbedView implements DatabaseView {
  readonly #base: DatabaseView
  readonly #changes: Map<string, Change>

  constructor(base: DatabaseView, changes: Map<string, Change>) {
    this.#base = base
    this.#changes = changes
  }

  note(change: Change): void {
    const key = `${change.collection}/${change.id}`
    const before = this.#changes.get(key)?.before ?? change.before
    this.#changes.set(key, { ...change, before })
  }

  get: DatabaseState['get'] = (collection, id) => {
    const record = this.#base.get(collection, id)
    return record && this.#current(collection, record)
  }

  all: DatabaseState['all'] = (collection) =>
    Array.from(this.#base.all(collection), (record) => this.#current(collection, record))

  by: DatabaseState['by'] = (collection, field, id) =>
    this.#base.by(collection, field, id).map((record) => this.#current(collection, record))

  count: DatabaseState['count'] = (collection) => this.#base.count(collection)

  #current<Kept extends AnyRecord>(collection: CollectionName, record: Kept): Kept {
    return (this.#changes.get(`${collection}/${record.id}`)?.after ?? record) as Kept // safe: the same record, scrubbed
  }
}
