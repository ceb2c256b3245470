import type { eventRecord } from '../../fields/event'
import type { RecordOf } from '../../fields/record'
import type { Day } from '../values/day'

export type Event = RecordOf<typeof eventRecord>

/** All places of an event: the sum of its bands, or what was said where it has none; null: as many as come. */
export const capacityOf = ({ bands, capacity }: Pick<Event, 'bands' | 'capacity'>): number | null =>
  bands.length === 0 ? capacity : bands.reduce((total, band) => total + band.places, 0)

/** The day by which events are ordered; those without a date come last. */
export const firstDay = (event: Pick<Event, 'days'>): Day => event.days[0] ?? '9999-12-31'

/** Whether it is still to be held: planned or confirmed. */
export const isAhead = ({ status }: Pick<Event, 'status'>): boolean => status === 'planned' || status === 'confirmed'
