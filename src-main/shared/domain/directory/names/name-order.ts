import { isGivenName, isSurnameToo } from './given-names'
import { isInCapitals } from './capitals'
import { isParticle } from './particles'
import { isSurelyVietnamese, isVietnameseSurname } from './vietnamese-surnames'

export type NameOrder = 'first-last' | 'last-first'

/** In which order the names of a column stand, and whether its own names show it. */
export type ColumnOrder = { readonly order: NameOrder; readonly isShown: boolean }

/** The words of a name, parted. */
export type OrderedName = {
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** The order that the words themselves tell; null where they tell none, or one that is peculiar to them. */
  readonly tells: NameOrder | null
  readonly isSure: boolean
}

type Words = readonly string[]

const isInitial = (word: string): boolean =>
  /^\p{Lu}\.?(?:-?\p{Lu}\.?)*$/u.test(word) &&
  word.replace(/[.-]/gu, '').length < 3 &&
  !/^[IVX]{2,}\.?$/u.test(word) &&
  (word.includes('.') || word.length === 1)
const isFirst = (word: string): boolean => isInitial(word) || isGivenName(word)

const firstLast = (words: Words, at: number, isSure: boolean): OrderedName => ({
  ...{ first: words.slice(0, at), last: words.slice(at) },
  ...{ tells: 'first-last', isSure },
})

const lastFirst = (words: Words, at: number, isSure: boolean): OrderedName => ({
  ...{ last: words.slice(0, at), first: words.slice(at) },
  ...{ tells: 'last-first', isSure },
})

/** What stands alone is a surname, unless it is a given name, an abbreviation or a family: *MP*, *Novákovi*, *JanNovák*. */
const isSurnameAlone = (word: string): boolean =>
  !isFirst(word) &&
  !/ovi$/u.test(word) &&
  !/^(?!Mac)\p{Lu}\p{Ll}{2,}\p{Lu}/u.test(word) &&
  !isGivenName(word.split('-')[0] ?? '') &&
  !(isInCapitals(word) && word.length < 4)

const alone = (words: Words): OrderedName | null =>
  words.length > 1
    ? null
    : { first: [], last: words, tells: null, isSure: words.length === 1 && words.every(isSurnameAlone) }

/** The surname in capitals beside a first name that is not: *NOVOTNÝ Aleš*, *Pieter VAN DEN BERG*. */
const byCapitals = (words: Words): OrderedName | null => {
  const isCapital = words.map((word) => isInCapitals(word) && !isInitial(word))
  const [begin, end] = [isCapital.indexOf(true), isCapital.lastIndexOf(true) + 1]
  if (begin < 0) return null
  let start = begin
  while (start > 0 && isParticle(words[start - 1] ?? '')) start--
  const block = words.slice(start, end)
  const others = [...words.slice(0, start), ...words.slice(end)]
  const isOneBlock = block.every((word, at) => isCapital[start + at] || isParticle(word))
  if (others.length === 0 || others.every(isInitial) || !isOneBlock) return null
  const isOdd = block.every((word) => isGivenName(word) && !isSurnameToo(word)) && !others.some(isFirst)
  if (start === 0) return lastFirst(words, end, !isOdd)
  return end === words.length ? firstLast(words, start, !isOdd) : null
}

/** The family name of a Vietnamese stands first, whatever the others of the column do; at the end where it was turned round. */
const byVietnamese = (words: Words): OrderedName | null => {
  const [head = '', second = ''] = words
  const tail = words.at(-1) ?? ''
  const isHead = isSurelyVietnamese(head) || (isVietnameseSurname(head) && /^(thi|thị|van|văn)$/iu.test(second))
  if (isHead) {
    const isSure = !isSurelyVietnamese(tail) && !isWomansSurname(tail)
    return { ...lastFirst(words, 1, isSure), tells: null }
  }
  return isSurelyVietnamese(tail) ? { ...firstLast(words, words.length - 1, true), tells: null } : null
}

/** A particle begins the surname: *Jiří z Poděbrad*, *van den Berg Pieter*. */
const byParticle = (words: Words): OrderedName | null => {
  const at = words.findIndex((word, index) => {
    if (!isParticle(word) || index === words.length - 1) return false
    if (/^\p{Ll}/u.test(word) || isInCapitals(word) || isInCapitals(words[index + 1] ?? '')) return true
    return index === 0 ? words.length > 2 && isFirst(words.at(-1) ?? '') : words.slice(0, index).every(isFirst)
  })
  if (at < 0) return null
  const named = words.findIndex((word, index) => index > at && !isParticle(word))
  if (named < 0) return null
  const behind = words.slice(named + 1)
  if (at > 0) return firstLast(words, at, behind.length === 0 && (at === 1 || words.slice(0, at).every(isFirst)))
  if (behind.length === 0) return { first: [], last: words, tells: null, isSure: true }
  return lastFirst(words, named + 1, behind.length === 1 || behind.every(isFirst))
}

