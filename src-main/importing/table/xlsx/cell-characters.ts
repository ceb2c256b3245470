import { cleanText } from '@shared/domain/values/clean-text'

/** `_x000D_`: how a workbook writes a character that XML cannot carry, and `_x005F_` the underscore before such a text. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** Pieces at least this long may be cut out of the chunk of XML they came from and keep all of it in memory. */
const SHARED_PIECE_CHARACTERS = 13

/** A copy that owns its characters. Without it, one name out of each chunk would keep the whole unpacked part alive. */
const owned = (text: string): string =>
  text.length < SHARED_PIECE_CHARACTERS ? text : Buffer.from(text, 'utf8').toString('utf8')

const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text

/** The text a person sees in a cell from the characters of the file. */
export const cellCharacters = (raw: string): string => owned(cleanText(unescaped(raw)))
