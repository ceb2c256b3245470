import { eventRecord } from '../../fields/event'
import { emptyOf } from '../../fields/record'
import { offsetDays, taskRecord } from '../../fields/task'
import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Event } from '../events/event'
import { addDays, daysBetween, isDay, type Day } from '../values/day'
import { offsetOf } from './task'

type NewId = RuleContext['newId']

/** What the new event has of its own. */
export type OwnOfCopy = Pick<Event, 'title' | 'number' | 'themeId' | 'days'>

/** By how many days the new event lies after its model; null where one of the two has no day. */
const distance = ({ days: [from] }: Event, { days: [to] }: OwnOfCopy): number | null =>
  from === undefined || to === undefined ? null : daysBetween(from, to)

/** A day that hangs on those of the event, as far from them as in the model; null where that is not known. */
const along = (day: Day | null, by: number | null): Day | null => {
  const moved = day === null || by === null ? null : addDays(day, by)
  return moved !== null && isDay(moved) ? moved : null
}

/**
 * Makes an event like an earlier one: everything but people, days, moves and states; what its days were counted from goes
 * along with the new ones. Tasks come as still to be done, the agenda without speakers and presentations.
 */
export const likeEvent = (tx: Transaction, model: Event, own: OwnOfCopy, newId: NewId): Event => {
  const by = distance(model, own)
  const event = tx.insert('events', {
    ...model,
    ...own,
    id: newId(),
    ...startOf(),
    hours: parallel(model.hours, own.days),
    meals: parallel(model.meals, own.days),
    signUpFrom: along(model.signUpFrom, by),
    signUpDeadline: along(model.signUpDeadline, by),
    bands: model.bands.map((band) => ({ ...band, id: newId(), releaseOn: along(band.releaseOn, by) })),
  })
  copyTasks(tx, model, event, newId)
  copyAgenda(tx, model, event, newId)
  return event
}

const startOf = () => {
  const { status, cancelledFor, reschedules, sheetsShreddedOn } = emptyOf(eventRecord)
  return { status, cancelledFor, reschedules, sheetsShreddedOn }
}

/** What stands in the order of the days, not longer than they are; without days it is kept for those to come. */
const parallel = <Value>(values: readonly Value[], days: readonly Day[]): Value[] =>
  days.length === 0 ? [...values] : values.slice(0, days.length)

const copyTasks = (tx: Transaction, model: Event, { id: eventId }: Event, newId: NewId): void => {
  for (const task of tx.by('tasks', 'eventId', model.id)) {
    const { title, assignee, note } = task
    const offset = offsetDays.nullable().catch(null).parse(offsetOf(model, task))
    tx.insert('tasks', { ...emptyOf(taskRecord), id: newId(), eventId, title, assignee, note, offset })
  }
}

const copyAgenda = (tx: Transaction, model: Event, { id: eventId }: Event, newId: NewId): void => {
  for (const item of tx.by('agendaItems', 'eventId', model.id))
    tx.insert('agendaItems', { ...item, id: newId(), eventId, speakerIds: [], speakers: '', presentationId: null })
}
