import {
  collectionNames,
  referencesOf,
  type AnyRecord,
  type Change,
  type CollectionName,
  type ReferenceField,
} from '../database/database'
import type { Id } from '../values/ids'
import type { DatabaseView } from '../database/state'
import { straysOf } from '../database/strays'
import { existence, LiveWrites, type Write } from './live-writes'
import { isSame, partsOfKey, recordKey, targetsOf, type PastChange, type RecordKey } from './past-change'
import { rivalsOf } from './rivals'

/** Why a change set cannot be taken back, and in no later change set is the reason to be found. */
export type Blocker = {
  /**
   * `referred`: it would go, but something refers to it. `missing`: what it refers to is not there. `rival`: another one
   * stands in its place. `stray`: it would refer to what it must not any more. `changed`, `gone`: it is not as the history says.
   */
  readonly code: 'referred' | 'missing' | 'rival' | 'stray' | 'changed' | 'gone'
  readonly collection: CollectionName
  readonly id: Id
}

/** What taking back one past change set means. */
export type Reversal = {
  /** The later change sets that go with it, newest first. */
  readonly dependents: readonly number[]
  /** All that goes: the target, or what it did again where it is a redo, and the dependents. */
  readonly targets: readonly number[]
  readonly blockers: readonly Blocker[]
  /** What one commit does that takes it back together with its dependents; nothing where it is taken back already. */
  readonly changes: readonly Change[]
  /** The records whose later history decided; all later change sets that touch them must have been given. */
  readonly asked: ReadonlySet<RecordKey>
}

/**
 * What taking back `target` means after the `later` change sets (oldest first) and in the state of the view. Edits are taken back
 * field by field, so that what others changed beside them stays; what it made goes, what it removed comes back. A later
 * change set is a dependent where it wrote the same field, touched a record that goes, or holds a reference that would dangle;
 * and then also what depends on that one.
 */
export const reversalOf = (target: PastChange, later: readonly PastChange[], view: DatabaseView): Reversal => {
  const writes = new LiveWrites([target, ...later])
  const own = target.action === 'redo' ? targetsOf(target) : [target.seq]
  const taken = new Set(own)
  const asked = new Set(target.changes.map(({ collection, id }) => recordKey(collection, id)))
  for (;;) {
    const round = new Round({ writes, taken, asked, view })
    if (round.needed.size === 0) {
      const { blockers, changes } = round
      // What was made and removed again since has no effect left; there is nothing for others to depend on.
      const others = changes.length + blockers.length === 0 ? [] : [...taken].filter((seq) => !own.includes(seq))
      const dependents = others.sort((a, b) => b - a)
      return { dependents, targets: [...own, ...dependents], blockers, changes, asked }
    }
    for (const seq of round.needed) taken.add(seq)
  }
}

type Ground = {
  readonly writes: LiveWrites
  readonly taken: ReadonlySet<number>
  readonly asked: Set<RecordKey>
  readonly view: DatabaseView
}

/** One look at what taking back the chosen change sets does, and at which others it would need. */
class Round {
  readonly needed = new Set<number>()
  readonly blockers: Blocker[] = []
  readonly changes: Change[] = []
  readonly #ground: Ground
  readonly #after = new Map<RecordKey, AnyRecord | null>()

  constructor(ground: Ground) {
    this.#ground = ground
    for (const key of ground.writes.records) this.#takeBack(key)
    if (this.needed.size > 0) return
    this.changes.reverse()
    for (const change of this.changes) this.#checkReferences(change)
  }

  #takeBack(key: RecordKey): void {
    const { writes, asked, view } = this.#ground
    const fields = writes.fieldsOf(key)
    const firsts = new Map<string, Write>()
    for (const [field, cell] of fields) {
      const first = cell.find((write) => this.#isTaken(write))
      if (first !== undefined) firsts.set(field, first)
    }
    if (firsts.size === 0) return
    asked.add(key)
    const isClear = this.#needWhatFollows(fields, firsts)
    if (!isClear) return
    const [collection, id] = partsOfKey(key)
    const current = view.get(collection, id) ?? null
    if (!this.#isAsWritten(fields, firsts, current)) {
      this.blockers.push({ code: current === null ? 'gone' : 'changed', collection, id })
      return
    }
    const after = restored(firsts, current)
    this.#after.set(key, after)
    if (!isSame(current, after)) this.changes.push({ collection, id, before: current, after })
  }

  /** Whatever others wrote after the first write of a field belongs to it; a record that goes or is gone belongs as a whole. */
  #needWhatFollows(fields: ReadonlyMap<string, readonly Write[]>, firsts: ReadonlyMap<string, Write>): boolean {
    const whole = firsts.get(existence)
    const wholeFrom = whole?.before === null ? whole.seq : Infinity
    const oldest = Math.min(...Array.from(firsts.values(), ({ seq }) => seq))
    let isClear = true
    for (const [field, cell] of fields) {
      const from = Math.min(field === existence ? oldest : (firsts.get(field)?.seq ?? Infinity), wholeFrom)
      for (const write of cell) {
        if (write.seq < from || this.#isTaken(write)) continue
        isClear = false
        this.#need(write)
      }
    }
    return isClear
  }

