import { measures, type Measure } from '@shared/domain/overview/drill-down'
import type { Event } from '@shared/domain/events/event'
import type { Route } from '../../state/route'

export type Counted = {
  readonly events: readonly Event[]
  readonly measure: Measure
  readonly event: Event | undefined
}

const isMeasure = (text: Route['page']): text is Measure => measures.some((measure) => measure === text)

/**
 * Which number of the report the route has open: its page is the measure, its id the event, none for all events together.
 * Undefined for no number, and for an event that is not among the given.
 */
export const drillDownAt = (
  { page, id }: Pick<Route, 'page' | 'id'>,
  events: readonly Event[],
): Counted | undefined => {
  if (!isMeasure(page)) return undefined
  if (id === null) return { events, measure: page, event: undefined }
  const event = events.find((each) => each.id === id)
  return event && { events: [event], measure: page, event }
}
