import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { AnyRecord, CollectionName } from '../database/database'
import type { Id } from '../values/ids'
import { recordTitle, type FindRecord } from '../database/record-title'
import { hangingOn, removalOf, type Held, type HeldReference } from './removal'
import type { KeptReference } from './trash'
import { action, type RuleContext } from '../actions/action'
import { removeManyInput } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'

type Removing = { readonly ids: readonly Id[]; readonly withReferrers?: boolean | undefined }

export type MovedToTrash = {
  readonly removed: number
  /** Records that went along. */
  readonly along: number
  readonly entryId: Id
}

/** Takes one reference out of the record that holds it, and says what has to be put back. */
const clear = (tx: Transaction, { collection, record: { id }, field, was }: HeldReference): KeptReference[] => {
  const record: AnyRecord | undefined = tx.get(collection, id)
  if (record === undefined) return []
  const value: unknown = record[field as keyof AnyRecord]
  if (!Array.isArray(value)) {
    tx.put(collection, { ...record, [field]: null })
    return [{ collection, id, field, was, at: null }]
  }
  const at = value.indexOf(was)
  tx.put(collection, { ...record, [field]: value.toSpliced(at, 1) })
  return [{ collection, id, field, was, at }]
}

const referenceOf = ({ collection, record, field, was }: HeldReference): KeptReference => ({
  collection,
  id: record.id,
  field,
  was,
  at: null,
})

const keptRecord = ({ collection, record }: Held) => ({ collection, record })

/**
 * The only way in which records of people's work go: into the trash, as one entry. Where others refer to them the caller must
 * have said that they may go along or lose their reference; otherwise `still-referenced` counts them.
 */
export const moveToTrash = (
  tx: Transaction,
  collection: CollectionName,
  { ids, withReferrers = false }: Removing,
  { now, by, newId }: RuleContext,
): Result<MovedToTrash, ActionFailure> => {
  for (const id of ids) {
    const found = tx.find(collection, id)
    if (!found.ok) return found
  }
  const removal = removalOf(tx, collection, ids)
  const hanging = hangingOn(removal)
  if (hanging.length > 0 && !withReferrers) return fail({ code: 'still-referenced', by: hanging })

  const { chosen, along } = removal
  const find: FindRecord = (name, id) => tx.get(name, id)
  const entry = {
    id: newId(),
    removedAt: now,
    by,
    collection,
    ids: chosen.map(({ record }) => record.id),
    title: chosen[0] === undefined ? '' : recordTitle(find, collection, chosen[0].record),
    records: [...chosen, ...along].map(keptRecord),
    dangling: removal.dangling.map(referenceOf),
  }
  const cleared = removal.cleared.flatMap((reference) => clear(tx, reference))
  for (const held of [...chosen, ...along]) tx.drop(held.collection, held.record.id)
  tx.insert('trash', { ...entry, cleared })
  return ok({ removed: chosen.length, along: along.length, entryId: entry.id })
}

/** The action that moves records of a collection into the trash. */
export const removeAction = (collection: CollectionName) =>
  action(removeManyInput, (tx, input, context) => moveToTrash(tx, collection, input, context))
