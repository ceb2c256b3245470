import { isGivenName } from './given-names'
import { titleOf, titleWords } from './titles'

/** Whether a text is most likely the name of a person: titles in front, or a given name with one more word that is written as a name. */
export const isNameOfPerson = (text: string): boolean => {
  const words = titleWords(text)
  const [head = '', second = ''] = words
  if (words.length > 1 && titleOf(head)?.place === 'before') return true
  return words.length === 2 && isGivenName(head) && /^\p{Lu}\p{Ll}+$/u.test(head) && /^\p{Lu}\p{Ll}{2,}$/u.test(second)
}
