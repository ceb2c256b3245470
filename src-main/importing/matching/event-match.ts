import { eventsInOrder } from '@shared/domain/events/event-order'
import type { Event } from '@shared/domain/events/event'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { RowReason } from '@shared/domain/importing/report'
import { messages } from '@shared/messages'
import { eventName, eventNameAndTitle } from '@shared/messages/event-name'
import { possibleDays } from '../cells/day-from-text'
import { dayRange, withoutYear } from '../cells/day-range'
import { eventsNamed } from '../columns/event-heading'
import { plainHeading } from '../columns/headings'
import type { MappedRow } from '../rows/mapped-rows'
import type { Matching } from '../rows/row-proposal'

type Found = { readonly eventIds: readonly Id[] } | { readonly reason: RowReason }

const bothLanguages = [messages.cs, messages.en]

/** As the screens call it, in either language. */
const isCalled = (event: Event, plain: string): boolean =>
  bothLanguages.some((m) =>
    [eventName(event, m), eventNameAndTitle(event, m)].some((name) => plainHeading(name) === plain),
  )

/** The events that a cell may mean: by title, by number as `WS2` or `2`, by what the screens call it, or by one or all of its days. */
const eventsOfText = (events: readonly Event[], text: string): readonly Event[] => {
  const possible = possibleDays(text)
  if (possible.length > 0) return events.filter(({ days }) => possible.some((day) => days.includes(day)))
  const range = dayRange(text)
  if (range !== null) return events.filter(({ days }) => days.includes(range.from) && days.includes(range.to))
  const everyYear = withoutYear(text)
  if (everyYear !== null)
    return events.filter(({ days }) =>
      [everyYear.from, everyYear.to].every((end) => days.some((day) => day.endsWith(end))),
    )
  const plain = plainHeading(text)
  const called = events.filter((event) => isCalled(event, plain))
  return called.length > 0 ? called : eventsNamed(events, /^\d{1,3}$/.test(plain) ? `workshop ${plain}` : plain)
}

/** The texts of a cell that names several events: `1. a 2. workshop`, `WS1 + WS3`, `WS 1–3`. */
const textsApart = (text: string): readonly string[] => {
  const [, first, last] =
    /^(?:ws|workshopy?)?\s*(\d)\.?\s*(?:[-–—]|až)\s*(\d)\.?\s*(?:ws|workshop\w*)?$/i.exec(text) ?? []
  if (first !== undefined && Number(first) < Number(last))
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at))
  return text
    .split(/\s*[,;+&\n]\s*|\s+(?:a|i|and|og)\s+|(?<=\d\.?)\s*\/\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The events of a cell that names several, each surely; none where a part of it is not known. */
const severalEvents = (events: readonly Event[], text: string): readonly Id[] => {
  const found = textsApart(text).map((part) => eventsOfText(events, part))
  const isSure = found.length > 1 && found.every(({ length }) => length === 1)
  return isSure ? Array.from(new Set(found.flatMap((each) => each.map(({ id }) => id)))) : []
}

/** The event that a text names before it explains which one that is: *Workshop 1 (veřejný pořádek)*, *1. workshop – migrace*. */
const explained = (events: readonly Event[], text: string): readonly Event[] => {
  const [head = '', ...tail] = text.split(/\s*[(:]|\s[–—-]\s/)
  const named = tail.length === 0 ? [] : eventsOfText(events, head.trim())
  const others = tail.flatMap((part) => eventsOfText(events, part.replace(/\)$/, '').trim()))
  return named.length === 1 && others.every((each) => each === named[0]) ? named : []
}

/** The events that the row of a sign-up is for: those of its cell, as somebody chose or as they are found, else the one for all rows. */
export const eventsOfRow = ({ value }: MappedRow, { target, view, chosenEvents }: Matching): Found => {
  const text = value('event').trim()
  if (text === '') return target.eventId === null ? { reason: { code: 'no-event' } } : { eventIds: [target.eventId] }
  const chosen = chosenEvents.get(fold(text))
  if (chosen !== undefined) return { eventIds: [chosen] }
  const initiativeId = target.initiativeId ?? view.get('events', target.eventId)?.initiativeId ?? null
  const events = initiativeId === null ? [] : eventsInOrder(view, initiativeId)
  const [only, ...others] = eventsOfText(events, text)
  if (only !== undefined && others.length === 0) return { eventIds: [only.id] }
  const [behind] = only === undefined ? explained(events, text) : []
  if (behind !== undefined) return { eventIds: [behind.id] }
  const several = severalEvents(events, text)
  if (several.length > 0) return { eventIds: several }
  if (only === undefined) return { reason: { code: 'event-unknown', text } }
  return { reason: { code: 'event-ambiguous', text, count: others.length + 1 } }
}
