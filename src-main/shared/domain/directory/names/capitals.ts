import { isParticle } from './particles'

/** Whether a word of two letters or more is written in capitals alone. */
export const isInCapitals = (word: string): boolean => /\p{Lu}[^\p{L}]*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)

const isUnusual = (word: string): boolean =>
  isInCapitals(word) || !/\p{Lu}/u.test(word) || /^\p{Ll}\p{Lu}{2}/u.test(word)

const withCapital = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()

/** *McDONALD*: capitals behind a beginning that keeps its small letter. */
const scottish = /^(Mc|Mac)(\p{Lu}{2,})$/u

/** A word of a name with a capital at its beginning and after a hyphen or an apostrophe: *ŘÍHOVÁ-MALÁ* → *Říhová-Malá*. */
const inUsualCapitals = (word: string): string => {
  const [, prefix, rest] = scottish.exec(word) ?? []
  if (prefix !== undefined && rest !== undefined) return prefix + withCapital(rest)
  return isUnusual(word)
    ? word
        .split(/([-–'’.])/u)
        .map(withCapital)
        .join('')
    : word
}

/** Given names in their usual capitals. */
export const usualGivenName = (name: string): string => name.split(' ').map(inUsualCapitals).join(' ')

/** A surname in its usual capitals; a particle before a word in capitals gets small letters: *VAN DEN BERG* → *van den Berg*. */
export const usualSurname = (name: string): string => {
  const words = name.split(' ')
  return words
    .map((word, at) => {
      const next = words[at + 1]
      if (next === undefined || !isParticle(word)) return inUsualCapitals(word)
      return isUnusual(word) || isInCapitals(next) ? word.toLowerCase() : word
    })
    .join(' ')
}
