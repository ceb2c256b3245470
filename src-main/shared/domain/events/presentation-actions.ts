import { z } from 'zod'
import { ok } from '../../result'
import { presentationFields, presentationRecord } from '../../fields/presentation'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z
  .strictObject(shapeOf(presentationFields))
  .partial()
  .required({ initiativeId: true, institutionId: true, title: true })

const { initiativeId: _initiative, ...editable } = presentationFields

export const presentationActions = {
  'presentation:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('presentations', { id: newId(), ...withDefaults(emptyOf(presentationRecord), input) })),
  ),

  'presentation:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('presentations', id)
    return found.ok ? ok(tx.update('presentations', found.value, changes)) : found
  }),

  'presentation:edit-many': editManyAction('presentations'),

  'presentation:remove': removeAction('presentations'),
}
