import { z } from 'zod'
import { ok } from '../../result'
import { emptyInstitution } from './institution'
import { institutionFields } from '../../fields/institution'
import { shapeOf } from '../../fields/record'
import { bulkEdited } from './bulk-edit'
import { action } from '../actions/action'
import { editInput, editManyInput, withDefaults } from '../actions/inputs'
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

  /** Does the same to many institutions: one commit, one way back. */
  'institution:edit-many': action(editManyInput(institutionFields), (tx, { ids, ...edit }) => {
    const { parentId } = edit.changes ?? {}
    const parent = tx.findLinked('institutions', parentId)
    if (!parent.ok) return parent
    for (const id of ids) {
      const found = tx.find('institutions', id)
      if (!found.ok) return found
      // Among the chosen ones may be the one that the others are put under.
      if (id !== parentId) tx.update('institutions', found.value, bulkEdited(found.value, edit))
    }
    return ok({ ids })
  }),

  'institution:remove': removeAction('institutions'),
}
