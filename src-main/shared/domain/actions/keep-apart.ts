import type { Id } from '../ids'
import type { RuleContext } from './action'
import type { Transaction } from './transaction'

type Apart = { readonly personIds?: readonly Id[]; readonly institutionIds?: readonly Id[]; readonly of: Id }

/** Remembers that a record is not the same as those that look like it. */
export const keepApart = (
  tx: Transaction,
  { personIds = [], institutionIds = [], of }: Apart,
  { newId, now, by }: RuleContext,
): void => {
  for (const id of institutionIds)
    tx.insert('distinctions', { id: newId(), institutionIds: [id, of].sort(), personIds: [], at: now, by })
  for (const id of personIds)
    tx.insert('distinctions', { id: newId(), institutionIds: [], personIds: [id, of].sort(), at: now, by })
}
