import type { OwnField } from '@shared/domain/privacy/erasing/preview'
import type { Messages } from '@shared/messages'
import { fieldInWords } from '@shared/messages/value-words'

/** The fields that go: those of the person, then those of each kind of record with how many there are, `přihláška: dieta 2×`. */
export const fieldsInWords = (fields: readonly OwnField[], m: Messages): string => {
  const counts = new Map<string, Map<string, number>>()
  for (const { collection, field } of fields) {
    const title = collection === 'persons' ? '' : m.words.missing[collection]
    const words = counts.get(title) ?? new Map<string, number>()
    const word = fieldInWords(collection, field, m).toLocaleLowerCase()
    counts.set(title, words.set(word, (words.get(word) ?? 0) + 1))
  }
  return Array.from(counts, ([title, words]) => {
    const list = Array.from(words, ([word, count]) => (count === 1 ? word : `${word} ${count}×`)).join(', ')
    return title === '' ? list : `${title}: ${list}`
  }).join('; ')
}
