import { z } from 'zod'
import { ok } from '../../result'
import { emptyInstitution } from './institution'
import { institutionFields } from '../../fields/institution'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(shapeOf(institutionFields)).partial().required({ name: true })

export const institutionActions = {
  'institution:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('institutions', { id: newId(), ...withDefaults(emptyInstitution, input) })),
  ),

  'institution:edit': action(editInput(institutionFields), (tx, { id, changes }) => {
    const found = tx.find('institutions', id)
    return found.ok ? ok(tx.update('institutions', found.value, changes)) : found
  }),

  'institution:edit-many': editManyAction('institutions'),

  'institution:remove': removeAction('institutions'),
}
