import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Id } from '../values/ids'
import type { Institution } from './institution'
import { hasEnded, relationsOf, sameRelation, type RelationKind } from './relation'

export type SetRelations = { readonly kind: RelationKind; readonly otherIds: readonly Id[] }

/** Makes the relations of a kind that have not ended those to just these institutions; what stays keeps its days and its note. */
export const setRelations = (
  tx: Transaction,
  institution: Institution,
  { kind, otherIds }: SetRelations,
  { today, newId }: RuleContext,
): void => {
  const current = relationsOf(tx, institution).filter(
    (seen) => seen.kind === kind && seen.side === 'own' && !hasEnded(seen, today),
  )
  for (const { relation, other } of current)
    if (relation !== null && !otherIds.includes(other.id)) tx.drop('relations', relation.id)
  const known = new Set(current.filter(({ relation }) => relation !== null).map(({ other }) => other.id))
  for (const otherId of new Set(otherIds)) {
    if (known.has(otherId) || otherId === institution.id) continue
    const relation = { kind, institutionId: institution.id, otherId, beganOn: null, endedOn: null, note: '' }
    // After one that has ended another one begins.
    const beganOn = sameRelation(tx, relation) === undefined ? null : today
    tx.insert('relations', { id: newId(), ...relation, beganOn })
  }
}
