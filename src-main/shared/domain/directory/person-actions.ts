import { z } from 'zod'
import { ok } from '../../result'
import { newPerson } from './person'
import { personFields } from '../../fields/person'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

export const newPersonSchema = z.strictObject(shapeOf(personFields)).partial().required({ lastName: true })

export const personActions = {
  'person:create': action(newPersonSchema, (tx, input, { newId }) =>
    ok(tx.insert('persons', { id: newId(), ...withDefaults(newPerson, input) })),
  ),

  'person:edit': action(editInput(personFields), (tx, { id, changes }) => {
    const found = tx.findPerson(id)
    return found.ok ? ok(tx.update('persons', found.value, changes)) : found
  }),

  'person:edit-many': editManyAction('persons', (tx, { id }, patch) => {
    const found = tx.findPerson(id)
    return found.ok ? ok(tx.update('persons', found.value, patch)) : found
  }),

  'person:remove': removeAction('persons'),
}
