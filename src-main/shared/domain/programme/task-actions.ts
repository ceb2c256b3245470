import { z } from 'zod'
import { ok } from '../../result'
import { taskFields, taskRecord } from '../../fields/task'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, withDefaults } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'

const given = z.strictObject(shapeOf(taskFields)).partial().required({ eventId: true, title: true })

const { eventId: _eventId, ...editable } = taskFields

export const taskActions = {
  'task:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('tasks', { id: newId(), ...withDefaults(emptyOf(taskRecord), input) })),
  ),

  'task:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('tasks', id)
    return found.ok ? ok(tx.update('tasks', found.value, changes)) : found
  }),

  'task:edit-many': editManyAction('tasks'),

  'task:remove': removeAction('tasks'),
}
