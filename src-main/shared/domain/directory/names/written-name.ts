import { usualGivenName, usualSurname } from './capitals'
import { isGivenName } from './given-names'
import { isFirstName, nameAtComma, orderedName, type ColumnOrder, type NameOrder, type OrderedName } from './name-order'
import { namedIn, tidy, withoutBrackets, withoutDash } from './name-part'
import {
  addressOf,
  asideOf,
  isAside,
  isWork,
  noSurroundings,
  titlesAmong,
  together,
  workOf,
  type Surroundings,
} from './name-surroundings'
import { isParticle } from './particles'
import { titleWords } from './titles'

export type NameParts = {
  readonly titleBefore: string
  readonly firstName: string
  readonly lastName: string
  readonly titleAfter: string
}

/** A name as somebody wrote it, taken apart. */
export type WrittenName = NameParts & {
  readonly gender: 'female' | 'male' | null
  readonly position: string
  /** The name borne before a marriage, as it is written: *roz. Nová*. */
  readonly bornAs: string
  /** The word for who comes only instead of somebody else, as it is written; empty for anybody else. */
  readonly substitute: string
  /** What was not understood, and stands in none of the others. */
  readonly leftOver: string
  /** Whether it is sure which words are the surname. */
  readonly isOrderSure: boolean
  /** The order of given name and surname that the words themselves tell. */
  readonly tells: NameOrder | null
}

/** The order in which a name is written where nothing tells another one. */
export const usualOrder: ColumnOrder = { order: 'first-last', isShown: false }

const asLeftOver = (words: readonly string[]): Surroundings =>
  words.length === 0 ? noSurroundings : { ...noSurroundings, leftOver: [words.join(' ')] }

const startsAside = (part: string): boolean => isAside(part) && !isParticle(part.split(' ')[0] ?? '')

type Parted = { readonly name: OrderedName; readonly around: Surroundings }

/** Two named parts are surname and given name, unless the first holds a whole name already. */
const parted = ([head = [], second = [], ...more]: readonly (readonly string[])[], column: ColumnOrder): Parted => {
  const around = more.map(asLeftOver).reduce(together, noSurroundings)
  if (second.length === 0) return { name: orderedName(head, column), around }
  const isWhole = head.length > 1 && (head.some(isGivenName) || !second.some(isFirstName)) && !head.some(isParticle)
  if (isWhole) return { name: orderedName(head, column), around: together(asLeftOver(second), around) }
  return { name: nameAtComma(head, second, column), around }
}

const read = (text: string, column: ColumnOrder): Parted => {
  const { rest, around } = withoutDash(withoutBrackets(tidy(text)))
  const parts = rest
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean)
  const isWhispered = !/\p{Lu}/u.test(rest)
  const asides = parts.filter((part, at) => at > 0 && startsAside(part) && !(isWhispered && parts.length === 2))
  const named = parts.filter((part) => !asides.includes(part)).map(namedIn)
  const { name, around: beside } = parted(
    named.map(({ words }) => words).filter((words) => words.length > 0),
    column,
  )
  const all = [...named.map((each) => each.around), around, ...asides.map(asideOf), beside].reduce(
    together,
    noSurroundings,
  )
  return { name, around: all }
}

const assembled = ({ name, around }: Parted): WrittenName => {
  const { titlesBefore, titlesAfter, leftOver, ...beside } = around
  return {
    titleBefore: titlesBefore.join(' '),
    firstName: usualGivenName(name.first.join(' ')),
    lastName: usualSurname(name.last.join(' ')),
    titleAfter: titlesAfter.join(', '),
    ...beside,
    leftOver: leftOver.join(', '),
    isOrderSure: name.isSure,
    tells: name.tells,
  }
}

/**
 * Takes a name apart as people write it: titles, ranks and forms of address wherever they stand, a position in brackets or behind
 * a dash, capitals, and the order of given name and surname as the words or their column tell (`docs/domain.md §4, names`). What
 * nobody understands is left over, never put into the name.
 */
export const writtenName = (text: string, column: ColumnOrder = usualOrder): WrittenName => {
  const name = assembled(read(text, column))
  const isWhispered = !/\p{Lu}/u.test(text)
  return isWhispered && !isGivenName(name.firstName.split(' ')[0] ?? '') ? { ...name, isOrderSure: false } : name
}

/** What one of several columns of a name holds: its words, and what stands around them. */
const readPart = (text: string): { readonly words: readonly string[]; readonly around: Surroundings } => {
  const { rest, around } = withoutBrackets(tidy(text))
  const parts = rest
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(namedIn)
  return {
    words: parts.flatMap(({ words }) => words),
    around: [...parts.map((part) => part.around), around].reduce(together, noSurroundings),
  }
}

const genderIn = (words: readonly string[]) =>
  words.map(addressOf).find((each) => each !== undefined && each !== null) ?? null

/** The titles of a column for them; in front of the name a form of address says who bears it, and what is not known stays a title. */
const readTitles = (text: string, side: 'titlesBefore' | 'titlesAfter'): Surroundings => {
  const { others, ...titles } = titlesAmong(titleWords(text.replace(/[,;]/gu, ' ')))
  const unknown = others.filter((word) => addressOf(word) === undefined && /\p{L}/u.test(word))
  const beside = unknown.join(' ')
  if (isWork(beside)) return { ...noSurroundings, ...titles, gender: genderIn(others), position: workOf(beside) }
  return { ...noSurroundings, ...titles, gender: genderIn(others), [side]: [...titles[side], ...unknown] }
}

/** A whole name of which one column holds all: *Jan Novák* as the given name, or *Novák Petr* as the surname. */
const inOneColumn = (first: readonly string[], last: readonly string[]): OrderedName | null => {
  if (last.length === 0 && first.length > 1) return orderedName(first, usualOrder)
  const isWhole = first.length === 0 && last.length > 1 && last.some(isGivenName)
  return isWhole ? orderedName(last, { order: 'last-first', isShown: false }) : null
}

/** A name whose given names and surname stand in columns of their own, each freed from what does not belong to it. */
export const separateName = ({ titleBefore, firstName, lastName, titleAfter }: NameParts): WrittenName => {
  const [first, last] = [readPart(firstName), readPart(lastName)]
  const titles = together(readTitles(titleBefore, 'titlesBefore'), readTitles(titleAfter, 'titlesAfter'))
  const around = [titles, first.around, last.around].reduce(together, noSurroundings)
  const whole = inOneColumn(first.words, last.words)
  if (whole !== null) return assembled({ name: { ...whole, tells: null, isSure: false }, around })
  const isTurned = last.words.every(isFirstName) && !first.words.some(isFirstName) && first.words.length > 0
  const name = { first: first.words, last: last.words, tells: null, isSure: last.words.length > 0 && !isTurned }
  return assembled({ name, around })
}

/** A name as somebody types it and sees it at once: what was not understood stays in the surname, so that no letter is lost. */
export const typedName = (text: string, column = usualOrder): NameParts & { readonly position: string } => {
  const { titleBefore, firstName, lastName, titleAfter, position, ...others } = writtenName(text, column)
  const surname = [lastName, others.bornAs, others.substitute, others.leftOver].filter(Boolean).join(' ')
  return { titleBefore, firstName, lastName: surname, titleAfter, position }
}
