import { fold } from '../../values/fold'
import type { Person } from '../person'
import { ownName } from '../town-name'

/** A text as it is compared: folded, words apart by one space. */
export const plainText = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The name of a self-government without the words of its office, as it is compared. */
export const townName = (name: string): string => plainText(ownName(name))

/** A person's name whatever the order of its parts: *Jana Nováková* and *Nováková Jana* are the same. */
export const nameKey = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string =>
  plainText(`${firstName} ${lastName}`).split(' ').sort().join(' ')

/**
 * Whether two texts differ by at most one letter put in, left out, changed or swapped with its neighbour (restricted
 * Damerau–Levenshtein distance 1). Short texts must be equal: among them one letter makes another name.
 */
export const isOneLetterApart = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
