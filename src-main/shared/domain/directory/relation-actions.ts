import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { shapeOf } from '../../fields/record'
import { relationFields } from '../../fields/relation'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { action } from '../actions/action'
import { editInput, withoutUndefined } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'
import { removeAction } from '../trash/move-to-trash'
import { parentKind, sameRelation, type Relation } from './relation'

const { beganOn, endedOn, note } = relationFields

/** Both institutions are there, are two, and nothing says the same of them already. */
const soundRelation = (tx: Transaction, relation: Relation): Result<Relation, ActionFailure> => {
  for (const id of [relation.institutionId, relation.otherId]) {
    const found = tx.find('institutions', id)
    if (!found.ok) return found
  }
  const { institutionId, otherId } = relation
  if (institutionId === otherId) return fail({ code: 'related-to-itself', institutionId })
  return sameRelation(tx, relation) === undefined
    ? ok(relation)
    : fail({ code: 'already-related', institutionId: otherId })
}

export const relationActions = {
  'relation:create': action(
    z.strictObject(shapeOf(relationFields)).partial({ beganOn: true, endedOn: true, note: true }),
    (tx, input, { newId }) => {
      const empty = { beganOn: beganOn.empty, endedOn: endedOn.empty, note: note.empty }
      const relation = { ...empty, ...withoutUndefined(input), id: newId() } as Relation // safe: all fields by the schema
      const sound = soundRelation(tx, relation)
      return sound.ok ? ok(tx.insert('relations', relation)) : sound
    },
  ),

  'relation:edit': action(editInput(relationFields), (tx, { id, changes }) => {
    const found = tx.find('relations', id)
    if (!found.ok) return found
    const sound = soundRelation(tx, { ...found.value, ...withoutUndefined(changes) })
    return sound.ok ? ok(tx.update('relations', found.value, changes)) : sound
  }),

  /** What an institution belongs to becomes one of its past relations, and it belongs to nothing. */
  'relation:end': action(
    z.strictObject({ institutionId: idSchema, endedOn: daySchema }),
    (tx, { institutionId, endedOn: day }, { newId }) => {
      const found = tx.find('institutions', institutionId)
      if (!found.ok) return found
      const { parentId, parentSince } = found.value
      if (parentId === null) return fail({ code: 'belongs-nowhere', institutionId })
      const kind = parentKind(found.value)
      const relation = {
        id: newId(),
        institutionId,
        kind,
        otherId: parentId,
        beganOn: parentSince,
        endedOn: day,
        note: '',
      }
      tx.update('institutions', found.value, { parentId: null, parentSince: null })
      const sound = soundRelation(tx, relation)
      return sound.ok ? ok(tx.insert('relations', relation)) : sound
    },
  ),

  'relation:remove': removeAction('relations'),
}
