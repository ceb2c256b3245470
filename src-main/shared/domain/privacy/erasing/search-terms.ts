import { fold } from '../../values/fold'
import type { Person } from '../../directory/person'

/** A person's record at some time: now, or as the history has it. */
export type PersonState = Pick<
  Person,
  'titleBefore' | 'firstName' | 'lastName' | 'titleAfter' | 'email' | 'phone' | 'erasedAt'
> &
  Partial<Pick<Person, 'privateEmail' | 'otherEmails' | 'otherPhones'>>

/** Every address of a person; what an older version wrote has fewer. */
export const emailsOf = (state: Pick<PersonState, 'email' | 'privateEmail' | 'otherEmails'>): readonly string[] =>
  [state.email, state.privateEmail ?? '', ...(state.otherEmails ?? [])].filter((email) => email.trim() !== '')

/** Every phone of a person. */
export const phonesOf = (state: Pick<PersonState, 'phone' | 'otherPhones'>): readonly string[] =>
  [state.phone, ...(state.otherPhones ?? [])].filter((phone) => phone.trim() !== '')

/** By what a person is recognised in texts. */
export type TermKind = 'name' | 'email' | 'phone'

/** One thing to search for in folded text. */
export type SearchTerm = {
  readonly kind: TermKind
  readonly value: string
  readonly pattern: RegExp
  /** The same without a memory of where it was: whether there is anything to find at all. */
  readonly probe: RegExp
}

const termOf = (kind: TermKind, value: string, source: string): SearchTerm => ({
  kind,
  value,
  pattern: new RegExp(source, 'gu'),
  probe: new RegExp(source, 'u'),
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const tokensOf = (text: string): readonly string[] => fold(text).split(/\s+/).filter(Boolean)
const spaced = (tokens: readonly string[]): string => tokens.map(escaped).join('\\s+')

const optional = (pattern: string): string => (pattern === '' ? '' : `(?:${pattern})?`)

/** Neither letters nor figures around it; a hyphen with a letter makes another surname of it. */
const wordBefore = '(?<![\\p{L}\\p{N}])(?<!\\p{L}-)'
const wordAfter = '(?![\\p{L}\\p{N}])(?!-\\p{L})'

/** The folded name by which two persons of one name are told to have it. */
export const nameValue = ({ firstName, lastName }: Pick<PersonState, 'firstName' | 'lastName'>): string =>
  [...tokensOf(firstName), ...tokensOf(lastName)].join(' ')

/** The full name in both orders, with the titles where they stand. */
const nameTerm = ({ titleBefore, firstName, lastName, titleAfter }: PersonState): SearchTerm | null => {
  const first = tokensOf(firstName)
  const last = tokensOf(lastName)
  const tokens = [...first, ...last]
  if (last.length === 0 || tokens.join('').length < 2) return null
  const orders = first.length === 0 ? [last] : [tokens, [...last, ...first]]
  const names = orders.map((order) => order.map(escaped).join('[\\s,]+')).join('|')
  const before = optional(titleBefore === '' ? '' : `${spaced(tokensOf(titleBefore))}\\s+`)
  const after = optional(titleAfter === '' ? '' : `[\\s,]+${spaced(tokensOf(titleAfter))}`)
  const pattern = `${wordBefore}${before}(?:${names})${after}${wordAfter}`
  return termOf('name', tokens.join(' '), pattern)
}

const emailTerm = (email: string): SearchTerm | null => {
  const value = fold(email.trim())
  if (value === '') return null
  const pattern = `(?<![\\p{L}\\p{N}._%+'-])${escaped(value)}(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])`
  return termOf('email', value, pattern)
}

/** The digits of a phone number without the prefix of its country. */
export const nationalDigits = (phone: string): string => {
  const digits = phone.replace(/\D/g, '').replace(/^00/, '')
  const national = /^(?:420(?=\d{9}$)|47(?=\d{8}$))/.exec(digits)
  return national === null ? digits : digits.slice(national[0].length)
}

/** Fewer digits than these are a door, a year or a law as often as a phone. */
const fewestDigits = 6

/** The digits however they are grouped, with or without the prefix of the country. */
const phoneTerm = (phone: string): SearchTerm | null => {
  const value = nationalDigits(phone)
  if (value.length < fewestDigits) return null
  const gap = '[\\s().\\/\\-\\u2010-\\u2013]{0,3}'
  const prefix = `(?:(?:\\+|00)${gap}|\\b)(?:420|47)${gap}|\\+|00`
  const pattern = `(?<![\\d])(?:${prefix})?${Array.from(value).join(gap)}(?!\\d)`
  return termOf('phone', value, pattern)
}

/**
 * What to search for: names, e-mails and phones of all given states of a person, each once. `isShared` says of an e-mail or phone
 * that others have it too; it stays with them then.
 */
export const searchTerms = (
  states: Iterable<PersonState>,
  isShared: (term: SearchTerm) => boolean = () => false,
): readonly SearchTerm[] => {
  const terms = new Map<string, SearchTerm>()
  for (const state of states) {
    if (state.erasedAt) continue
    for (const term of [nameTerm(state), ...emailsOf(state).map(emailTerm), ...phonesOf(state).map(phoneTerm)])
      if (term !== null && !(term.kind !== 'name' && isShared(term))) terms.set(term.pattern.source, term)
  }
  return [...terms.values()]
}
