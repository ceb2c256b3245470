import { collectionNames, type AnyRecord, type Change, type CollectionName } from '../../database/database'
import type { Erasure } from '../erasure'
import type { DatabaseState, DatabaseView } from '../../database/state'
import type { Id } from '../../values/ids'
import { termsFor, termsForAll } from './preview'
import { scrubbedRecord, type Scrub } from './scrub'
import type { PersonState, SearchTerm } from './search-terms'

/** The persons that an entry of the list of erasures is about: the one who was erased, or those whose names had passed their term. */
export const erasedPersons = ({ personId, names }: Erasure): readonly Id[] => (personId === null ? names : [personId])

/** What an entry of the list of erasures takes away, given by what its persons are recognised. */
export const scrubOf = (erasure: Erasure, terms: readonly SearchTerm[]): Scrub => ({
  persons: new Set(erasedPersons(erasure)),
  erasedAt: erasure.erasedAt,
  terms,
  mark: erasure.mark,
  left: new Set(erasure.left),
  pastTerm: {
    diets: new Set(erasure.diets),
    answers: new Set(erasure.answers),
    notes: new Set(erasure.notes),
    contacts: new Set(erasure.contacts),
    photos: new Set(erasure.photos),
    positions: new Set(erasure.positions),
  },
})

const nothingPast: ReadonlySet<Id> = new Set()
const nothingPastTerm: Scrub['pastTerm'] = {
  ...{ diets: nothingPast, answers: nothingPast, notes: nothingPast },
  ...{ contacts: nothingPast, photos: nothingPast, positions: nothingPast },
}

/** Only whom it erases: that holds for all times, while what was typed after a term was ended is not to go with what was cleared. */
export const ofPersonsAlone = (scrub: Scrub): Scrub => ({ ...scrub, pastTerm: nothingPastTerm })

/** The changes that scrub all records of a database, one a record. */
export const scrubbingChanges = (view: DatabaseView, scrub: Scrub): readonly Change[] =>
  collectionNames.flatMap((collection: CollectionName) =>
    Array.from(view.all(collection)).flatMap((before: AnyRecord): readonly Change[] => {
      const after = scrubbedRecord(scrub, collection, before)
      return after === before ? [] : [{ collection, id: before.id, before, after }]
    }),
  )

/** What a database knows of the persons that an erasure is about. */
export const statesIn = (view: DatabaseView, erasure: Erasure): readonly PersonState[] =>
  erasedPersons(erasure).flatMap((id) => view.get('persons', id) ?? [])

/** By what the persons of an erasure are recognised in a database, given how the history knew them. */
export const termsOfErased = (
  view: DatabaseView,
  erasure: Erasure,
  states: readonly PersonState[],
): readonly SearchTerm[] => {
  const { personId } = erasure
  return personId === null ? termsForAll(view, new Set(erasure.names), states) : termsFor(view, personId, states)
}

/**
 * The changes that take out of records from elsewhere (a restored backup, an import, a merge) whoever was erased before. Terms that
 * had passed are not among them: their data is due again and shows as such.
 */
export const reapplyErasures = (view: DatabaseView, erasures: Iterable<Erasure>): readonly Change[] => {
  const changes = new Map<string, Change>()
  const overlay = new ScrubbedView(view, changes)
  for (const erasure of erasures) {
    if (erasedPersons(erasure).length === 0) continue
    const terms = termsOfErased(view, erasure, statesIn(view, erasure))
    for (const change of scrubbingChanges(overlay, ofPersonsAlone(scrubOf(erasure, terms)))) overlay.note(change)
  }
  return [...changes.values()]
}

/** The records as they are after the changes. */
export const viewAfter = (view: DatabaseView, changes: readonly Change[]): DatabaseView => {
  const after = new ScrubbedView(view, new Map())
  for (const change of changes) after.note(change)
  return after
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
