import type { DatabaseView } from '../domain/database/state'
import type { Event } from '../domain/events/event'
import { eventsInOrder } from '../domain/events/event-order'
import { dueOnOf, taskState, taskStates, type Task } from '../domain/programme/task'
import type { Id } from '../domain/values/ids'
import { eventName, eventNameAndTitle } from '../messages/event-name'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, dayField, namedField, yesNoField } from './field-kinds'
import { textField, type DatedListContext, type ListField } from './list-field'

export type TaskRow = { readonly task: Task; readonly event: Event | undefined }

/** The tasks of all events of an initiative. */
export const taskRows = (view: DatabaseView, initiativeId: Id): readonly TaskRow[] =>
  eventsInOrder(view, initiativeId).flatMap((event) =>
    view.by('tasks', 'eventId', event.id).map((task) => ({ task, event })),
  )

const dueIn = ({ task, event }: TaskRow) => (event === undefined ? task.dueOn : dueOnOf(event, task))

const taskListFields = (context: DatedListContext): readonly ListField<TaskRow>[] => {
  const { view, m, initiativeId, today } = context
  const names = m.fields.names.tasks
  const events = initiativeId === null ? [] : eventsInOrder(view, initiativeId)
  const own: readonly ListField<TaskRow>[] = [
    dayField({ key: 'dueOn', name: names.dueOn }, dueIn),
    codeField({ key: 'state', name: m.planning.tasks.state, width: 110 }, taskStates, m.planning.tasks.states, (row) =>
      row.event === undefined ? 'ahead' : taskState(row.event, row.task, today),
    ),
    textField({ key: 'title', name: names.title, width: 260, grow: 3 }, ({ task }) => task.title),
    namedField(
      { key: 'event', name: names.eventId, width: 150, grow: 1 },
      events.map((event) => ({ id: event.id, label: eventNameAndTitle(event, m) })),
      ({ task }) => task.eventId,
      { textOf: ({ event }) => (event ? eventName(event, m) : '') },
    ),
    yesNoField({ key: 'done', name: m.planning.tasks.isDone }, m, ({ task }) => task.doneOn !== null),
  ]
  return withDeclared(own, { context, collection: 'tasks', recordOf: ({ task }) => task }).filter(
    ({ key }) => key !== 'eventId',
  )
}

/** What is to be done for the events of an initiative, by its day. */
export const taskList: DeclaredRecordList<TaskRow> = {
  name: 'tasks',
  fields: taskListFields,
  usual: ['dueOn', 'state', 'title', 'event', 'assignee', 'doneOn'],
  searched: ['title', 'assignee', 'note', 'event'],
  idOf: ({ task }) => task.id,
  gathers: ['events'],
  rowOf: ({ view }, id) => {
    const task = view.get('tasks', id)
    return task && { task, event: view.get('events', task.eventId) }
  },
  personsOf: () => [],
}
