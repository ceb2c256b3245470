import { checkEmail } from '../values/contact-checks'
import type { Event } from '../events/event'
import type { Id } from '../values/ids'
import { isOnlyTitles } from '../directory/names/titles'
import { typedName, type NameParts } from '../directory/names/written-name'

export type QuickPerson = NameParts & { readonly position: string; readonly email: string; readonly phone: string }

/** Longer than anybody's name and contacts: it is not taken apart, for it is refused as a name, and would take seconds. */
const longestLine = 1_000

const emailForm = /<?[^\s,;<>]{1,100}@[^\s,;<>]{1,200}\.[^\s,;<>]{1,100}>?/u
const phoneForm = /(?:\+|00)?\d[\d\s/-]{7,}\d/u

const takeOut = (text: string, form: RegExp): readonly [found: string, rest: string] => {
  const found = form.exec(text)?.[0] ?? ''
  return [found.trim(), found === '' ? text : text.replace(found, ',')]
}

/**
 * A person as one types them from a letter in one line: *Mgr. Jana Nováková, Ph.D., starostka, jana@ricany.cz, 602 123 456*. The
 * name comes first, whatever else is no contact is the position. Null where nobody is named.
 */
export const personFromLine = (text: string): QuickPerson | null => {
  if (text.length > longestLine) return { ...typedName(''), lastName: text, position: '', email: '', phone: '' }
  const [email, withoutEmail] = takeOut(text, emailForm)
  const [phone, rest] = takeOut(withoutEmail, phoneForm)
  const [name = '', ...others] = rest
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean)
  const titles = others.filter(isOnlyTitles)
  const { position, ...parts } = typedName([name, ...titles].join(', '))
  if (parts.lastName === '') return null
  const positions = [position, ...others.filter((part) => !isOnlyTitles(part))].filter(Boolean)
  return { ...parts, position: positions.join(', '), email: checkEmail(email.replace(/[<>]/gu, '')).value, phone }
}

/** The people of several lines, or of one line with a semicolon between them. */
export const personsFromText = (text: string): readonly QuickPerson[] =>
  text
    .split(/[\n;]/u)
    .map(personFromLine)
    .filter((person) => person !== null)

export type KeyedEvent = {
  readonly id: Id
  /** What is typed for it: its number, or a letter where it has none. */ readonly key: string
}

/** The events with what is typed for each: workshops by their numbers, the others by letters in their order. */
export const keyedEvents = (events: readonly Pick<Event, 'id' | 'number'>[]): readonly KeyedEvent[] => {
  const numbers = events.map(({ number }) => number)
  let letters = 0
  return events.map(({ id, number }) => {
    const isUnique = number !== null && numbers.filter((each) => each === number).length === 1
    return { id, key: isUnique ? String(number) : String.fromCharCode(97 + letters++) }
  })
}

export type EventChoice = {
  readonly ids: readonly Id[]
  /** What no event is typed by. */
  readonly wrong: readonly string[]
}

/** Events by what is typed for them: *1 3*, *1,a*, *1-3*; a star stands for all of them. */
export const eventsFromText = (text: string, events: readonly KeyedEvent[]): EventChoice => {
  const byKey = new Map(events.map(({ id, key }) => [key, id]))
  const chosen = new Set<Id>()
  const wrong: string[] = []
  for (const word of text
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter(Boolean)) {
    const ids = word === '*' ? [...byKey.values()] : keysOf(word).map((key) => byKey.get(key))
    if (ids.length === 0 || ids.includes(undefined)) wrong.push(word)
    else for (const id of ids) if (id !== undefined) chosen.add(id)
  }
  return { ids: events.map(({ id }) => id).filter((id) => chosen.has(id)), wrong }
}

const keysOf = (word: string): readonly string[] => {
  const [, from, to] = /^(\d+)[-–](\d+)$/u.exec(word) ?? []
  if (from === undefined || to === undefined) return [word]
  const [first, last] = [Number(from), Number(to)]
  return last < first || last > 1000
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
