import type { DatabaseView } from '../database/state'
import type { Event } from '../events/event'
import type { Day } from '../values/day'
import { minutesOf } from '../values/hour'
import type { Id } from '../values/ids'
import { agendaOfDay, dayMinutes, spanOf, speakersOf, type AgendaItem, type Span } from './agenda'

/** What is odd about an item of an agenda; it is shown and nothing is forbidden. */
export type AgendaFinding =
  /** Runs at the same time as another one, and not in another room. */
  | { readonly code: 'overlap'; readonly with: AgendaItem }
  /** Nothing stands between the end of the one before and this one. */
  | { readonly code: 'gap'; readonly minutes: number }
  | { readonly code: 'before-hours'; readonly minutes: number }
  | { readonly code: 'past-hours'; readonly minutes: number }
  | { readonly code: 'past-midnight' }
  /** The event has fewer days than that. */
  | { readonly code: 'no-such-day' }
  /** The same person speaks elsewhere at the same time, maybe at another event of that day. */
  | { readonly code: 'speaker-elsewhere'; readonly personId: Id; readonly item: AgendaItem }

type FoundAtItem = { readonly item: AgendaItem; readonly findings: readonly AgendaFinding[] }

type Finding = Pick<DatabaseView, 'get' | 'by'>

/** The agenda of a day in order, each item with what is odd about it. */
export const agendaFindings = (view: Finding, event: Event, dayNumber: number): readonly FoundAtItem[] => {
  const items = agendaOfDay(view, event.id, dayNumber)
  return items.map((item, index) => ({
    item,
    findings: [
      ...(event.days.length > 0 && dayNumber > event.days.length ? [{ code: 'no-such-day' } as const] : []),
      ...gapBefore(items.slice(0, index), item),
      ...overlaps(items, item),
      ...beyondHours(event, item),
      ...speakersElsewhere(view, event, item),
    ],
  }))
}

const meet = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** Whether two items run at the same time. */
const areAtOnce = (one: AgendaItem, other: AgendaItem): boolean => {
  const [first, second] = [spanOf(one), spanOf(other)]
  return first !== null && second !== null && meet(first, second)
}

const areApart = (one: AgendaItem, other: AgendaItem): boolean =>
  one.room !== '' && other.room !== '' && one.room !== other.room

const overlaps = (items: readonly AgendaItem[], item: AgendaItem): readonly AgendaFinding[] =>
  items
    .filter((other) => other.id !== item.id && areAtOnce(item, other) && !areApart(item, other))
    .map((other) => ({ code: 'overlap', with: other }))

const gapBefore = (before: readonly AgendaItem[], item: AgendaItem): readonly AgendaFinding[] => {
  const span = spanOf(item)
  const ends = before.flatMap((each) => spanOf(each)?.to ?? [])
  const minutes = span === null || ends.length === 0 ? 0 : span.from - Math.max(...ends)
  return minutes > 0 ? [{ code: 'gap', minutes }] : []
}

const beyondHours = ({ hours }: Event, item: AgendaItem): readonly AgendaFinding[] => {
  const span = spanOf(item)
  if (span === null) return []
  const { from = '', to = '' } = hours[item.dayNumber - 1] ?? {}
  const [early, late] = [minutesOf(from) - span.from, span.to - minutesOf(to)]
  return [
    ...(early > 0 ? [{ code: 'before-hours', minutes: early } as const] : []),
    ...(span.to > dayMinutes
      ? [{ code: 'past-midnight' } as const]
      : late > 0
        ? [{ code: 'past-hours', minutes: late } as const]
        : []),
  ]
}

const dayOfItem = (event: Event, { dayNumber }: AgendaItem): Day | undefined => event.days[dayNumber - 1]

/** Whether two items of running events stand on one day; without days known only those of one event can. */
const areOnOneDay = (view: Finding, event: Event, item: AgendaItem, other: AgendaItem): boolean => {
  if (other.eventId === event.id) return other.dayNumber === item.dayNumber
  const elsewhere = view.get('events', other.eventId)
  if (elsewhere === undefined || elsewhere.status === 'cancelled') return false
  const day = dayOfItem(event, item)
  return day !== undefined && dayOfItem(elsewhere, other) === day
}

const itemsOfSpeaker = (view: Finding, personId: Id): readonly AgendaItem[] => {
  const presented = view
    .by('presentations', 'speakerId', personId)
    .flatMap(({ id }) => view.by('agendaItems', 'presentationId', id))
  const all = [...view.by('agendaItems', 'speakerIds', personId), ...presented]
  return Array.from(new Map(all.map((item) => [item.id, item])).values())
}

const speakersElsewhere = (view: Finding, event: Event, item: AgendaItem): readonly AgendaFinding[] =>
  speakersOf(view, item).flatMap((personId) =>
    itemsOfSpeaker(view, personId)
      .filter((other) => other.id !== item.id && areAtOnce(item, other) && areOnOneDay(view, event, item, other))
      .map((other): AgendaFinding => ({ code: 'speaker-elsewhere', personId, item: other })),
  )
