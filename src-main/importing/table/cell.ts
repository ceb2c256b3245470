import type { CellTroubleCode } from './table'

/** The text of one cell and, where there is one, a doubt about it. */
export type Cell = {
  readonly text: string
  readonly trouble?: { readonly code: CellTroubleCode; readonly text: string }
  /** The whole text is struck through. */
  readonly isStruck?: true
}

const TROUBLE_TEXT_CHARACTERS = 100

/** A cell that a person has to look at. `raw` is what the file says; `text` is taken over and may be empty. */
export const doubtfulCell = (code: CellTroubleCode, raw: string, text = ''): Cell => ({
  text,
  trouble: { code, text: raw.slice(0, TROUBLE_TEXT_CHARACTERS) },
})

/** A text of which a part was struck through, as it reads without that part. */
export const partlyStruck = (cell: Cell, struck: string): Cell =>
  cell.trouble === undefined ? doubtfulCell('struck', struck, cell.text) : cell

/** The errors of Excel as it writes them into a file, and as a Czech Excel shows them and exports them to CSV. */
const ERROR_VALUES = new Set([
  ...['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'],
  ...['#ODKAZ!', '#NENÍ_K_DISPOZICI', '#HODNOTA!', '#NÁZEV?', '#DĚLENÍ_NULOU!', '#ČÍSLO!', '#PŘESAH!'],
])

/** A column too narrow for its number is exported to CSV as a row of hashes. */
const HASHES = /^#{3,}$/

/** The form in which Excel shows a long number in a narrow column; a text in this form has lost the other digits. */
const SHORTENED_NUMBER = /^[+-]?\d(?:[.,]\d+)?E\+\d{2,3}$/

/** The apostrophe by which a number is kept as a text, where it became a part of it. */
const MARKED_AS_TEXT = /^'[+\d]/

/** A cell that is text in the file, already cleaned: a CSV field, a shared string, the text result of a formula. */
export const textCell = (text: string): Cell => {
  if (text.startsWith('#') && (ERROR_VALUES.has(text) || HASHES.test(text))) return doubtfulCell('error-value', text)
  if (MARKED_AS_TEXT.test(text)) return textCell(text.slice(1))
  if (SHORTENED_NUMBER.test(text)) return doubtfulCell('number-lost-digits', text, text)
  return { text }
}
