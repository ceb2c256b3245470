import { fold } from '../../values/fold'
import { isGivenName } from './given-names'
import { officeOf } from '../salutation/offices'
import { titleOf, titleWords } from './titles'

type Gender = 'female' | 'male'

/** What stands around the words of a name, and what nobody understands. */
export type Surroundings = {
  readonly titlesBefore: readonly string[]
  readonly titlesAfter: readonly string[]
  readonly gender: Gender | null
  readonly position: string
  /** The name borne before a marriage, as it is written: *roz. Nová*. */
  readonly bornAs: string
  /** The word for who comes only instead of somebody else, as it is written. */
  readonly substitute: string
  readonly leftOver: readonly string[]
}

export const noSurroundings: Surroundings = {
  ...{ titlesBefore: [], titlesAfter: [], gender: null, position: '', bornAs: '', substitute: '', leftOver: [] },
}

/** Two parts of what surrounds a name as one. */
export const together = (a: Surroundings, b: Surroundings): Surroundings => ({
  titlesBefore: [...a.titlesBefore, ...b.titlesBefore],
  titlesAfter: [...a.titlesAfter, ...b.titlesAfter],
  gender: a.gender ?? b.gender,
  position: [a.position, b.position].filter(Boolean).join(', '),
  bornAs: a.bornAs || b.bornAs,
  substitute: a.substitute || b.substitute,
  leftOver: [...a.leftOver, ...b.leftOver],
})

const addresses: { readonly [word: string]: Gender | null } = {
  ...{ pan: 'male', pani: 'female', pi: 'female', slecna: 'female', sl: 'female', p: null, vazeny: null, vazena: null },
  ...{
    mr: 'male',
    mrs: 'female',
    ms: 'female',
    miss: 'female',
    mx: null,
    herr: 'male',
    frau: 'female',
    hr: 'male',
    fru: 'female',
  },
}

/** Whether the word in front of a name only addresses its bearer, and whom it says to address; undefined for any other. */
export const addressOf = (word: string): Gender | null | undefined => addresses[fold(word).replace(/\.$/u, '')]

const bornForm = /^(roz|rozena|rozeny|drive|nee|geb|rod)\.?$/u

/** Whether a word says that an earlier name follows. */
export const isBornWord = (word: string): boolean => bornForm.test(fold(word))

const substitute = /^(nahradni(k|ce)\p{L}{0,2}|nahrada|substitute|stand-?in)$/u

/** Whether a text is a word for who comes only instead of somebody else. */
export const isSubstitute = (text: string): boolean => substitute.test(fold(text))

/** Words by which somebody's work is told, folded, at the beginning of a word. */
const work =
  /(^|[^\p{L}])(vedouc|referent|tajemn|straz|zastup|asisten|manazer|manager|koordin|specialis|jednatel|ridic|redit|velitel|kriz|preven|uredn|pracovn|inspekt|komisar|clen|mluvci|sekretar|ucetn|pravn|porad|kurator|metodi|lektor|ucitel|hasic|techni|spravc|predsed|mistopred|primator|hejtman|namest|radn|zastupit|staros|mistostar|projekt|polici|odbor|oddelen|oper|vrchni|head|officer|advisor|adviser|director|mayor|chief|clerk|coordinator|secretary|senior)/u

/** Whether a text tells a work by words that are known for it. */
export const isWork = (text: string): boolean => officeOf(text) !== null || work.test(fold(text))

const leftOver = (text: string): Surroundings => ({ ...noSurroundings, leftOver: [text] })

type Titled = {
  readonly titlesBefore: readonly string[]
  readonly titlesAfter: readonly string[]
  readonly others: readonly string[]
}

const withLast = (titles: readonly string[], more: string): readonly string[] => [
  ...titles.slice(0, -1),
  `${titles.at(-1) ?? ''} ${more}`.trim(),
]

/** *ml.* stands behind the surname, if not at the very end, and *IV.* at the end alone. */
const isMisplaced = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  if (titleOf(word)?.kind !== 'generation') return false
  return (
    (at === 0 && words.length > 1) ||
    (/^[IVX]+\.?$/u.test(word) && words.slice(at + 1).some((each) => titleOf(each) === null))
  )
}

/** The titles among words, each at the side where it belongs, *Mgr. et Mgr.* as one; and the words that are none. */
export const titlesAmong = (words: readonly string[]): Titled => {
  let titled: Titled = { titlesBefore: [], titlesAfter: [], others: [] }
  let joined = ''
  words.forEach((word, at) => {
    const title = isMisplaced(words, at) ? null : titleOf(word)
    const isEt =
      word.toLowerCase() === 'et' && titleOf(words[at - 1] ?? '') !== null && titleOf(words[at + 1] ?? '') !== null
    if (isEt) joined = word
    else if (title === null) titled = { ...titled, others: [...titled.others, word] }
    else {
      const side = title.place === 'before' ? 'titlesBefore' : 'titlesAfter'
      const isContinued = joined !== '' && titled[side].length > 0
      titled = {
        ...titled,
        [side]: isContinued ? withLast(titled[side], `${joined} ${title.text}`) : [...titled[side], title.text],
      }
      joined = ''
    }
  })
  return titled
}

/** Titles alone; null where anything else is among them. */
const onlyTitles = (text: string): Surroundings | null => {
  const { others, ...titles } = titlesAmong(titleWords(text))
  return others.length > 0 || text === '' ? null : { ...noSurroundings, ...titles }
}

/** Whether a given name with a surname behind it stands in the text: *místostarostka Eva Malá*. */
const namesSomebody = (text: string): boolean => {
  const words = text.split(' ')
  return words.some((word, at) => isGivenName(word) && /^\p{Lu}\p{Ll}/u.test(words[at + 1] ?? ''))
}

/** What stands beside a name in brackets, behind a dash or a comma: an earlier name, a position, a word for a substitute. */
export const asideOf = (text: string): Surroundings => {
  const plain = fold(text)
  if (plain === '') return noSurroundings
  if (isSubstitute(text)) return { ...noSurroundings, substitute: text }
  const [head = '', ...more] = text.split(' ')
  if (isBornWord(head) && more.length === 1) return { ...noSurroundings, bornAs: text }
  const titles = onlyTitles(text)
  if (titles !== null) return titles
  const gender = addressOf(text)
  if (gender !== undefined) return { ...noSurroundings, gender }
  if (/\d/u.test(text) && !/^\d+\. ?\p{Ll}/u.test(text)) return leftOver(text)
  if (namesSomebody(text)) return leftOver(text)
  if (isWork(text)) return { ...noSurroundings, position: workOf(text) }
  return leftOver(text)
}

/** A work as a position; an office all in capitals in small letters. */
export const workOf = (text: string): string =>
  officeOf(text) !== null && !/\p{Ll}/u.test(text) ? text.toLowerCase() : text

/** Whether a text that follows a name cannot be a part of it. */
export const isAside = (text: string): boolean => /^(\p{Ll}|\d)/u.test(text) || officeOf(text) !== null
