import { addDays, type Day } from '../values/day'
import { firstDay, type Event } from './event'
import type { Id } from '../values/ids'
import type { DatabaseView } from '../database/state'

const compareEvents = (a: Event, b: Event): number => {
  if (firstDay(a) !== firstDay(b)) return firstDay(a) < firstDay(b) ? -1 : 1
  return (a.number ?? 0) - (b.number ?? 0)
}

/** The events of one initiative in the order of their days, those without days last. */
export const eventsInOrder = (view: DatabaseView, initiativeId: Id): readonly Event[] =>
  view.by('events', 'initiativeId', initiativeId).sort(compareEvents)

/**
 * The event that somebody at the door most likely means: one that runs today, else the last that began, else the next.
 * Cancelled events and those without days come only where there is nothing else. Events are expected in order.
 */
export const eventAtHand = (events: readonly Event[], today: Day): Event | undefined => {
  const dated = events.filter(({ days, status }) => days.length > 0 && status !== 'cancelled')
  const running = dated.find(({ days }) => days.includes(today))
  const begun = dated.filter((event) => firstDay(event) <= today).at(-1)
  return running ?? begun ?? dated[0] ?? events[0]
}

/** What runs or comes next, of events in order; undefined where all are over, cancelled or without days. */
export const nextOf = (events: readonly Event[], today: Day): Event | undefined =>
  events.find(({ days, status }) => status !== 'cancelled' && (days.at(-1) ?? '') >= today)

/** The events with which the given one can swap its days: others of the initiative, with other days, none cancelled. */
export const swapPartners = (events: readonly Event[], event: Event): readonly Event[] =>
  events.filter(
    ({ id, initiativeId, days, status }) =>
      id !== event.id &&
      initiativeId === event.initiativeId &&
      days.length > 0 &&
      days.join() !== event.days.join() &&
      status !== 'cancelled',
  )

/** The number that the next event of the kind would get. */
export const nextNumber = (events: readonly Event[], kind: Event['kind']): number =>
  events.reduce((most, event) => (event.kind === kind ? Math.max(most, event.number ?? 0) : most), 0) + 1

/** The days with one more: the day after the last, or `today` where there is none. Texts that are no day are passed by. */
export const withNextDay = (days: readonly Day[], today: Day): readonly Day[] => {
  const last = days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).at(-1)
  return [...days, last === undefined ? today : addDays(last, 1)]
}
