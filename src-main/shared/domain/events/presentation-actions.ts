import { z } from 'zod'
import { ok } from '../../result'
import { presentationFields } from '../../fields/presentation'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z
  .strictObject(shapeOf(presentationFields))
  .partial()
  .required({ initiativeId: true, institutionId: true, title: true })

export const presentationActions = {
  'presentation:create': action(given, (tx, input, { newId }) => {
    const initiative = tx.find('initiatives', input.initiativeId)
    if (!initiative.ok) return initiative
    const institution = tx.find('institutions', input.institutionId)
    if (!institution.ok) return institution
    return ok(tx.insert('presentations', { id: newId(), ...withDefaults(emptyOf(presentationFields), input) }))
  }),

  'presentation:edit': action(editInput(presentationFields), (tx, { id, changes }) => {
    const found = tx.find('presentations', id)
    return found.ok ? ok(tx.update('presentations', found.value, changes)) : found
  }),

  'presentation:edit-many': editManyAction('presentations'),

  'presentation:remove': removeAction('presentations'),
}
