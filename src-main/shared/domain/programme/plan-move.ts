import type { DatabaseView } from '../database/state'
import type { Event } from '../events/event'
import { isActive } from '../events/registration'
import { addDays, isDay, type Day } from '../values/day'
import { holidayOn, isWeekend, type Holiday } from '../values/holidays'
import type { Id } from '../values/ids'
import { attendedDaysLost, dayAfterMove, lastKnownDays } from './move-event'

/** How events are moved: all by so many weeks, two of them changing places, each to days of its own, or to days not known yet. */
export type HowMoved =
  | { readonly kind: 'weeks'; readonly weeks: number }
  | { readonly kind: 'swap' }
  | { readonly kind: 'days'; readonly days: { readonly [eventId: Id]: readonly Day[] } }
  | { readonly kind: 'unknown' }

/** Where an event is to go. */
export type PlannedMove = { readonly event: Event; readonly days: readonly Day[]; readonly signUpDeadline: Day | null }

/** Why an event is not moved with the others. */
export type LeftOut = { readonly event: Event; readonly why: 'held' | 'cancelled' }

export type MovePlan = { readonly moves: readonly PlannedMove[]; readonly leftOut: readonly LeftOut[] }

/** What somebody should look at before events are moved; nothing of it forbids the move but attendance that would be lost. */
export type MoveFinding = { readonly event: Event } & (
  | { readonly code: 'holiday'; readonly day: Day; readonly holiday: Holiday }
  | { readonly code: 'weekend'; readonly day: Day }
  /** Another event on one of its days, and how many people are signed up for both. */
  | { readonly code: 'clash'; readonly other: Event; readonly days: readonly Day[]; readonly persons: number }
  | { readonly code: 'deadline-after-event'; readonly deadline: Day }
  | { readonly code: 'attendance-lost'; readonly days: readonly Day[] }
  /** A day that the calendar of the app does not reach. */
  | { readonly code: 'out-of-calendar' }
)

/** Held and cancelled events stay where they are, each with the word why. */
export const isLeftOut = ({ status }: Pick<Event, 'status'>): LeftOut['why'] | null =>
  status === 'held' || status === 'cancelled' ? status : null

/** The days and deadlines that the events would have; a swap is of the first two that can be moved. */
export const planMove = (events: readonly Event[], how: HowMoved): MovePlan => {
  const leftOut = events.flatMap((event) => {
    const why = isLeftOut(event)
    return why === null ? [] : [{ event, why }]
  })
  const movable = events.filter((event) => isLeftOut(event) === null)
  const moves = movable.map((event) => {
    const days = newDays(event, how, movable)
    return { event, days, signUpDeadline: deadlineAfter(event, days) }
  })
  return { moves, leftOut }
}

const newDays = (event: Event, how: HowMoved, movable: readonly Event[]): readonly Day[] => {
  switch (how.kind) {
    case 'unknown':
      return []
    case 'weeks':
      return event.days.map((day) => addDays(day, how.weeks * 7))
    case 'days':
      return how.days[event.id] ?? event.days
    case 'swap':
      return swapped(event, movable)
  }
}

const swapped = (event: Event, [first, second]: readonly Event[]): readonly Day[] => {
  if (first === undefined || second === undefined) return event.days
  if (event.id === first.id) return second.days
  return event.id === second.id ? first.days : event.days
}

/** The deadline for signing up goes along with the first day; it stays while the new days are not known. */
const deadlineAfter = (event: Event, to: readonly Day[]): Day | null =>
  event.signUpDeadline && dayAfterMove(event.signUpDeadline, lastKnownDays(event), to)

type Look = {
  readonly view: DatabaseView
  /** Which events would stand on a day. */
  readonly onDay: ReadonlyMap<Day, readonly Event[]>
}

/** What is to be said of the moves, event by event, in the order of the moves. */
export const findingsOf = (view: DatabaseView, moves: readonly PlannedMove[]): readonly MoveFinding[] => {
  const look = { view, onDay: eventsByDay(view, moves) }
  return moves.flatMap((move) => findingsOfMove(look, move))
}

/** All events that take place, by day, as they would stand after the moves. */
const eventsByDay = (view: DatabaseView, moves: readonly PlannedMove[]): ReadonlyMap<Day, readonly Event[]> => {
  const moved = new Map(moves.map(({ event, days }) => [event.id, days]))
  const byDay = new Map<Day, Event[]>()
  for (const event of view.all('events')) {
    if (event.status === 'cancelled') continue
    for (const day of moved.get(event.id) ?? event.days) {
      const there = byDay.get(day)
      if (there === undefined) byDay.set(day, [event])
      else there.push(event)
    }
  }
  return byDay
}

const findingsOfMove = (look: Look, { event, days, signUpDeadline }: PlannedMove): readonly MoveFinding[] => {
  if (!days.every(isDay)) return [{ event, code: 'out-of-calendar' }]
  const first = days[0]
  const lost = attendedDaysLost(look.view, event, days)
  return [
    ...(lost.length === 0 ? [] : [{ event, code: 'attendance-lost', days: lost } as const]),
    ...days.flatMap((day): readonly MoveFinding[] => {
      const holiday = holidayOn(day)
      if (holiday !== null) return [{ event, code: 'holiday', day, holiday }]
      return isWeekend(day) ? [{ event, code: 'weekend', day }] : []
    }),
    ...clashesOf(look, event, days),
    ...(first !== undefined && signUpDeadline !== null && signUpDeadline > first
      ? [{ event, code: 'deadline-after-event', deadline: signUpDeadline } as const]
      : []),
  ]
}

const clashesOf = ({ view, onDay }: Look, event: Event, days: readonly Day[]): readonly MoveFinding[] => {
  const shared = new Map<Event, Day[]>()
  for (const day of days)
    for (const other of onDay.get(day) ?? [])
      if (other.id !== event.id) shared.set(other, [...(shared.get(other) ?? []), day])
  if (shared.size === 0) return []
  const own = activeAt(view, event.id)
  return Array.from(shared, ([other, on]) => {
    const persons = Array.from(activeAt(view, other.id)).filter((id) => own.has(id)).length
    return { event, code: 'clash', other, days: on, persons } as const
  })
}

const activeAt = (view: DatabaseView, eventId: Id): ReadonlySet<Id> =>
  new Set(view.by('registrations', 'eventId', eventId).flatMap((each) => (isActive(each) ? [each.personId] : [])))
