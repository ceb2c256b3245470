import { mendedEncodings, type MendedEncoding, type Reading } from '@shared/domain/importing/reading'
import type { Table, TableSheet } from '../table'
import { htmlLetters } from './html-letters'
import { knownLetters } from './known-encoding'
import { mend } from './twice-decoded'

const NOT_ASCII = /[^\0-\x7F]/
const MOST_CELLS = 5_000

/** The cells of a workbook that tell something of their letters, a line each. */
const tellingText = (sheets: readonly TableSheet[]): string => {
  const told: string[] = []
  for (const { rows } of sheets)
    for (const { cells } of rows) {
      if (told.length > MOST_CELLS) return told.join('\n')
      const line = cells.join(' ')
      if (NOT_ASCII.test(line)) told.push(line.replaceAll('\n', ' '))
    }
  return told.join('\n')
}

const mapped = (table: Table, change: (cell: string) => string): Table => ({
  ...table,
  sheets: table.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
  })),
})

const isMended = (encoding: string | undefined): encoding is MendedEncoding =>
  mendedEncodings.some((each) => each === encoding)

const mendCell = (cell: string, encoding: MendedEncoding, guessed: Set<string>): string => {
  if (!NOT_ASCII.test(cell)) return cell
  const mended = mend(cell, encoding)
  for (const word of mended?.guessed ?? []) guessed.add(word)
  return mended?.text ?? cell
}

/** The workbook with the letters that its texts had before they were decoded wrongly, as chosen or found, and without HTML entities. */
export const withLetters = (table: Table, { encoding: chosen }: Reading): Table => {
  const plain = table.sheets.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.includes('&'))))
    ? mapped(table, htmlLetters)
    : table
  const { mended, isSure, choices } = knownLetters(tellingText(plain.sheets))
  const encoding = chosen === undefined ? mended : isMended(chosen) ? chosen : null
  const guessed = new Set<string>()
  const whole = encoding === null ? plain : mapped(plain, (cell) => mendCell(cell, encoding, guessed))
  const letters = { isSure: isSure || chosen !== undefined, choices, guessed: [...guessed] }
  return choices.length === 0 && isSure ? whole : { ...whole, encoding: encoding ?? 'utf-8', letters }
}
