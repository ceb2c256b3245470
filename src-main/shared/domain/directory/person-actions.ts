import { z } from 'zod'
import { ok } from '../../result'
import { newPerson } from './person'
import { personFields } from '../../fields/person'
import { shapeOf } from '../../fields/record'
import { bulkEdited } from './bulk-edit'
import { action } from '../actions/action'
import { editInput, editManyInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

export const newPersonSchema = z.strictObject(shapeOf(personFields)).partial().required({ lastName: true })

export const personActions = {
  'person:create': action(newPersonSchema, (tx, input, { newId }) => {
    const institution = tx.findLinked('institutions', input.institutionId)
    if (!institution.ok) return institution
    return ok(tx.insert('persons', { id: newId(), ...withDefaults(newPerson, input) }))
  }),

  'person:edit': action(editInput(personFields), (tx, { id, changes }) => {
    const found = tx.findPerson(id)
    if (!found.ok) return found
    const institution = tx.findLinked('institutions', changes.institutionId)
    if (!institution.ok) return institution
    return ok(tx.update('persons', found.value, changes))
  }),

  /** Does the same to many persons: one commit, one way back. */
  'person:edit-many': action(editManyInput(personFields), (tx, { ids, ...edit }) => {
    const { institutionId } = edit.changes ?? {}
    const institution = tx.findLinked('institutions', institutionId)
    if (!institution.ok) return institution
    for (const id of ids) {
      const found = tx.findPerson(id)
      if (!found.ok) return found
      tx.update('persons', found.value, bulkEdited(found.value, edit))
    }
    return ok({ ids })
  }),

  'person:remove': removeAction('persons'),
}