const isWomansSurname = (word: string): boolean => /(ová|ská|cká)$/iu.test(word)

/** *Nováková Malá*: two surnames of a woman beside each other. */
const isDouble = (words: Words): boolean =>
  words.length === 2 && words.every((word) => /[áíů]$/iu.test(word)) && words.some(isWomansSurname)

const leading = (words: Words): number => {
  const at = words.findIndex((word) => !isFirst(word))
  return at < 0 ? words.length : at
}

/** All words are given names: the surname is one of them, which the order of the column decides. */
const ofGivenNames = (words: Words, { order, isShown }: ColumnOrder): OrderedName => {
  const [from, to] = [words.findIndex((word) => !isInitial(word)), words.findLastIndex((word) => !isInitial(word))]
  if (from === words.length - 1) return firstLast(words, from, isSurnameToo(words[from] ?? ''))
  if (to === 0) return lastFirst(words, 1, isSurnameToo(words[0] ?? ''))
  const at = order === 'first-last' ? words.length - 1 : 1
  const surname = (order === 'first-last' ? words.at(-1) : words[0]) ?? ''
  const isSure = isShown && isSurnameToo(surname)
  return { ...(order === 'first-last' ? firstLast : lastFirst)(words, at, isSure), tells: null }
}

/** Known given names at one end; the surname is what stands at the other. */
const byGivenNames = (words: Words, column: ColumnOrder): OrderedName | null => {
  const before = leading(words)
  if (before === words.length) return ofGivenNames(words, column)
  const behind = leading(words.toReversed())
  if (before === 0 && behind === 0) return null
  const isFirstLast = before > 0 && (behind === 0 || column.order === 'first-last')
  const at = isFirstLast ? before : words.length - behind
  const surname = isFirstLast ? words.slice(at) : words.slice(0, at)
  const isPlain = surname.length === 1 || isDouble(surname)
  const given = isFirstLast ? words.slice(0, at) : words.slice(at)
  const isTurned = column.isShown && column.order !== (isFirstLast ? 'first-last' : 'last-first')
  const isSure = isPlain && (before === 0 || behind === 0) && !(isTurned && given.every(isSurnameToo))
  return (isFirstLast ? firstLast : lastFirst)(words, at, isSure)
}

/** *Pokusná*, *Zkušební*, *Petrů*: endings that surnames have and given names, but for those that are known, have not. */
const endsAsSurname = (word: string): boolean => /[áýíů]$/iu.test(word) && !isGivenName(word)

/** An ending that only a surname has, at one end. */
const byEnding = (words: Words): OrderedName | null => {
  const [head = '', tail = ''] = [words[0], words.at(-1)]
  if (endsAsSurname(head) === endsAsSurname(tail)) return null
  const isSure = words.length === 2
  return endsAsSurname(head) ? lastFirst(words, 1, isSure) : firstLast(words, words.length - 1, isSure)
}

const byColumn = (words: Words, { order, isShown }: ColumnOrder): OrderedName => {
  const isSure = isShown && words.length === 2
  const parted = order === 'first-last' ? firstLast(words, words.length - 1, isSure) : lastFirst(words, 1, isSure)
  return { ...parted, tells: null }
}

/**
 * Parts the words of a name into given names and surname: by capitals, particles, known given names and the endings of surnames;
 * what they do not tell the column decides, and where it is not decided either, the name is not sure.
 */
export const orderedName = (words: readonly string[], column: ColumnOrder): OrderedName =>
  alone(words) ??
  byCapitals(words) ??
  byVietnamese(words) ??
  byParticle(words) ??
  byGivenNames(words, column) ??
  byEnding(words) ??
  byColumn(words, column)

/** *Novák, Jan*: the surname before the comma. Sure where the given name behind it is known, or the column is written so. */
export const nameAtComma = (last: Words, first: Words, column: ColumnOrder): OrderedName => {
  const isKnown = first.some(isFirst) || (column.isShown && column.order === 'last-first')
  const isOdd = last.every(isGivenName) && !last.some(isSurnameToo) && !first.some(isGivenName)
  return { first, last, tells: 'last-first', isSure: isKnown && !isOdd }
}

/** Whether a word is a given name or an initial. */
export const isFirstName = isFirst

/** The order of a column, by what its names tell; `usual` where they tell nothing, and not shown where they disagree. */
export const columnOrder = (told: readonly (NameOrder | null)[], usual: ColumnOrder): ColumnOrder => {
  const firsts = told.filter((each) => each === 'first-last').length
  const lasts = told.filter((each) => each === 'last-first').length
  const [more, fewer] = firsts >= lasts ? [firsts, lasts] : [lasts, firsts]
  if (more === 0) return usual
  const order = firsts >= lasts ? 'first-last' : 'last-first'
  if (fewer * 10 >= more) return { order: fewer === more ? usual.order : order, isShown: false }
  return { order, isShown: more >= 2 || (usual.isShown && usual.order === order) }
}
