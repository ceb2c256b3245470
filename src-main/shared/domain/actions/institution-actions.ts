import { z } from 'zod'
import { ok } from '../../result'
import { emptyInstitution, institutionFields } from '../institution'
import { action } from './action'
import { editInput, withDefaults } from './inputs'
import { removeAction } from './move-to-trash'

const given = z.strictObject(institutionFields).partial().required({ name: true })

export const institutionActions = {
  'institution:create': action(given, (tx, input, { newId }) => {
    if (input.parentId) {
      const parent = tx.find('institutions', input.parentId)
      if (!parent.ok) return parent
    }
    return ok(tx.insert('institutions', { id: newId(), ...withDefaults(emptyInstitution, input) }))
  }),

  'institution:edit': action(editInput(institutionFields), (tx, { id, changes }) => {
    const found = tx.find('institutions', id)
    if (!found.ok) return found
    if (changes.parentId) {
      const parent = tx.find('institutions', changes.parentId)
      if (!parent.ok) return parent
    }
    return ok(tx.update('institutions', found.value, changes))
  }),

  'institution:remove': removeAction('institutions'),
}
