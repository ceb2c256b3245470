import { isTwiceDecoded } from './twice-decoded'

const letters = (text: string): ReadonlySet<string> => new Set(Array.from(text + text.toUpperCase()))

const czech = letters('áčďéěíňóřšťúůýž')
const slovak = letters('áäčďéíĺľňóôŕšťúýž')
const norwegian = letters('æøåéèòóôêäöü')
/** Czech with the letters of names that came from elsewhere: Müllerová. */
const czechGuests = letters('áčďéěíňóřšťúůýžäöüëßć')

/** The letters of other languages whose people stand in lists here. */
const others = [
  ...['äöüßé', 'àâæçéèêëîïôœùûüÿ', 'áéíñóúü', 'àáâãçéêíóôõú', 'àèéìíòóùú', 'ąćęłńóśźżé', 'áéíóöőúüű', 'čćđšžáéí'],
  ...['ăâîșțşţáé', 'çğıİöşüâîû', 'áéíóúýþæöðå', 'āčēģīķļņšūžąęėįųõäöü'],
].map(letters)

const has = (set: ReadonlySet<string>, found: readonly string[]): boolean => found.every((each) => set.has(each))

/** How likely a mix of letters is: 1 for those of one language of ours, 0.1 for a mix that no language has. */
const alphabetValue = (found: readonly string[]): number => {
  if (has(czech, found) || has(norwegian, found)) return 1
  if (has(slovak, found)) return 0.95
  if (has(czechGuests, found)) return 0.8
  if (others.some((set) => has(set, found))) return 0.6
  if (found.some((each) => each >= '\u1E80' && each <= '\u1EFF')) return 0.6
  return found.some((each) => !/\p{Script=Latin}/u.test(each)) ? 0.6 : 0.1
}

/** Characters that no program shows on purpose, and signs beside a letter that nobody types. */
const NEVER = /[\u0080-\u009F\uFFFD\u2500-\u259F]/
const SIGN_AT_LETTER =
  /\p{L}[¤¦¨¬¯¶¸ˇ˘˙˛˝ˆ˜‡†‰¡¿¢£¥ƒ√∞∂∆∑∏∫≈≠≤≥◊‗¼½¾¹°\u2500-\u259F]|[¤¦¨¬¯¶¸ˇ˘˙˛˝ˆ˜‡†‰¡¿¢£¥ƒ√∞∂∆∑∏∫≈≠≤≥◊‗¼½¾¹©®§\u2500-\u259F]\p{L}/u
/** A sign between two letters; a soft hyphen, an apostrophe and a dash may stand there. */
const SIGN_IN_WORD = /\p{L}(?![\u00AD\u2010-\u2015\u2018\u2019\u00B4])[^\0-\x7F\p{L}\p{M}]+\p{L}/u
/** `pŘíjmení`: a capital in the middle of a word. Offices are written so at the end of theirs: MěÚ. */
const CAPITAL_INSIDE = /\p{Ll}(?![A-Z])\p{Lu}\p{Ll}/u
const OF_E_OFFICES = /^[eim](?![A-Z])\p{Lu}/u
/** `MÝstek`, `HlavnÝ`: a second capital before small letters, or one at the end of a long word. */
const CAPITAL_ASTRAY = /^\p{Lu}(?![A-Z])\p{Lu}\p{Ll}{2}|\p{Ll}{3}(?![A-Z])\p{Lu}$/u
const SMALL_AMONG_CAPITALS = /\p{Lu}(?![a-z])\p{Ll}\p{Lu}/u
const NOT_ASCII_RUN = /[^\0-\x7F]{2,}/g

const VOWEL = /[aeiouyáéěíóúůýäöüôæøå]/iu
/** Háček letters in a word that has no vowel near them: `Bjřrn`. */
const FAR_FROM_VOWELS = /[^aeiouyáéěíóúůýäöüôæøårl\P{L}]{2}[řŕĺľďťň]|[řŕĺľ][^aeiouyáéěíóúůýäöüôæøå\P{L}]{2}/iu
const BESIDE_VOWEL = /[aouáéíóúýæøå][æøå]|[æøå][aouáéíóúýæøå]/iu

/**
 * Letters where no word has them, as `Ondýej`, `Ĺse`, `Novř`, `Tßbor`: ě behind a letter that it does not soften, ý and ĺ beside a vowel,
 * some at the beginning, ć among consonants, ř behind those that it never follows, ß behind a consonant.
 */
const NO_LETTER_THERE = new RegExp(
  '^[ěůĺŕ]|[ďťňľ][eiíéě]|[^bpvmfdtn]ě|[V]ý|ý[V]|[V]ĺ|ĺ[V]|[^V]ć[^V]|[slnr]ř|ř[yý]|^.{0,2}[^Vptk]ř$|[^V]ß'.replaceAll(
    'V',
    'aeiouyáéěíóúůýäöüôæøå',
  ),
  'iu',
)

/** How well the letters stand in their word. */
const shapeValue = (word: string): number => {
  if (SMALL_AMONG_CAPITALS.test(word)) return 0.6
  if (!VOWEL.test(word) && word.length > 3) return 0.6
  if (NO_LETTER_THERE.test(word)) return 0.1
  return FAR_FROM_VOWELS.test(word) || BESIDE_VOWEL.test(word) ? 0.7 : 1
}

/** Letters of two scripts in one word: bytes that happened to be UTF-8. */
const isOfTwoScripts = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word)

const isBroken = (word: string): boolean =>
  NEVER.test(word) ||
  isOfTwoScripts(word) ||
  SIGN_AT_LETTER.test(word) ||
  SIGN_IN_WORD.test(word) ||
  CAPITAL_ASTRAY.test(word) ||
  (CAPITAL_INSIDE.test(word) && !OF_E_OFFICES.test(word)) ||
  (word.match(NOT_ASCII_RUN) ?? []).some(isTwiceDecoded)

const measured = (word: string): number => {
  if (isBroken(word)) return 0
  const found = Array.from(word).filter((each) => each > '\x7F' && /\p{L}/u.test(each))
  return found.length === 0 ? 1 : alphabetValue(found) * shapeValue(word)
}

const MOST_KEPT = 20_000
const kept = new Map<string, number>()

/** How much a word with letters beyond ASCII looks like one of Czech, Slovak, Norwegian or another language of a list; 0: garbled. */
export const wordValue = (word: string): number => {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size > MOST_KEPT) kept.clear()
  const value = measured(word)
  kept.set(word, value)
  return value
}

const WORD = /[^\s;,|"'()@/\\<>=:+.\-–—\u00AD]*[^\0-\x7F\s–—\u00AD][^\s;,|"'()@/\\<>=:+.\-–—\u00AD]*/gu

/** The words of a text that have letters beyond ASCII: only they tell of its encoding. */
export const tellingWords = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).filter((word) => /[\p{L}\uFFFD]/u.test(word))

/** How many words tell something, how likely they are together, and how many of them no language has. */
export type Likeness = { readonly words: number; readonly value: number; readonly unlikely: number }

const UNLIKELY = 0.15

export const likenessOf = (text: string): Likeness => {
  const values = tellingWords(text).map(wordValue)
  return {
    words: values.length,
    value: values.reduce((sum, value) => sum + value, 0),
    unlikely: values.filter((value) => value < UNLIKELY).length,
  }
}

/** The mean over all words that tell something; 1 where none does. */
export const meanOf = ({ words, value }: Likeness): number => (words === 0 ? 1 : value / words)
