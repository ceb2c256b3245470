import { emptyOf } from '../../fields/record'
import { taskRecord } from '../../fields/task'
import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Event } from '../events/event'
import type { Task } from './task'

type NewId = RuleContext['newId']

/** Puts an event in, with the usual tasks of its initiative. */
export const newEvent = (tx: Transaction, fields: Omit<Event, 'id'>, newId: NewId): Event => {
  const event = tx.insert('events', { id: newId(), ...fields })
  drawTasks(tx, event, newId)
  return event
}

/** Gives the event the usual tasks of its initiative that it has not got yet, told by their titles; those that were added. */
export const drawTasks = (tx: Transaction, event: Event, newId: NewId): readonly Task[] => {
  const known = new Set(tx.by('tasks', 'eventId', event.id).map(({ title }) => title))
  const usual = tx.get('initiatives', event.initiativeId)?.usualTasks ?? []
  return usual
    .filter(({ title }) => !known.has(title))
    .map(({ title, offset }) =>
      tx.insert('tasks', { ...emptyOf(taskRecord), id: newId(), eventId: event.id, title, offset }),
    )
}
