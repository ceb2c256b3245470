import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { AnyRecord, Change, CollectionName, Collections, ReferenceField } from '../database/database'
import type { Id } from '../values/ids'
import { isKnown } from '../directory/person'
import { referrersOf, type DatabaseView } from '../database/state'
import { withoutUndefined } from './inputs'

type Entry = { readonly before: AnyRecord | null; after: AnyRecord | null; isAsItWas: boolean }
type NewRecord<Name extends CollectionName> = Collections[Name]
type Patch<Name extends CollectionName> = {
  readonly [Key in keyof Collections[Name]]?: Collections[Name][Key] | undefined
}

/**
 * One action's view of the database: reads see its own writes, every touched record's before and after is noted, and
 * nothing reaches the state until the store has the changes on disk.
 */
export class Transaction implements DatabaseView {
  readonly #base: DatabaseView
  readonly #touched = new Map<CollectionName, Map<Id, Entry>>()

  constructor(base: DatabaseView) {
    this.#base = base
  }

  get<Name extends CollectionName>(collection: Name, id: Id | null): Collections[Name] | undefined {
    if (id === null) return undefined
    const entry = this.#touched.get(collection)?.get(id)
    if (entry === undefined) return this.#base.get(collection, id)
    return (entry.after as Collections[Name] | null) ?? undefined // safe: entries are kept by collection
  }

  /** The record, or the refusal that says which one is missing. */
  find<Name extends CollectionName>(collection: Name, id: Id): Result<Collections[Name], ActionFailure> {
    const record = this.get(collection, id)
    return record === undefined ? fail({ code: 'not-found', collection, id }) : ok(record)
  }

  /** The same for a link that may be empty. */
  findLinked<Name extends CollectionName>(
    collection: Name,
    id: Id | null | undefined,
  ): Result<Collections[Name] | null, ActionFailure> {
    return id ? this.find(collection, id) : ok(null)
  }

  /** A person whose record may be used: one who was erased cannot be changed, named or signed up. */
  findPerson(id: Id): Result<Collections['persons'], ActionFailure> {
    const found = this.find('persons', id)
    return found.ok && !isKnown(found.value) ? fail({ code: 'person-erased', personId: id }) : found
  }

  *all<Name extends CollectionName>(collection: Name): Iterable<Collections[Name]> {
    const touched = this.#touched.get(collection)
    for (const record of this.#base.all(collection)) if (!touched?.has(record.id)) yield record
    yield* this.#written(collection)
  }

  by<Name extends CollectionName>(collection: Name, field: ReferenceField<Name>, id: Id): Collections[Name][] {
    const touched = this.#touched.get(collection)
    const stored = this.#base.by(collection, field, id)
    if (touched === undefined) return stored
    const refers = (record: AnyRecord): boolean => {
      const value: unknown = record[field as string as keyof AnyRecord]
      return Array.isArray(value) ? value.includes(id) : value === id
    }
    return [...stored.filter((record) => !touched.has(record.id)), ...this.#written(collection).filter(refers)]
  }

  count(collection: CollectionName): number {
    const entries = Array.from(this.#touched.get(collection)?.values() ?? [])
    const made = entries.filter(({ before, after }) => before === null && after !== null).length
    const gone = entries.filter(({ before, after }) => before !== null && after === null).length
    return this.#base.count(collection) + made - gone
  }

  insert<Name extends CollectionName>(collection: Name, record: NewRecord<Name>): Collections[Name] {
    this.#note(collection, record.id, record)
    return record
  }

  /** Writes the fields of the patch over the record; an empty difference is no change. */
  update<Name extends CollectionName>(
    collection: Name,
    record: Collections[Name],
    patch: Patch<Name>,
  ): Collections[Name] {
    const given = withoutUndefined(patch)
    const isSame = Object.entries(given).every(([key, value]) => isEqual(record[key as keyof AnyRecord], value))
    if (isSame) return record
    const after = { ...record, ...given }
    this.#note(collection, record.id, after)
    return after
  }

  /** Takes the record away, unless others still refer to it. */
  remove(collection: CollectionName, id: Id): Result<Id, ActionFailure> {
    const record = this.get(collection, id)
    if (record === undefined) return fail({ code: 'not-found', collection, id })
    const by = referrersOf(this, collection, id)
    if (by.length > 0) return fail({ code: 'still-referenced', by })
    this.#note(collection, id, null)
    return ok(id)
  }

  /** Writes a record of whatever collection as it is: one that comes back, or one that loses a reference. */
  put(collection: CollectionName, record: AnyRecord): void {
    this.#note(collection, record.id, record, true)
  }

  /** Takes a record away without asking who refers to it; the caller has seen to those who do. */
  drop(collection: CollectionName, id: Id): void {
    this.#note(collection, id, null)
  }

  /** What the action did, one change a record, in the order in which the records were first touched. */
  changes(): readonly Change[] {
    return this.#changesOf(() => true)
  }

  /** The changes without records that were put as they are. */
  written(): readonly Change[] {
    return this.#changesOf(({ isAsItWas }) => !isAsItWas)
  }

  #changesOf(is: (entry: Entry) => boolean): readonly Change[] {
    return Array.from(this.#touched, ([collection, entries]) =>
      Array.from(entries)
        .filter(([, entry]) => is(entry) && !isSameRecord(entry.before, entry.after))
        .map(([id, { before, after }]) => ({ collection, id, before, after })),
    ).flat()
  }

  #written<Name extends CollectionName>(collection: Name): Collections[Name][] {
    const entries = Array.from(this.#touched.get(collection)?.values() ?? [], ({ after }) => after)
    return entries.filter((after) => after !== null) as Collections[Name][] // safe: entries are kept by collection
  }

  #note(collection: CollectionName, id: Id, after: AnyRecord | null, isAsItWas = false): void {
    const entries = this.#touched.get(collection) ?? new Map<Id, Entry>()
    this.#touched.set(collection, entries)
    const entry = entries.get(id)
    if (entry === undefined) entries.set(id, { before: this.#base.get(collection, id) ?? null, after, isAsItWas })
    else Object.assign(entry, { after, isAsItWas })
  }
}

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The same by fields: most of an edited record are the very values that it had, and need not be written out to be compared. */
const isSameRecord = (a: AnyRecord | null, b: AnyRecord | null): boolean => {
  if (a === null || b === null) return a === b
  const [one, other] = [Object.entries(a), Object.entries(b)]
  const haveSameFields = one.length === other.length && one.every(([key], at) => key === other[at]?.[0])
  return haveSameFields ? one.every(([, value], at) => isEqual(value, other[at]?.[1])) : isEqual(a, b)
}
