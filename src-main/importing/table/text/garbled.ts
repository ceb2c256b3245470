import { isGivenName } from '@shared/domain/directory/names/given-names'
import { mendedEncodings } from '@shared/domain/importing/reading'
import { wasCzechName, wasOtherGivenName } from './foreign-letters'
import { tellingWords, wordValue } from './likely-text'
import { mend } from './twice-decoded'

/** A mix of letters that no language has, yet which may be the name of somebody from afar. */
const UNLIKELY = 0.15
const WELL_WRITTEN = 0.95

const mends = mendedEncodings.filter((each) => !each.startsWith('utf-8'))

/** Whether the unlikely word would be a likely one had it not been decoded wrongly: `Jiøí`. */
const wasLikely = (word: string): boolean =>
  mends.some((each) => {
    const mended = mend(word, each)
    return mended !== null && tellingWords(mended.text).every((part) => wordValue(part) >= WELL_WRITTEN)
  })

/** Letters of other languages that Czech ones become where Windows reads them as Western European: `Ondøej Kuèera`. */
const FROM_THE_WEST = /[èìùòïø]/iu
const OTHER_THAN_CZECH = /(?![áčďéěíňóřšťúůýž])[^\0-\x7F]/iu
const VOWEL = 'aeiouyáéěíóúůý'
/** A Czech letter stands at a vowel, ř behind no other consonant than those that it follows in Czech. */
const AT_VOWEL = new RegExp(
  `^(?:[čďňř][${VOWEL}]|.*[${VOWEL}][čďňř]|.*[bcdghkmptv]ř[aeiouáéěíóúů].|.*[^ř][čďňů][${VOWEL}]|.*[bpvmfdtn]ě|.+ů)`,
  'iu',
)

/** Whether a word is a Czech one of which a letter was read as one of the west; names that are known with it are none. */
const isFromTheWest = (word: string): boolean => {
  if (word.length < 4 || !FROM_THE_WEST.test(word) || isGivenName(word)) return false
  const mended = mend(word, 'windows-1250-as-windows-1252')?.text ?? ''
  return !OTHER_THAN_CZECH.test(mended) && !/ř[yý]/iu.test(mended) && AT_VOWEL.test(mended) && wordValue(mended) === 1
}

const AMONG_CONSONANTS = new RegExp(`[^${VOWEL}]ž[^${VOWEL}]`, 'iu')

/** Whether the word is none of the given names, and another decoding makes one of it: `Jiøí`. */
const wasGivenName = (word: string): boolean =>
  (OTHER_THAN_CZECH.test(word) || AMONG_CONSONANTS.test(word)) &&
  !isGivenName(word) &&
  mends.some((each) => {
    const mended = mend(word, each)?.text
    return mended !== undefined && isGivenName(mended)
  })

/** Letters where Czech has none, and capitals at the end of a word: `Vanýk`, `Nžmec`, `Novotnž`, `KolŠÝ`. */
const ASTRAY =
  /[nd]ýk$|^[Nn][ýž]m[ec]|nž[mk]|nž$|[ÃÅĹ][^\0-\x7F]|[bcčdfghjklmprřsštvzž]nů$|\p{Ll}{2}(?![A-Z])\p{Lu}{1,2}(?:\p{Ll}|$)/u

/** The last letter of `Novotný` as Turkish has it; the others of such a word are no Turkish ones. */
const TURKISH_END = /^[^ğşçöüİıĞŞÇÖÜ]*[^aeiouy\P{L}]ı$/u

const isGarbledWord = (word: string): boolean => {
  if (TURKISH_END.test(word) || ASTRAY.test(word) || wasOtherGivenName(word) || wasCzechName(word)) return true
  const value = wordValue(word)
  return value === 0 || (value < UNLIKELY && wasLikely(word)) || isFromTheWest(word) || wasGivenName(word)
}

const MOST_KEPT = 20_000
const kept = new Map<string, boolean>()

const isGarbledOnce = (word: string): boolean => {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size > MOST_KEPT) kept.clear()
  const found = isGarbledWord(word)
  kept.set(word, found)
  return found
}

/** The first half of a letter of UTF-8 whose second became a space: `Ĺ umperk`. */
const LOST_SECOND = /(?:^|\s)[ĹÅÄÃ]\s\p{Ll}{2}/u

/** Letters written as the numbers of their bytes or their own, as mails and addresses have them: `Dvo=C5=99=C3=A1k`, `%C4%8C`. */
const NUMBERED = /=C[3-5]=[89AB][0-9A-F]|%C[3-5]%[89AB][0-9A-F]|\\u0[01][0-9a-f]{2}/i

/** Whether a word of the text was decoded wrongly, or not at all, as far as its letters tell. */
export const isGarbled = (text: string): boolean =>
  NUMBERED.test(text) || LOST_SECOND.test(text) || tellingWords(text.normalize('NFC')).some(isGarbledOnce)
