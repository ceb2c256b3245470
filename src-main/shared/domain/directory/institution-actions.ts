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
  'institution:create': action(given, (tx, input, { newId }) => {
    const parent = tx.findLinked('institutions', input.parentId)
    if (!parent.ok) return parent
    return ok(tx.insert('institutions', { id: newId(), ...withDefaults(emptyInstitution, input) }))
  }),

  'institution:edit': action(editInput(institutionFields), (tx, { id, changes }) => {
    const found = tx.find('institutions', id)
    if (!found.ok) return found
    const parent = tx.findLinked('institutions', changes.parentId)
    if (!parent.ok) return parent
    return ok(tx.update('institutions', found.value, changes))
  }),

  'institution:edit-many': editManyAction('institutions'),

  'institution:remove': removeAction('institutions'),
}
