import type { SearchTerm } from './search-terms'

/** What a term cannot be in a text without: one whole word of it, or for a phone its digits in a row. */
type Keys = {
  readonly byWord: ReadonlyMap<string, readonly SearchTerm[]>
  readonly byDigits: ReadonlyMap<string, readonly SearchTerm[]>
  readonly digitLengths: readonly number[]
  /** Lengths of the words and their first letters; most words of a text are passed over by these alone. */
  readonly lengths: readonly boolean[]
  readonly firsts: ReadonlySet<number>
  /** Terms without such a word. */
  readonly always: readonly SearchTerm[]
}

const wordOrNot = /[\p{L}\p{N}]/u

/** Of every code unit whether it belongs to a word: 0 where nobody has looked yet, 1 for no, 2 for yes. Halves of a pair do not. */
const looked = new Uint8Array(65_536)

const isOfWord = (code: number): boolean => {
  if (looked[code] === 0)
    looked[code] = !(code >= 0xd800 && code <= 0xdfff) && wordOrNot.test(String.fromCharCode(code)) ? 2 : 1
  return looked[code] === 2
}

/** Calls back with where each word of a text begins and ends. */
const eachWord = (text: string, take: (from: number, to: number) => void): void => {
  let from = -1
  for (let at = 0; at <= text.length; at++) {
    const isIn = at < text.length && isOfWord(text.charCodeAt(at))
    if (isIn && from < 0) from = at
    if (isIn || from < 0) continue
    take(from, at)
    from = -1
  }
}

const longestWord = (text: string): string => {
  let longest = ''
  eachWord(text, (from, to) => {
    if (to - from > longest.length) longest = text.slice(from, to)
  })
  return longest
}

const keysOf = (terms: readonly SearchTerm[]): Keys => {
  const byWord = new Map<string, SearchTerm[]>()
  const byDigits = new Map<string, SearchTerm[]>()
  const lengths: boolean[] = []
  const always: SearchTerm[] = []
  for (const term of terms) {
    const isPhone = term.kind === 'phone'
    const key = isPhone ? term.value : longestWord(term.value)
    const into = isPhone ? byDigits : byWord
    if (key === '') always.push(term)
    else into.set(key, [...(into.get(key) ?? []), term])
    if (!isPhone) lengths[key.length] = true
  }
  const digitLengths = [...new Set(Array.from(byDigits.keys(), ({ length }) => length))]
  const firsts = new Set(Array.from(byWord.keys(), (word) => word.charCodeAt(0)))
  return { byWord, byDigits, digitLengths, lengths, firsts, always }
}

const known = new WeakMap<readonly SearchTerm[], Keys>()

const keysFor = (terms: readonly SearchTerm[]): Keys => {
  const keys = known.get(terms) ?? keysOf(terms)
  known.set(terms, keys)
  return keys
}

/** Digits as they stand in a row, with what may stand between two of them in a phone number. */
const digitsInRow = /\d(?:[\s()./\-\u2010-\u2013]{0,3}\d)+/g

function* phonesIn(text: string, { byDigits, digitLengths }: Keys): Generator<readonly SearchTerm[]> {
  if (byDigits.size === 0) return
  for (const [row] of text.matchAll(digitsInRow)) {
    const digits = row.replace(/\D/g, '')
    for (const length of digitLengths)
      for (let at = 0; at + length <= digits.length; at++) yield byDigits.get(digits.slice(at, at + length)) ?? []
  }
}

/** As many patterns as are tried in less time than a text is taken apart. */
const fewTerms = 12

/**
 * The terms that a folded text may hold; a pattern decides whether it does. As quick for hundreds of terms as for one: trying the
 * patterns of all of them on each text of a large database takes minutes.
 */
export const termsPerhapsIn = (text: string, terms: readonly SearchTerm[]): readonly SearchTerm[] => {
  if (terms.length <= fewTerms) return terms
  const keys = keysFor(terms)
  const found = new Set(keys.always)
  eachWord(text, (from, to) => {
    if (keys.lengths[to - from] === true && keys.firsts.has(text.charCodeAt(from)))
      for (const term of keys.byWord.get(text.slice(from, to)) ?? []) found.add(term)
  })
  for (const some of phonesIn(text, keys)) for (const term of some) found.add(term)
  return [...found]
}
