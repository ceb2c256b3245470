import type { Collections } from '../database/database'
import type { DatabaseView } from '../database/state'
import type { Event } from '../events/event'
import { minutesOf } from '../values/hour'
import type { Id } from '../values/ids'

export type AgendaItem = Collections['agendaItems']

/** Minutes of a whole day. */
export const dayMinutes = 1440

/** From when to when an item lasts, in minutes from midnight; past the end of the day it goes on counting. */
export type Span = { readonly from: number; readonly to: number }

/** When an item is; null where its beginning is not known. */
export const spanOf = ({ startsAt, minutes }: Pick<AgendaItem, 'startsAt' | 'minutes'>): Span | null => {
  const from = minutesOf(startsAt)
  return Number.isNaN(from) ? null : { from, to: from + minutes }
}

const startOf = (item: AgendaItem): number => spanOf(item)?.from ?? dayMinutes

/** By days and beginnings, the shorter first; those whose beginning is not known stand at the end of their day. */
const inAgendaOrder = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.toSorted(
    (a, b) => a.dayNumber - b.dayNumber || startOf(a) - startOf(b) || a.minutes - b.minutes || (a.id < b.id ? -1 : 1),
  )

/** The agenda of a day of an event, in order. */
export const agendaOfDay = (view: Pick<DatabaseView, 'by'>, eventId: Id, dayNumber: number): AgendaItem[] =>
  inAgendaOrder(view.by('agendaItems', 'eventId', eventId).filter((item) => item.dayNumber === dayNumber))

/** How many days the agenda of an event has: those of the event, and any later one that an item stands on. */
export const agendaDays = (view: Pick<DatabaseView, 'by'>, { id, days }: Pick<Event, 'id' | 'days'>): number =>
  Math.max(1, days.length, ...view.by('agendaItems', 'eventId', id).map(({ dayNumber }) => dayNumber))

/** When the next item would begin: where the latest ends, else where the day begins, else at nine. */
export const nextStart = (items: readonly AgendaItem[], event: Pick<Event, 'hours'>, dayNumber: number): number => {
  const ends = items.flatMap((item) => spanOf(item)?.to ?? [])
  const opens = minutesOf(event.hours[dayNumber - 1]?.from ?? '')
  return ends.length > 0 ? Math.min(Math.max(...ends), dayMinutes - 1) : Number.isNaN(opens) ? 9 * 60 : opens
}

/** The people of the directory who speak in an item, those of its presentation among them. */
export const speakersOf = (view: Pick<DatabaseView, 'get'>, { speakerIds, presentationId }: AgendaItem): Id[] => {
  const presenting = view.get('presentations', presentationId)?.speakerId ?? null
  return Array.from(new Set([...speakerIds, ...(presenting === null ? [] : [presenting])]))
}
