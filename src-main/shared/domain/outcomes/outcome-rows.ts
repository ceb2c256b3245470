import type { Day } from '../values/day'
import type { Event } from '../events/event'
import { eventAtHand } from '../events/event-order'
import type { Id } from '../values/ids'
import type { Theme } from '../../fields/initiative'
import type { Institution } from '../directory/institution'
import type { Outcome } from './outcome'
import type { DatabaseView } from '../database/state'

/** One line of the list of outcomes with what it refers to. */
export type OutcomeRow = {
  readonly outcome: Outcome
  readonly event: Event | undefined
  readonly institution: Institution | undefined
  readonly theme: Theme | undefined
  /** How many recommendations are built on it. */
  readonly uses: number
}

/** One outcome with what it refers to. */
export const outcomeRow = (view: DatabaseView, outcome: Outcome): OutcomeRow => ({
  outcome,
  event: view.get('events', outcome.eventId),
  institution: view.get('institutions', outcome.institutionId),
  theme: view.get('initiatives', outcome.initiativeId)?.themes.find(({ id }) => id === outcome.themeId),
  uses: view.by('recommendations', 'outcomeIds', outcome.id).length,
})

/** The outcomes of one initiative, in no order. */
export const outcomeRows = (view: DatabaseView, initiativeId: Id): readonly OutcomeRow[] =>
  view.by('outcomes', 'initiativeId', initiativeId).map((outcome) => outcomeRow(view, outcome))

/** The outcomes in the order in which they were recorded: what a recommendation made of several takes first. */
export const inRecordedOrder = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  [...outcomes].sort((a, b) => (a.id < b.id ? -1 : 1))

/**
 * The event that the next outcome most likely comes from: one that runs today, else that of the outcome recorded last, else
 * the one at hand. Events are expected in order.
 */
export const eventOfNextOutcome = (
  events: readonly Event[],
  outcomes: readonly Outcome[],
  today: Day,
): Event | undefined => {
  const running = events.find(({ days, status }) => days.includes(today) && status !== 'cancelled')
  const last = inRecordedOrder(outcomes).at(-1)
  return running ?? events.find(({ id }) => id === last?.eventId) ?? eventAtHand(events, today)
}
