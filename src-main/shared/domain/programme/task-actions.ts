import { z } from 'zod'
import { ok } from '../../result'
import { taskFields, taskRecord } from '../../fields/task'
import { emptyOf, shapeOf } from '../../fields/record'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, idsSchema, withDefaults } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'
import { runningEvent } from '../events/running-event'
import { removeAction } from '../trash/move-to-trash'
import { daySchema } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { drawTasks } from './new-event'
import { withOneDue, type Task } from './task'

const given = z.strictObject(shapeOf(taskFields)).partial().required({ eventId: true, title: true })

const { eventId: _eventId, ...editable } = taskFields

const write = (tx: Transaction, ids: readonly Id[], changes: Partial<Task>) => {
  for (const id of ids) {
    const found = tx.find('tasks', id)
    if (!found.ok) return found
    tx.update('tasks', found.value, changes)
  }
  return ok({ ids })
}

export const taskActions = {
  'task:create': action(given, (tx, input, { newId }) =>
    ok(tx.insert('tasks', { id: newId(), ...withDefaults(emptyOf(taskRecord), withOneDue(input)) })),
  ),

  'task:edit': action(editInput(editable), (tx, { id, changes }) => {
    const found = tx.find('tasks', id)
    return found.ok ? ok(tx.update('tasks', found.value, withOneDue(changes))) : found
  }),

  'task:edit-many': editManyAction('tasks', (tx, task, changes) => ok(tx.update('tasks', task, withOneDue(changes)))),

  /** The usual tasks of the initiative that the event has not got yet. */
  'task:draw': action(z.strictObject({ eventId: idSchema }), (tx, { eventId }, { newId }) => {
    const event = runningEvent(tx, eventId)
    return event.ok ? ok({ ids: drawTasks(tx, event.value, newId).map(({ id }) => id) }) : event
  }),

  /** By whom is who does it in the app, where nobody else is named. */
  'task:done': action(
    z.strictObject({ ids: idsSchema, on: daySchema, doneBy: taskRecord.doneBy.schema.optional() }),
    (tx, { ids, on, doneBy }, { by }) => write(tx, ids, { doneOn: on, doneBy: doneBy ?? by }),
  ),

  'task:undone': action(z.strictObject({ ids: idsSchema }), (tx, { ids }) =>
    write(tx, ids, { doneOn: null, doneBy: '' }),
  ),

  'task:remove': removeAction('tasks'),
}
