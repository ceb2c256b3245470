import { checkEmail } from './contact-checks'
import type { Id } from './ids'
import { isOnlyTitles, personName, type PersonName } from './person-name'

export type QuickPerson = PersonName & { readonly position: string; readonly email: string; readonly phone: string }

const emailForm = /<?[^\s,;<>]+@[^\s,;<>]+\.[^\s,;<>]+>?/u
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
  const [email, withoutEmail] = takeOut(text, emailForm)
  const [phone, rest] = takeOut(withoutEmail, phoneForm)
  const [name = '', ...others] = rest
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean)
  const titles = others.filter(isOnlyTitles)
  const position = others.filter((part) => !isOnlyTitles(part)).join(', ')
  const parts = personName([name, ...titles].join(', '))
  if (parts.lastName === '') return null
  return { ...parts, position, email: checkEmail(email.replace(/[<>]/gu, '')).value, phone }
}

/** The people of several lines, or of one line with a semicolon between them. */
export const personsFromText = (text: string): readonly QuickPerson[] =>
  text
    .split(/[\n;]/u)
    .map(personFromLine)
    .filter((person) => person !== null)

export type EventChoice = {
  readonly ids: readonly Id[]
  /** What is no number of an event. */ readonly wrong: readonly string[]
}

/** Events by their numbers in the shown order: *1 3*, *1,3*, *1-3*; a star stands for all of them. */
export const eventsFromText = (text: string, eventIds: readonly Id[]): EventChoice => {
  const words = text.split(/[\s,;]+/u).filter(Boolean)
  const chosen = new Set<Id>()
  const wrong: string[] = []
  for (const word of words) {
    const [, from = '', to = from] = /^(\d+)(?:[-–](\d+))?$/u.exec(word) ?? []
    const numbers = word === '*' ? eventIds.map((_, index) => index + 1) : span(Number(from), Number(to))
    const ids = numbers.map((number) => eventIds[number - 1])
    if (ids.length === 0 || ids.includes(undefined)) wrong.push(word)
    else for (const id of ids) if (id !== undefined) chosen.add(id)
  }
  return { ids: eventIds.filter((id) => chosen.has(id)), wrong }
}

const span = (from: number, to: number): readonly number[] =>
  from < 1 || to < from || to > 1000 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index)
