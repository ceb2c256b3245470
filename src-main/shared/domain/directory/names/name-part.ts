import { isFirstName } from './name-order'
import {
  addressOf,
  asideOf,
  isAside,
  isBornWord,
  isSubstitute,
  isWork,
  noSurroundings,
  titlesAmong,
  together,
  workOf,
  type Surroundings,
} from './name-surroundings'
import { isParticle } from './particles'
import { titleWords } from './titles'

/** *Nováková - Malá*: two surnames of a woman with a dash between them, which is a hyphen. */
const doubleSurname = /(\p{L}(?:ová|ská|cká|[lnrtb]á)) [-–—] (?=\p{Lu}\p{L}+á(?!\p{L}))/gu

/** The text without numbers and bullets of a list, odd blanks, quotes around it all and *v. r.*; its dashes as hyphens where they join names. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^["„“](.*)["“”]$/u, '$1')
    .replace(/^(?:\d{1,3}\s?[.)]\s?(?=\p{L})|[a-z]\)\s|[-–—•*·+]\s?(?=[\p{L}\d]))/u, '')
    .replace(/,?\s*v\.\s?r\.$/u, '')
    .replace(/[\s,;–-]+$/u, '')
    .replace(/(\p{L})([*†])/gu, '$1 $2')
    .replace(doubleSurname, '$1-')
    .replace(/(\p{L})[–—](?=\p{Ll})/gu, '$1 – ')
    .replace(/(\p{L})[–—](?=\p{Lu})/gu, '$1-')

export type Around = { readonly rest: string; readonly around: Surroundings }

/** The text without what stands in brackets. */
export const withoutBrackets = (text: string): Around => {
  let around = noSurroundings
  const rest = text.replace(/[([]([^()[\]]*)[)\]]/gu, (_, inner: string) => {
    around = together(around, asideOf(inner.trim()))
    return ' '
  })
  return { rest: rest.replace(/\s+/gu, ' ').trim(), around }
}

/** What a text in front of a name says of its bearer; null where it says nothing that is known. */
const inFront = (text: string): Surroundings | null => {
  if (isSubstitute(text)) return { ...noSurroundings, substitute: text }
  return isWork(text) ? { ...noSurroundings, position: workOf(text) } : null
}

/** What stands behind a dash is beside the name; in front of it, or of a colon, where it is a work. */
export const withoutDash = ({ rest: text, around }: Around): Around => {
  const [, left = '', right = ''] = /^(.+?)(?:\s+[-–—]+\s+|:\s*)(.+)$/u.exec(text) ?? []
  if (left === '') return { rest: text, around }
  const before = isAside(right) ? null : inFront(left)
  if (before !== null) return { rest: right, around: together(around, before) }
  return { rest: left, around: together(around, asideOf(right)) }
}

type Named = { readonly words: readonly string[]; readonly around: Surroundings }

const left = (words: readonly string[], more: Partial<Surroundings> = {}): Named => ({
  words,
  around: { ...noSurroundings, ...more },
})

/** *pan*, *Mrs.*: how somebody is addressed. */
const withoutAddress = (words: readonly string[]): Named => {
  const [head = '', ...others] = words
  const gender = addressOf(head)
  if (gender === undefined || others.length === 0) return left(words)
  const rest = withoutAddress(others)
  return { ...rest, around: together({ ...noSurroundings, gender }, rest.around) }
}

/** A work or a word for a substitute in front of a name: *starosta Jan Novák*, *náhradník Jan Novák*. */
const withoutFront = (words: readonly string[]): Named => {
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word))
  const small = words.slice(0, Math.max(0, at))
  const head = small.length > 0 || words.length < 3 ? small : words.slice(0, isAside(words[0] ?? '') ? 1 : 0)
  const front = head.length > 0 ? inFront(head.join(' ')) : null
  return front === null ? left(words) : left(words.slice(head.length), front)
}

/** *roz. Nová* at the end. */
const withoutBirth = (words: readonly string[]): Named => {
  const at = words.length - 2
  if (at < 1 || !isBornWord(words[at] ?? '')) return left(words)
  return left(words.slice(0, at), { bornAs: words.slice(at).join(' ') })
}

const isWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}'’-]*\.?$/u.test(word) || isFirstName(word)

/** An unknown abbreviation of more than a letter is no name. */
const isAbbreviation = (word: string): boolean => word.endsWith('.') && !isFirstName(word)

/** What can be no part of a name is left over: digits, abbreviations, words in small letters that are no particles. */
const withoutStray = (words: readonly string[]): Named => {
  const isWhispered = !words.some((word) => /\p{Lu}/u.test(word))
  const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word) && !/^\p{Ll}\p{Lu}{2}/u.test(word)
  const isPart = (word: string, at: number): boolean =>
    isWord(word) &&
    !isAbbreviation(word) &&
    (isWhispered || !isSmall(word) || (isParticle(word) && at < words.length - 1))
  return left(words.filter(isPart), { leftOver: words.filter((word, at) => !isPart(word, at)) })
}

/** *vedoucí odboru*, and no name beside it. */
const isAllWork = (text: string): boolean => !/\p{Lu}/u.test(text) && (isWork(text) || isSubstitute(text))

/** The words of the name in one part between commas, and what stands around them. */
export const namedIn = (text: string): Named => {
  if (isAllWork(text)) return left([], { leftOver: [text] })
  const { others, ...titles } = titlesAmong(titleWords(text))
  return [withoutAddress, withoutFront, withoutBirth, withoutStray].reduce<Named>(
    (named, without) => {
      const { words, around } = without(named.words)
      return { words, around: together(named.around, around) }
    },
    left(others, titles),
  )
}
