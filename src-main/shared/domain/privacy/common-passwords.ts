/**
 * Passwords that stand at the beginning of every list of guesses, told by rules instead of by a long list: words that many people take,
 * years, runs of the alphabet and of the keyboard, also with signs that look like letters. Everything is compared without accents and
 * case, sign by sign: the password itself is never put together to a text here.
 */
const words = `
heslo hesla hesicko tajne tajneheslo praha brno ostrava plzen olomouc liberec cesko cechy morava republika ceskarepublika czech
ministerstvo vnitro vnitra mvcr policie urad obec mesto kraj skoleni databaze pocitac kancelar prace praxe dobrapraxe norsko oslo seminar
workshop sluni slunicko milacek laska lasko miluju kocka kocicka pejsek fotbal hokej sparta slavia banik skoda octavia jaro leto podzim
zima leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec pondeli utery streda ctvrtek patek sobota nedele
nevim nazdar ahoj dobryden vanoce jana jan honza petr pavel martin tomas lukas jakub jiri josef marie maruska eva anna hana lucie katerina
lenka petra veronika tereza michal david ondrej vaclav karel zdenek filip adam matej novak novakova novotny svoboda dvorak cerny prochazka
password passwort passw pass letmein welcome admin administrator root user guest login master monkey dragon football baseball iloveyou love
sunshine princess shadow superman batman trustno test testing secret default changeme change office windows microsoft google summer winter
spring autumn hello company norway january february march april june july august september october november december monday tuesday
wednesday thursday friday saturday sunday access freedom whatever computer internet service
`
  .trim()
  .split(/\s+/)
  .map((word) => Array.from(word))

const rows = [
  'qwertzuiop',
  'qwertyuiop',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  '1234567890',
  '+escrzyaie',
  '1qay2wsx3edc',
  '1qaz2wsx3edc4rfv',
].flatMap((row) => [Array.from(row), Array.from(row).reverse()])

const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
}

const accents = /\p{M}/gu

const simple = (sign: string): string => sign.normalize('NFD').replace(accents, '').toLowerCase()

type Signs = readonly string[]

const wordAt = (signs: Signs, at: number): number => {
  let longest = 0
  for (const word of words) {
    if (word.length <= longest) continue
    if (word.every((letter, index) => letter === signs[at + index] || letter === lookAlikes[signs[at + index] ?? '']))
      longest = word.length
  }
  return longest
}

const leastRun = 3

/** How many signs from here repeat their neighbour, or go on by one up or down. */
const runAt = (signs: Signs, at: number): number => {
  const code = (index: number): number => signs[index]?.codePointAt(0) ?? NaN
  const step = code(at + 1) - code(at)
  if (Math.abs(step) > 1) return 0
  let end = at + 1
  while (code(end) - code(end - 1) === step) end++
  return end - at >= leastRun ? end - at : 0
}

const rowAt = (signs: Signs, at: number): number => {
  let longest = 0
  for (const row of rows) {
    const start = row.indexOf(signs[at] ?? '')
    let length = 0
    while (start >= 0 && start + length < row.length && row[start + length] === signs[at + length]) length++
    longest = Math.max(longest, length)
  }
  return longest >= leastRun ? longest : 0
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9'

/** A year, or a day of one without points between. */
const dateAt = (signs: Signs, at: number): number => {
  const isYear = (from: number): boolean =>
    ['19', '20'].includes(`${signs[from]}${signs[from + 1]}`) && isDigit(signs[from + 2]) && isDigit(signs[from + 3])
  const areDigits = [0, 1, 2, 3].every((index) => isDigit(signs[at + index]))
  if (areDigits && isYear(at + 4)) return 8
  if (!isYear(at)) return 0
  return [4, 5, 6, 7].every((index) => isDigit(signs[at + index])) ? 8 : 4
}

/** The part of which the whole is a repetition, or the whole. */
const unitOf = (signs: Signs): Signs => {
  for (let length = 1; length <= signs.length / 2; length++)
    if (signs.length % length === 0 && signs.every((sign, index) => sign === signs[index % length]))
      return signs.slice(0, length)
  return signs
}

/** Parts that somebody who guesses would count as one; every other sign counts for itself. */
const partsIn = (signs: Signs): number => {
  let parts = 0
  for (let at = 0; at < signs.length; parts++)
    at += Math.max(1, wordAt(signs, at), runAt(signs, at), rowAt(signs, at), dateAt(signs, at))
  return parts
}

/** So few parts are guessed by going through them in every order. */
const mostParts = 3
/** Nothing but digits is tried through; this many last for a lifetime. */
const enoughDigits = 14

/** Whether a password is among those that are tried first, or put together from few of them; given sign by sign. */
export const isCommonPassword = (signs: readonly string[]): boolean => {
  const simplified = signs.map(simple).filter((sign) => sign !== '')
  if (simplified.length < enoughDigits && simplified.every(isDigit)) return true
  return partsIn(unitOf(simplified)) <= mostParts
}
