import { isFirstName } from './name-order'
import {
  addressOf,
  asideOf,
  isAside,
  isBornWord,
  isWork,
  noSurroundings,
  titlesAmong,
  together,
  type Surroundings,
} from './name-surroundings'
import { isParticle } from './particles'
import { titleWords } from './titles'

/** Numbers and bullets of a list, odd blanks, and dashes that a name is joined by. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:\d{1,3}\s?[.)]\s?(?=\p{L})|[-–—•*·]\s)/u, '')
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

/** What stands behind a dash is beside the name; in front of it, or of a colon, where it is a work. */
export const withoutDash = ({ rest: text, around }: Around): Around => {
  const [, left = '', right = ''] = /^(.+?)(?:\s+[-–—]+\s+|:\s*)(.+)$/u.exec(text) ?? []
  if (left === '') return { rest: text, around }
  if (!isAside(right) && isWork(left))
    return { rest: right, around: together(around, { ...noSurroundings, position: left }) }
  return { rest: left, around: together(around, asideOf(right)) }
}

type Named = { readonly words: readonly string[]; readonly around: Surroundings }

const isWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}'’-]*\.?$/u.test(word) || isFirstName(word)

/** An unknown abbreviation of more than a letter is no name. */
const isAbbreviation = (word: string): boolean => word.endsWith('.') && !isFirstName(word)

/** A work in small letters in front of a name: *starosta Jan Novák*. */
const workBefore = (words: readonly string[]): readonly string[] => {
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word))
  const head = words.slice(0, Math.max(0, at))
  if (head.length > 0 && isWork(head.join(' '))) return head
  return words.length > 2 && isAside(words[0] ?? '') && isWork(words[0] ?? '') ? words.slice(0, 1) : []
}

/** *vedoucí odboru*, and no name beside it. */
const isAllWork = (text: string): boolean => !/\p{Lu}/u.test(text) && isWork(text)

/** The words of the name in one part between commas, and what stands around them. */
export const namedIn = (text: string): Named => {
  if (isAllWork(text)) return { words: [], around: { ...noSurroundings, leftOver: [text] } }
  const { others, ...titles } = titlesAmong(titleWords(text))
  let around: Surroundings = { ...noSurroundings, ...titles }
  let words = others
  for (
    let gender = addressOf(words[0] ?? '');
    gender !== undefined && words.length > 1;
    gender = addressOf(words[0] ?? '')
  ) {
    around = together(around, { ...noSurroundings, gender })
    words = words.slice(1)
  }
  const work = workBefore(words)
  around = together(around, { ...noSurroundings, position: work.join(' ') })
  words = words.slice(work.length)
  const born = words.findIndex((word, at) => at > 0 && isBornWord(word) && at === words.length - 2)
  if (born > 0) {
    around = together(around, { ...noSurroundings, bornAs: words.slice(born).join(' ') })
    words = words.slice(0, born)
  }
  const isWhispered = !words.some((word) => /\p{Lu}/u.test(word))
  const isPart = (word: string, at: number): boolean =>
    isWord(word) &&
    !isAbbreviation(word) &&
    (isWhispered ||
      !/^\p{Ll}/u.test(word) ||
      /^\p{Ll}\p{Lu}{2}/u.test(word) ||
      (isParticle(word) && at < words.length - 1))
  return {
    words: words.filter(isPart),
    around: together(around, { ...noSurroundings, leftOver: words.filter((word, at) => !isPart(word, at)) }),
  }
}
