import { isParticle } from './names/particles'

/** A name as the action of a walk-in takes it. */
export type NameParts = { readonly firstName?: string; readonly lastName: string }

const surnameStart = (words: readonly string[]): number => {
  let start = words.length - 1
  while (start > 0 && isParticle(words[start - 1] ?? '')) start--
  return start
}

/**
 * Splits a name as it is said at the door: the last word is the surname, with the particles before it; with a comma the
 * surname stands first (`Nováková, Jana`). One word is a surname. A guess that can be mended with the person later.
 */
export const nameFromText = (text: string): NameParts => {
  const [before = '', after = ''] = text.split(',', 2).map((part) => part.trim().replace(/\s+/g, ' '))
  if (after !== '') return { firstName: after, lastName: before }
  const words = before.split(' ')
  const start = surnameStart(words)
  const lastName = words.slice(start).join(' ')
  return start <= 0 ? { lastName } : { firstName: words.slice(0, start).join(' '), lastName }
}
