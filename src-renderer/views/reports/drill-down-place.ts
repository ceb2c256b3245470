import { measures, type Measure } from '@shared/domain/overview/drill-down'
import type { Event } from '@shared/domain/events/event'
import type { Place } from '../../state/navigation-state.svelte'

/** Stands in the place where the events' ids do: the number is of all events together. */
export const allEvents = 'all'

export type Counted = {
  readonly events: readonly Event[]
  readonly measure: Measure
  readonly event: Event | undefined
}

const isMeasure = (text: string | null): text is Measure => measures.some((measure) => measure === text)

/** Which number of the report the place has open; undefined for none, and for an event that is not among the given. */
export const drillDownAt = ({ id, tab }: Pick<Place, 'id' | 'tab'>, events: readonly Event[]): Counted | undefined => {
  if (!isMeasure(tab)) return undefined
  if (id === allEvents) return { events, measure: tab, event: undefined }
  const event = events.find((each) => each.id === id)
  return event && { events: [event], measure: tab, event }
}