  /** Where frames of the history are missing, the last write that is known need not be what stands there. */
  #isAsWritten(
    fields: ReadonlyMap<string, readonly Write[]>,
    firsts: ReadonlyMap<string, Write>,
    current: AnyRecord | null,
  ): boolean {
    const made = fields.get(existence)?.at(-1)?.after
    if (firsts.has(existence) && made === null) return current === null
    if (current === null) return false
    const known = firsts.has(existence)
      ? Object.entries((made ?? {}) as object)
      : Array.from(firsts.keys(), (field) => [field, undefined] as const)
    return known.every(([field, value]: readonly [string, unknown]) =>
      isSame((fields.get(field)?.at(-1) ?? { after: value }).after, fieldOf(current, field)),
    )
  }

  #checkReferences({ collection, id, before, after }: Change): void {
    if (after === null) return this.#checkReferrers(collection, id)
    for (const [field, target] of referencesOf(collection)) {
      const known = before === null ? [] : idsIn(fieldOf(before, field))
      for (const referred of idsIn(fieldOf(after, field))) {
        if (known.includes(referred) || this.#current(target, referred) !== null) continue
        this.#needOrBlock({ code: 'missing', collection: target, id: referred }, (cell) => cell.get(existence)?.at(-1))
      }
    }
    if (this.#isStray(collection, after, before)) this.blockers.push({ code: 'stray', collection, id })
    for (const rival of rivalsOf(this.#ground.view, collection, after, (each) => this.#current(collection, each)))
      this.#needOrBlock({ code: 'rival', collection, id: rival }, lastWrite)
  }

  #isStray(collection: CollectionName, record: AnyRecord, before: AnyRecord | null): boolean {
    const get = (name: CollectionName, id: Id | null) =>
      id === null ? undefined : (this.#current(name, id) ?? undefined)
    const by = (name: CollectionName, field: string, id: Id) => this.#referring(name, field, id)
    // Safe: each record is found by its collection.
    const strays = straysOf({ get, by } as Pick<DatabaseView, 'get' | 'by'>, { collection, record }, before)
    return strays.some(({ code }) => code !== 'nowhere')
  }

  /** The records that refer to one, as they will be. */
  #referring(collection: CollectionName, field: string, to: Id): readonly AnyRecord[] {
    const stored = this.#ground.view.by(collection, field as ReferenceField<typeof collection>, to)
    const touched = Array.from(this.#after.keys(), partsOfKey).filter(([name]) => name === collection)
    const ids = new Set([...stored.map(({ id }) => id), ...touched.map(([, id]) => id)])
    return Array.from(ids, (id) => this.#current(collection, id))
      .filter((record) => record !== null)
      .filter((record) => idsIn(fieldOf(record, field)).includes(to))
  }

  #checkReferrers(collection: CollectionName, id: Id): void {
    for (const name of collectionNames) {
      for (const [field, target] of referencesOf(name)) {
        if (target !== collection) continue
        for (const { id: referrer } of this.#ground.view.by(name, field as ReferenceField<typeof name>, id)) {
          const left = this.#current(name, referrer)
          if (left === null || !idsIn(fieldOf(left, field)).includes(id)) continue
          this.#needOrBlock({ code: 'referred', collection: name, id: referrer }, (cell) =>
            writeOfReference(cell, field, id),
          )
        }
      }
    }
  }

  #needOrBlock(blocker: Blocker, find: (fields: ReadonlyMap<string, readonly Write[]>) => Write | undefined): void {
    const key = recordKey(blocker.collection, blocker.id)
    this.#ground.asked.add(key)
    const write = find(this.#ground.writes.fieldsOf(key))
    if (write === undefined || this.#isTaken(write)) this.blockers.push(blocker)
    else this.#need(write)
  }

  #current(collection: CollectionName, id: Id): AnyRecord | null {
    const after = this.#after.get(recordKey(collection, id))
    return after === undefined ? (this.#ground.view.get(collection, id) ?? null) : after
  }

  #need({ roots }: Write): void {
    for (const seq of roots) this.needed.add(seq)
  }

  #isTaken({ roots }: Write): boolean {
    return roots.every((seq) => this.#ground.taken.has(seq))
  }
}

/** The record as it was before the first of the writes, with everything else as it is now. */
const restored = (firsts: ReadonlyMap<string, Write>, current: AnyRecord | null): AnyRecord | null => {
  const whole = firsts.get(existence)
  const base = whole === undefined ? current : (whole.before as AnyRecord | null) // safe: written under `existence`
  if (base === null) return null
  const record: Record<string, unknown> = { ...base }
  for (const [field, { before, seq }] of firsts) {
    if (field === existence || (whole !== undefined && seq > whole.seq)) continue
    if (before === undefined) Reflect.deleteProperty(record, field)
    else record[field] = before
  }
  return record as AnyRecord // safe: fields of the same record, as they were
}

/** The write by which a record came to refer to another one: the change of that field, or its making. */
const writeOfReference = (fields: ReadonlyMap<string, readonly Write[]>, field: string, id: Id): Write | undefined =>
  fields.get(field)?.find(({ before, after }) => idsIn(after).includes(id) && !idsIn(before).includes(id)) ??
  fields.get(existence)?.findLast(({ after }) => after !== null)

const lastWrite = (fields: ReadonlyMap<string, readonly Write[]>): Write | undefined =>
  Array.from(fields.values())
    .flat()
    .reduce<Write | undefined>((last, write) => (last === undefined || write.seq > last.seq ? write : last), undefined)

const fieldOf = (record: AnyRecord, field: string): unknown => (record as unknown as Record<string, unknown>)[field] // safe: read as unknown

const idsIn = (value: unknown): readonly Id[] =>
  Array.isArray(value) ? (value as Id[]) : typeof value === 'string' ? [value] : [] // safe: reference fields hold ids only
