import { ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { CollectionName } from '../database'
import type { Id } from '../ids'
import type { Transaction } from './transaction'

/** Removes all of the records or none: the first refusal (missing, or still referred to) ends the action. */
export const removeAll = (
  tx: Transaction,
  collection: CollectionName,
  ids: readonly Id[],
): Result<{ readonly removed: number }, ActionFailure> => {
  for (const id of ids) {
    const removed = tx.remove(collection, id)
    if (!removed.ok) return removed
  }
  return ok({ removed: ids.length })
}
