import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Day } from '../values/day'
import type { AnyRecord, CollectionName } from '../database/database'
import type { Id } from '../values/ids'
import type { Invitation } from '../invitations/invitation'
import { freePlaces } from '../events/places'
import { straysOf, withoutStrays } from '../database/strays'
import { recordTitle, type FindRecord } from '../database/record-title'
import { isNeeded, referencesFrom, targetIds, type Reference } from '../database/reference-kinds'
import type { Held } from './removal'
import type { KeptReference, TrashEntry } from './trash'
import type { RuleContext } from '../actions/action'
import { TrashIndex, isCollection, recordsOf } from './trash-index'
import type { Transaction } from '../actions/transaction'

export type Restored = {
  readonly restored: number
  /** Events whose places are now used by more than there are. */
  readonly overbooked: readonly Id[]
}

type Restoring = {
  readonly tx: Transaction
  readonly trash: TrashIndex
  readonly find: FindRecord
  readonly dangling: ReadonlySet<string>
}

type Lost = { readonly reference: Reference; readonly was: Id }

const keyOf = ({ collection, id, field, was }: Pick<KeptReference, 'collection' | 'id' | 'field' | 'was'>): string =>
  [collection, id, field, was].join('/')

/** References of a record that lead nowhere although they did when it was removed. */
const lostReferences = ({ tx, dangling }: Restoring, { collection, record }: Held): readonly Lost[] =>
  referencesFrom(collection).flatMap((reference) => {
    const { field, target } = reference
    return targetIds(record, field)
      .filter((was) => tx.get(target, was) === undefined)
      .filter((was) => !dangling.has(keyOf({ collection, id: record.id, field, was })))
      .map((was) => ({ reference, was }))
  })

const withoutTarget = (record: AnyRecord, { reference: { field, kind }, was }: Lost): AnyRecord => {
  const value: unknown = record[field as keyof AnyRecord]
  const left = kind === 'list' && Array.isArray(value) ? value.filter((each) => each !== was) : null
  return { ...record, [field]: left }
}

const withTarget = (record: AnyRecord, { field, was, at }: KeptReference): AnyRecord => {
  const value: unknown = record[field as keyof AnyRecord]
  if (Array.isArray(value)) {
    return value.includes(was) ? record : { ...record, [field]: value.toSpliced(at ?? value.length, 0, was) }
  }
  return value === null ? { ...record, [field]: was } : record
}

/** Refuses what cannot be without something that is gone; what can loses the reference, which waits in the trash for its target. */
const settle = (restoring: Restoring, held: Held): Result<null, ActionFailure> => {
  const { tx, trash, find } = restoring
  const isThere = (target: CollectionName, id: Id): boolean => tx.get(target, id) !== undefined
  for (const lost of lostReferences(restoring, held)) {
    const { collection, field, target, kind } = lost.reference
    const trashed = trash.find(target, lost.was)
    if (isNeeded(tx.get(collection, held.record.id) ?? held.record, lost.reference, isThere)) {
      const title = trashed === undefined ? '' : recordTitle(find, target, trashed.record)
      const needs = { collection: target, title, isInTrash: trashed !== undefined }
      return fail({ code: 'needed-is-gone', ...needs, by: recordTitle(find, held.collection, held.record) })
    }
    const current: AnyRecord | undefined = tx.get(collection, held.record.id)
    if (current === undefined) continue
    tx.put(collection, withoutTarget(current, lost))
    const entry = tx.get('trash', trashed?.entryId ?? null)
    if (entry === undefined) continue
    const at = kind === 'list' ? targetIds(current, field).indexOf(lost.was) : null
    const reference = { collection, id: held.record.id, field, was: lost.was, at }
    tx.put('trash', { ...entry, cleared: [...entry.cleared, reference] })
  }
  return ok(null)
}

