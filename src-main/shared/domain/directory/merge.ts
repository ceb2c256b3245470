import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import {
  collectionNames,
  referencesOf,
  type AnyRecord,
  type CollectionName,
  type ReferenceField,
} from '../database/database'
import type { ImportedAs } from '../importing/import'
import type { DuplicateKind } from './duplicates/find-duplicates'
import type { Id } from '../values/ids'
import { isActive, tellingsOf, type Registration } from '../events/registration'
import { withoutStrays } from '../database/strays'
import type { Transaction } from '../actions/transaction'
import { sameRelation, type Relation } from './relation'

type Pair = { readonly keepId: Id; readonly dropId: Id }

/** How many records of each collection came over to the one that was kept. */
export type Merged = { readonly keptId: Id; readonly moved: { readonly [Name in CollectionName]?: number } }

const redirected = (value: unknown, { keepId, dropId }: Pair): unknown => {
  if (!Array.isArray(value)) return value === dropId ? keepId : value
  return Array.from(new Set(value.map((each: unknown) => (each === dropId ? keepId : each))))
}

/** Leads every reference to the dropped record, of any collection, to the kept one; counts the records that it changed. */
const moveReferences = (tx: Transaction, target: DuplicateKind, pair: Pair): Merged['moved'] => {
  const moved: { [Name in CollectionName]?: number } = {}
  for (const collection of collectionNames) {
    for (const [field] of referencesOf(collection).filter(([, to]) => to === target)) {
      for (const record of tx.by(collection, field as ReferenceField<typeof collection>, pair.dropId)) {
        const value: unknown = record[field as keyof AnyRecord]
        tx.put(collection, { ...record, [field]: redirected(value, pair) })
        moved[collection] = (moved[collection] ?? 0) + 1
      }
    }
  }
  return moved
}

/** The registration that stands for both: an active one before one that is over, a confirmed one before a waiting one, the older. */
const leading = (a: Registration, b: Registration): Registration => {
  const rank = ({ status }: Registration): number => ['confirmed', 'waiting', 'cancelled', 'declined'].indexOf(status)
  return rank(a) < rank(b) || (rank(a) === rank(b) && a.id < b.id) ? a : b
}

/**
 * One person has at most one active registration for an event (`docs/domain.md §3.2`): of two, the leading one stays and the other
 * cancelled with the reason *merged*; its attendance on days that the leading one has none for comes over.
 */
const joinRegistrations = (tx: Transaction, personId: Id): void => {
  const byEvent = new Map<Id, Registration>()
  for (const registration of tx.by('registrations', 'personId', personId).filter(isActive)) {
    const other = byEvent.get(registration.eventId)
    const lead = other === undefined ? registration : leading(other, registration)
    byEvent.set(registration.eventId, lead)
    if (other === undefined) continue
    const spare = lead === other ? registration : other
    const days = new Set(tx.by('attendances', 'registrationId', lead.id).map(({ day }) => day))
    for (const attendance of tx.by('attendances', 'registrationId', spare.id))
      if (!days.has(attendance.day)) tx.update('attendances', attendance, { registrationId: lead.id })
    tx.update('registrations', spare, {
      status: 'cancelled',
      statusReason: 'merged',
      reconfirm: null,
      tellings: tellingsOf(spare),
    })
  }
}

/** Relations of two that are one now: none to itself or in a circle, and of two that say the same the older, with what the other knows. */
const joinRelations = (tx: Transaction, institutionId: Id): void => {
  for (const field of ['institutionId', 'otherId'] as const)
    for (const { id } of tx.by('relations', field, institutionId)) {
      const record = tx.get('relations', id)
      if (record === undefined) continue
      const same = sameRelation(tx, record)
      if (withoutStrays(tx, { collection: 'relations', record }) === null) tx.drop('relations', id)
      else if (same !== undefined) joinRelation(tx, record.id < same.id ? [record, same] : [same, record])
    }
}

const joinRelation = (tx: Transaction, [kept, spare]: readonly [Relation, Relation]): void => {
  const notes = Array.from(new Set([kept.note, spare.note])).filter((note) => note !== '')
  tx.update('relations', kept, {
    beganOn: kept.beganOn ?? spare.beganOn,
    endedOn: kept.endedOn ?? spare.endedOn,
    note: notes.join('\n\n').slice(0, 2000),
  })
  tx.drop('relations', spare.id)
}

/** Removes marks of difference whose two records are one now, or of which one is gone. */
const dropEmptyDistinctions = (tx: Transaction, keepId: Id): void => {
  for (const field of ['institutionIds', 'personIds'] as const)
    for (const distinction of tx.by('distinctions', field, keepId))
      if (distinction[field].length < 2) tx.drop('distinctions', distinction.id)
}

/** A file that brought either of them brought this record. */
const keepImports = (tx: Transaction, of: ImportedAs, pair: Pair): void => {
  for (const each of tx.all('imports'))
    if (each[of].includes(pair.dropId)) tx.update('imports', each, { [of]: redirected(each[of], pair) as Id[] }) // safe: a list of ids
}

/**
 * Makes two records one: everything that refers to the dropped one comes over, and the dropped one goes. Undoing the step
 * takes all of it back. Refuses with `same-record` and `not-found`.
 */
export const mergeInto = (
  tx: Transaction,
  collection: DuplicateKind,
  { keepId, dropId }: Pair,
): Result<Merged, ActionFailure> => {
  if (keepId === dropId) return fail({ code: 'same-record', collection, id: keepId })
  for (const id of [keepId, dropId]) {
    const found = collection === 'persons' ? tx.findPerson(id) : tx.find(collection, id)
    if (!found.ok) return found
  }
  const moved = moveReferences(tx, collection, { keepId, dropId })
  const kept = tx.get(collection, keepId)
  // A record does not stand under itself: that was a police merged with its town, or a unit with its directorate.
  const left = kept && withoutStrays(tx, { collection, record: kept })
  if (left) tx.put(collection, left)
  if (collection === 'institutions') joinRelations(tx, keepId)
  if (collection === 'persons') {
    joinRegistrations(tx, keepId)
    // Documents that named either of them named this person: erasing must find them.
    for (const document of tx.all('exports'))
      if (document.personIds.includes(dropId))
        tx.update('exports', document, { personIds: redirected(document.personIds, { keepId, dropId }) as Id[] }) // safe: a list of ids
  }
  keepImports(tx, collection === 'persons' ? 'personIds' : 'institutionIds', { keepId, dropId })
  dropEmptyDistinctions(tx, keepId)
  tx.drop(collection, dropId)
  return ok({ keptId: keepId, moved })
}
