import type { Event } from '@shared/domain/events/event'
import { fold } from '@shared/domain/values/fold'
import { plainHeading } from './headings'

/** Numbers in words and in Roman figures, the first one 1. */
const ordinals: readonly RegExp[] = [
  /^(i|prvni|first|forste)$/,
  /^(ii|druh[yaeou]|second|andre)$/,
  /^(iii|treti|third|tredje)$/,
  /^(iv|ctvrt[yaou]|fourth|fjerde)$/,
  /^(v|pat[yaou]|fifth|femte)$/,
  /^(vi|sest[yaou]|sixth|sjette)$/,
]

const numberOf = (word: string): number | null => {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const at = ordinals.findIndex((form) => form.test(word))
  return at === -1 ? null : at + 1
}

const numbered = [
  /^(?:ws|w|workshop|workshopu|wksh|seminar|akce|event)\s*(?:c|cislo|no|nr|number)?\s*(\d{1,3}|[ivx]+)$/,
  /^(\d{1,3}|\p{L}+)\s*(?:ws|workshop|workshopu|seminar|akce|event)$/u,
] as const

const numberIn = (plain: string): number | null => {
  const found = numbered.map((form) => form.exec(plain)?.[1]).find((word) => word !== undefined)
  return found === undefined ? null : numberOf(found)
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

/** What a form asks about the event that it names: *Účast na 1. workshopu*, *Workshop [1. workshop]*. */
const attending =
  /^(ucast( na)?|zucastn\w+( se)?|prijed\w+( na)?|prihlas\w+( se)?( na)?|registrace( na)?|vyber|workshopy?|akce|attend\w*|participation in) (?=\S{2,}|\d)/

/** The event that a column of answers is about: `WS1`, `2. workshop`, `Zahajovací jednání`, or its title; null when none or several. */
export const eventOfHeading = (events: readonly Event[], heading: string): Event | null => {
  const plain = plainHeading(heading)
  const found =
    [plain, plain.replace(attending, '')].map((each) => eventsNamed(events, each)).find((each) => each.length > 0) ?? []
  return found.length === 1 ? (found[0] ?? null) : null
}
