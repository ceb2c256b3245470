import { addDays, daysBetween, type Day } from '../values/day'
import type { RecordOf } from '../../fields/record'
import type { taskRecord } from '../../fields/task'
import type { Event } from '../events/event'

export type Task = RecordOf<typeof taskRecord>

type Due = Pick<Task, 'offset' | 'dueOn'>

/** By which day a task is to be done: so many days from the first day of its event, or a day of its own; null where neither is known. */
export const dueOnOf = ({ days: [first] }: Pick<Event, 'days'>, { offset, dueOn }: Due): Day | null => {
  if (offset === null) return dueOn
  return first === undefined ? null : addDays(first, offset)
}

/** The same due day of a task as a number of days from the first day of its event; null where that is not known. */
export const offsetOf = ({ days: [first] }: Pick<Event, 'days'>, { offset, dueOn }: Due): number | null =>
  offset ?? (first === undefined || dueOn === null ? null : daysBetween(first, dueOn))

/** What an edit of the due day writes: a day of its own takes the place of an offset, and the other way round. */
export const withOneDue = <Changes extends { readonly [Key in keyof Due]?: Due[Key] | undefined }>(
  changes: Changes,
): Changes => {
  if (typeof changes.offset === 'number') return { ...changes, dueOn: null }
  return typeof changes.dueOn === 'string' ? { ...changes, offset: null } : changes
}

/** How many days ahead a task is due soon. */
const nearDays = 14

export const taskStates = ['late', 'soon', 'ahead', 'done', 'stopped'] as const
export type TaskState = (typeof taskStates)[number]

/** How a task stands on a day: for a cancelled event nothing is to be done any more. */
export const taskState = (
  event: Pick<Event, 'days' | 'status'>,
  task: Due & Pick<Task, 'doneOn'>,
  today: Day,
): TaskState => {
  if (task.doneOn !== null) return 'done'
  if (event.status === 'cancelled') return 'stopped'
  const due = dueOnOf(event, task)
  if (due === null || due > addDays(today, nearDays)) return 'ahead'
  return due < today ? 'late' : 'soon'
}
