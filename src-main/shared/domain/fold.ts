/** Letters that Unicode decomposition leaves whole, in lower case; needed so that *odegard* finds *Ødegård*. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
}

/** Text with case and diacritics folded away, for searching and matching (`domain §4, searching`). */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđðþæœßı]/g, (letter) => undecomposed[letter] ?? letter)

/** The words of a query, folded; a row matches when all of them occur in its folded text. */
export const queryWords = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean)

/** Whether every word occurs in the folded text. */
export const containsAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word))
