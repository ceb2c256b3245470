import type { Reschedule } from '../../fields/event'
import type { ActionFailure } from '../../failures/action-failure'
import { fail, ok, type Result } from '../../result'
import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Event } from '../events/event'
import { isActive, tellingsOf, type Registration } from '../events/registration'
import { addDays, daysBetween, isDay, type Day } from '../values/day'

/** One event moved: to which days (none: not known yet), why, and what people are told of it. */
export type MoveOfEvent = {
  readonly event: Event
  readonly days: readonly Day[]
  readonly reason: string
  /** The day on which it was announced; null: nobody said. */
  readonly announcedOn?: Day | null | undefined
  /** Until when people are asked to confirm again. */
  readonly confirmUntil?: Day | null | undefined
  readonly along?: Reschedule['along']
}

/**
 * Moves an event: the old days stay with the reason, answers hang on the event and stay, and active registrations are to be
 * re-confirmed, none of them told yet (`docs/domain.md §3.6`); their nights and meals go along. Refused when a day with
 * attendance would be lost.
 */
export const moveEvent = (
  tx: Transaction,
  move: MoveOfEvent,
  { now }: Pick<RuleContext, 'now'>,
): Result<Event, ActionFailure> => {
  const { event, days, reason, announcedOn = null, confirmUntil = null, along = [] } = move
  const lost = attendedDaysLost(tx, event, days)
  if (lost.length > 0) return fail({ code: 'days-have-attendance', days: lost })
  for (const registration of tx.by('registrations', 'eventId', event.id)) {
    const stay = stayAt(registration, lastKnownDays(event), days)
    if (!isActive(registration)) tx.update('registrations', registration, stay)
    else {
      const reconfirm = { since: now, toldOn: null, channel: null }
      tx.update('registrations', registration, { ...stay, reconfirm, tellings: tellingsOf(registration) })
    }
  }
  const step = { from: event.days, to: [...days], reason, at: now, announcedOn, confirmUntil, along: [...along] }
  return ok(tx.update('events', event, { days: [...days], reschedules: [...event.reschedules, step] }))
}

/** Days of the event on which attendance was already taken and which the new schedule would drop. */
export const attendedDaysLost = (
  view: Pick<Transaction, 'by'>,
  { id }: Pick<Event, 'id'>,
  days: readonly Day[],
): readonly Day[] => {
  const attended = view
    .by('registrations', 'eventId', id)
    .flatMap((registration) => view.by('attendances', 'registrationId', registration.id))
    .map(({ day }) => day)
  return Array.from(new Set(attended)).filter((day) => !days.includes(day))
}

/** The days of the event; while they are not known, those that it had last. */
export const lastKnownDays = ({ days, reschedules }: Pick<Event, 'days' | 'reschedules'>): readonly Day[] =>
  days.length > 0 ? days : (reschedules.findLast(({ from }) => from.length > 0)?.from ?? [])

/**
 * A day that hangs on those of an event, after they were moved: the same of the new days where it is one of the old ones, else as
 * far from the first one as before; as it is while the new days are not known.
 */
export const dayAfterMove = (day: Day, from: readonly Day[], to: readonly Day[]): Day => {
  const [first, moved] = [from[0], to[0]]
  if (first === undefined || moved === undefined) return day
  const shifted = to[from.indexOf(day)] ?? addDays(day, daysBetween(first, moved))
  return isDay(shifted) ? shifted : day
}

const stayAt = (
  { nightsOn, mealsOn }: Registration,
  from: readonly Day[],
  to: readonly Day[],
): Pick<Registration, 'nightsOn' | 'mealsOn'> => ({
  nightsOn: Array.from(new Set(nightsOn.map((night) => dayAfterMove(night, from, to)))).sort(),
  mealsOn: mealsOn.map((meal) => ({ ...meal, day: dayAfterMove(meal.day, from, to) })),
})
