import { decode } from 'html-entities'

const ENTITY = /&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g

/** Stand for the signs that cut a CSV file, until it is cut: of the private characters that no text has. */
const stand: { readonly [sign: string]: string } = {
  '"': '\uE0F0',
  ';': '\uE0F1',
  ',': '\uE0F2',
  '|': '\uE0F3',
  '\t': '\uE0F4',
  '\n': '\uE0F5',
}
const signs = new Map(Object.entries(stand).map(([sign, stand]) => [stand, sign]))
const STANDING = /[\uE0F0-\uE0F5]/g

/** An ampersand that was written as an entity before may begin another. */
const ENTITY_OF_ENTITY = /&amp;(?=(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g

const withLetters = (text: string, letterOf: (letter: string) => string): string => {
  if (!text.includes('&')) return text
  return text.replace(ENTITY_OF_ENTITY, '&').replace(ENTITY, (entity) => {
    const letter = decode(entity)
    return letter === entity ? entity : letterOf(letter)
  })
}

/** The text with the letters that HTML writes as entities: `Dvo&#345;&aacute;k`. */
export const htmlLetters = (text: string): string => withLetters(text, (letter) => letter)

/** The same for a text that is still to be cut into cells; `afterCutting` then gives what would have cut it. */
export const htmlLettersBeforeCutting = (text: string): string => withLetters(text, (letter) => stand[letter] ?? letter)

export const afterCutting = (cell: string): string => cell.replace(STANDING, (each) => signs.get(each) ?? each)
