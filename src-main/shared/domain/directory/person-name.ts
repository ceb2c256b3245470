export type PersonName = {
  readonly titleBefore: string
  readonly firstName: string
  readonly lastName: string
  readonly titleAfter: string
}

/** Degrees and ranks that stand before a name, folded and without their dot. */
const before = new Set(
  (
    'ing arch mgr mga bc bca mudr mddr mvdr judr phdr rndr paeddr pharmdr thdr thlic rsdr icdr doc prof dr ak ' +
    'gen genpor genmjr brig plk pplk mjr kpt npor por ppor pprap prap rtm nstrm strm'
  ).split(' '),
)

/** Degrees that stand after a name, folded and without dots. */
const after = new Set('phd thd csc drsc dsc dis mba mpa msc ma ba llm lld bba mph mha dba'.split(' '))

const bare = (token: string): string => token.toLowerCase().replace(/[.,]/g, '')
const isBefore = (token: string): boolean =>
  before.has(bare(token)) && (token.endsWith('.') || !/^\p{Lu}\p{Ll}+$/u.test(token))
const isAfter = (token: string): boolean => after.has(bare(token)) && !/^\p{Lu}\p{Ll}+$/u.test(token)

/** Whether nothing but degrees that stand behind a name is in the text. */
export const isOnlyTitles = (part: string): boolean => part.split(/\s+/).every((token) => isAfter(token))

/** Where the surname begins: at a small-letter particle (`z Poděbrad`, `van der Berg`), else at the last word. */
const surnameStart = (words: readonly string[]): number => {
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word))
  return particle > 0 ? particle : words.length - 1
}

/**
 * Takes a name with titles apart: `Ing. arch. Jana z Poděbrad, Ph.D.`; `Novák, Jan` is read surname first. One word alone
 * is the surname. What cannot be decided stays in the surname, so that no letter is lost.
 */
export const personName = (text: string): PersonName => {
  const [head = '', ...tail] = text.split(',').map((part) => part.trim())
  const titlesBehind = tail.filter((part) => part !== '' && isOnlyTitles(part))
  const others = tail.filter((part) => part !== '' && !isOnlyTitles(part))
  const words = [...others, head].join(' ').split(/\s+/).filter(Boolean)
  const isTitle = (word: string, index: number): boolean => isBefore(word) && index < words.length - 1
  const titlesBefore = words.filter(isTitle)
  const rest = words.filter((word, index) => !isTitle(word, index))
  const trailing: string[] = []
  while (rest.length > 1 && isAfter(rest.at(-1) ?? '')) trailing.unshift(rest.pop() ?? '')
  const start = surnameStart(rest)
  return {
    titleBefore: titlesBefore.join(' '),
    firstName: rest.slice(0, start).join(' '),
    lastName: rest.slice(start).join(' '),
    titleAfter: [...trailing, ...titlesBehind].join(', '),
  }
}

/** A name with the surname first and no comma, as lists are sorted: `Nováková Jana`, `z Poděbrad Jiří`; the first word is the surname. */
export const sortedName = (text: string): PersonName => {
  if (text.includes(',')) return personName(text)
  const words = text.split(/\s+/).filter(Boolean)
  const start = words.findIndex((word, index) => !isBefore(word) || index === words.length - 1)
  const capital = words.findIndex((word, index) => index >= start && !/^\p{Ll}/u.test(word))
  const end = Math.max(start, capital) + 1
  const surname = words.slice(Math.max(0, start), end).join(' ')
  const others = [...words.slice(0, Math.max(0, start)), ...words.slice(end)].join(' ')
  return words.length < 2 ? personName(text) : personName(others === '' ? surname : `${surname}, ${others}`)
}
