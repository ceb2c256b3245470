import { z } from 'zod'
import { ok } from '../../result'
import { savedViewFields } from '../../fields/saved-view'
import { shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editInput } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

export const savedViewActions = {
  'saved-view:create': action(z.strictObject(shapeOf(savedViewFields)), (tx, input, { newId }) =>
    ok(tx.insert('savedViews', { id: newId(), ...input })),
  ),

  'saved-view:edit': action(editInput(savedViewFields), (tx, { id, changes }) => {
    const found = tx.find('savedViews', id)
    return found.ok ? ok(tx.update('savedViews', found.value, changes)) : found
  }),

  'saved-view:remove': removeAction('savedViews'),
}
