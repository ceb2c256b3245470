import { z } from 'zod'
import { ok } from '../../result'
import { venueFields } from '../../fields/venue'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(shapeOf(venueFields)).partial().required({ name: true })

export const venueActions = {
  'venue:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('venues', { id: newId(), ...withDefaults(emptyOf(venueFields), input) })),
  ),

  'venue:edit': action(editInput(venueFields), (tx, { id, changes }) => {
    const found = tx.find('venues', id)
    return found.ok ? ok(tx.update('venues', found.value, changes)) : found
  }),

  'venue:edit-many': editManyAction('venues'),

  'venue:remove': removeAction('venues'),
}
