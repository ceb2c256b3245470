import { z } from 'zod'
import { ok } from '../../result'
import { presentationFields, presentationRecord } from '../../fields/presentation'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, idsSchema, withDefaults } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'
import { removeAction } from '../trash/move-to-trash'
import type { Id } from '../values/ids'
import type { Presentation } from './presentation'
import { writePresentation } from './presentation-steps'

const given = z
  .strictObject(shapeOf(presentationFields))
  .partial()
  .required({ initiativeId: true, institutionId: true, title: true })

const { initiativeId: _initiative, ...editable } = presentationFields

const chosen = z.strictObject({ ids: idsSchema })
const reason = presentationFields.declinedFor.schema.min(1)

const step = (tx: Transaction, ids: readonly Id[], changes: Partial<Presentation>) => {
  for (const id of ids) {
    const found = tx.find('presentations', id)
    const written = found.ok ? writePresentation(tx, found.value, changes) : found
    if (!written.ok) return written
  }
  return ok({ ids })
}

export const presentationActions = {
  'presentation:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('presentations', { id: newId(), ...withDefaults(emptyOf(presentationRecord), input) })),
  ),

  'presentation:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('presentations', id)
    return found.ok ? writePresentation(tx, found.value, changes) : found
  }),

  'presentation:edit-many': editManyAction('presentations', writePresentation),

  'presentation:accept': action(chosen, (tx, { ids }) => step(tx, ids, { status: 'accepted' })),

  'presentation:decline': action(chosen.extend({ reason }), (tx, { ids, reason: declinedFor }) =>
    step(tx, ids, { status: 'declined', declinedFor }),
  ),

  /** The institution takes its offer back. */
  'presentation:withdraw': action(chosen, (tx, { ids }) => step(tx, ids, { status: 'withdrawn' })),

  'presentation:remove': removeAction('presentations'),
}