/** Fills a reference again in the record that lost it, be that in the database or itself in the trash. */
const refill = ({ tx, trash }: Restoring, reference: KeptReference): void => {
  const { collection, id } = reference
  if (!isCollection(collection)) return
  const holder: AnyRecord | undefined = tx.get(collection, id)
  if (holder !== undefined) {
    const filled = withTarget(holder, reference)
    // Meanwhile the target may have come to stand under the holder.
    const isCircle = straysOf(tx, { collection, record: filled }, holder).some(({ code }) => code === 'circle')
    if (!isCircle) tx.put(collection, filled)
    return
  }
  const entry = tx.get('trash', trash.find(collection, id)?.entryId ?? null)
  if (entry === undefined) return
  const records = entry.records.map((kept) =>
    kept.collection === collection && kept.record.id === id
      ? { ...kept, record: withTarget(kept.record as AnyRecord, reference) } // safe: a record of that very collection
      : kept,
  )
  tx.put('trash', { ...entry, records })
}

const isSameInvitation = (a: Invitation, b: Invitation): boolean =>
  a.id !== b.id && a.initiativeId === b.initiativeId && a.eventId === b.eventId

/** Institutions that were invited again after their invitation had been removed; ids sort by the time they were made. */
const invitedMeanwhile = (tx: Transaction, entries: readonly TrashEntry[]): readonly Id[] =>
  entries.flatMap((entry) =>
    recordsOf(entry).flatMap(({ collection, record: { id } }) => {
      const invitation = collection === 'invitations' ? tx.get('invitations', id) : undefined
      if (invitation === undefined) return []
      const others = tx.by('invitations', 'institutionId', invitation.institutionId)
      const isThere = others.some((other) => isSameInvitation(invitation, other) && other.id > entry.id)
      return isThere ? [invitation.institutionId] : []
    }),
  )

const overbookedBy = (tx: Transaction, fresh: readonly Held[], today: Day): readonly Id[] => {
  const isFresh = new Set(fresh.map(({ record }) => record.id))
  const bands = new Map<Id, Set<Id | null>>()
  for (const { collection, record } of fresh) {
    const registration = collection === 'registrations' ? tx.get('registrations', record.id) : undefined
    if (registration?.status !== 'confirmed' || isFresh.has(registration.eventId)) continue
    bands.set(registration.eventId, (bands.get(registration.eventId) ?? new Set()).add(registration.bandId))
  }
  return Array.from(bands).flatMap(([eventId, bandIds]) => {
    const event = tx.get('events', eventId)
    const isOver = event && Array.from(bandIds).some((bandId) => freePlaces(tx, event, bandId, today) < 0)
    return isOver ? [eventId] : []
  })
}

/**
 * Puts everything of the entries back where it was, with every link that is still empty; what was edited meanwhile keeps its
 * edits. Refuses with `needed-is-gone` when something obligatory is not there, with `invited-meanwhile` when a removed invitation
 * would stand beside a newer one.
 */
export const restoreFromTrash = (
  tx: Transaction,
  ids: readonly Id[],
  { today }: RuleContext,
): Result<Restored, ActionFailure> => {
  const entries: TrashEntry[] = []
  for (const id of new Set(ids)) {
    const found = tx.find('trash', id)
    if (!found.ok) return found
    entries.push(found.value)
    tx.drop('trash', id)
  }
  const fresh: Held[] = entries.flatMap(recordsOf).filter(({ collection, record }) => !tx.get(collection, record.id))
  for (const { collection, record } of fresh) tx.put(collection, record)

  for (const { collection, record } of fresh) {
    const left = withoutStrays(tx, { collection, record })
    if (left === null) tx.drop(collection, record.id)
    else tx.put(collection, left)
  }

  const trash = new TrashIndex(tx)
  const find: FindRecord = (collection: CollectionName, id) =>
    tx.get(collection, id) ?? trash.find(collection, id)?.record
  const dangling = new Set(entries.flatMap((entry) => entry.dangling.map(keyOf)))
  const restoring: Restoring = { tx, trash, find, dangling }
  for (const held of fresh) {
    const settled = settle(restoring, held)
    if (!settled.ok) return settled
  }
  for (const { cleared } of entries) for (const reference of cleared.toReversed()) refill(restoring, reference)

  const twice = invitedMeanwhile(tx, entries)
  if (twice.length > 0) return fail({ code: 'invited-meanwhile', institutionIds: twice })
  return ok({ restored: fresh.length, overbooked: overbookedBy(tx, fresh, today) })
}
