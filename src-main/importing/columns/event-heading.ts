import type { Event } from '@shared/domain/events/event'
import { fold } from '@shared/domain/values/fold'
import { plainHeading } from './headings'

const numbered = [
  /^(?:ws|w|workshop|workshopu|wksh|seminar|akce|event)\s*(\d{1,3})$/,
  /^(\d{1,3})\s*(?:ws|workshop|seminar|akce)$/,
] as const

const numberIn = (plain: string): number | null => {
  const found = numbered.map((form) => form.exec(plain)?.[1]).find((digits) => digits !== undefined)
  return found === undefined ? null : Number(found)
}

const isOf = (event: Event, plain: string): boolean => {
  const number = numberIn(plain)
  if (number !== null) return event.number === number && event.kind !== 'opening' && event.kind !== 'closing'
  if (event.kind === 'opening' && /^(zahajovaci|zahajeni|uvodni|opening)\b/.test(plain)) return true
  if (event.kind === 'closing' && /^(zaverecn|zaver|closing)/.test(plain)) return true
  return plain.length > 3 && plainHeading(fold(event.title)) === plain
}

/** The events that a plain text names: `ws1`, `2 workshop`, `zahajovaci jednani`, or a title. */
export const eventsNamed = (events: readonly Event[], plain: string): readonly Event[] =>
  plain === '' ? [] : events.filter((event) => isOf(event, plain))

/** The event that a column of answers is about: `WS1`, `2. workshop`, `Zahajovací jednání`, or its title; null when none or several. */
export const eventOfHeading = (events: readonly Event[], heading: string): Event | null => {
  const found = eventsNamed(events, plainHeading(heading))
  return found.length === 1 ? (found[0] ?? null) : null
}
