import { eventsInOrder } from '@shared/domain/events/event-order'
import type { Event } from '@shared/domain/events/event'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { RowReason } from '@shared/domain/importing/report'
import { messages } from '@shared/messages'
import { eventName, eventNameAndTitle } from '@shared/messages/event-name'
import { dayFromText } from '../cells/day-from-text'
import { eventsNamed } from '../columns/event-heading'
import { plainHeading } from '../columns/headings'
import type { MappedRow } from '../rows/mapped-rows'
import type { Matching } from '../rows/row-proposal'

type Found = { readonly eventId: Id } | { readonly reason: RowReason }

const bothLanguages = [messages.cs, messages.en]

/** As the screens call it, in either language. */
const isCalled = (event: Event, plain: string): boolean =>
  bothLanguages.some((m) =>
    [eventName(event, m), eventNameAndTitle(event, m)].some((name) => plainHeading(name) === plain),
  )

/** The events that a cell may mean: by title, by number as `WS2` or `2`, by what the screens call it, or by one of its days. */
const eventsOfText = (events: readonly Event[], text: string): readonly Event[] => {
  const day = dayFromText(text)
  if (day !== null) return events.filter(({ days }) => days.includes(day))
  const plain = plainHeading(text)
  const called = events.filter((event) => isCalled(event, plain))
  return called.length > 0 ? called : eventsNamed(events, /^\d{1,3}$/.test(plain) ? `workshop ${plain}` : plain)
}

/** The event that the row of a sign-up is for: that of its cell, as somebody chose it or as it is found, else the one for all rows. */
export const eventOfRow = ({ value }: MappedRow, { target, view, chosenEvents }: Matching): Found => {
  const text = value('event').trim()
  if (text === '') return target.eventId === null ? { reason: { code: 'no-event' } } : { eventId: target.eventId }
  const chosen = chosenEvents.get(fold(text))
  if (chosen !== undefined) return { eventId: chosen }
  const initiativeId = target.initiativeId ?? view.get('events', target.eventId)?.initiativeId ?? null
  const events = initiativeId === null ? [] : eventsInOrder(view, initiativeId)
  const [only, ...others] = eventsOfText(events, text)
  if (only === undefined) return { reason: { code: 'event-unknown', text } }
  if (others.length > 0) return { reason: { code: 'event-ambiguous', text, count: others.length + 1 } }
  return { eventId: only.id }
}
