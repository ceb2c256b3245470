import { distinctionOf, idsField, type Distinction, type Likable, type Pair } from './distinction'
import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'

/** Remembers that two records are not the same; a pair is noted only once. */
export const keepApart = (
  tx: Transaction,
  collection: Likable,
  pair: Pair,
  { newId, now, by }: RuleContext,
): Distinction => {
  const known = distinctionOf(tx, collection, pair)
  if (known !== undefined) return known
  const ids = { institutionIds: [], personIds: [], [idsField[collection]]: [...pair].sort() }
  return tx.insert('distinctions', { id: newId(), ...ids, at: now, by })
}
