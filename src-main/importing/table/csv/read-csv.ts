import { parse as parsePath } from 'node:path'
import { cleanText } from '@shared/domain/values/clean-text'
import type { Delimiter, Reading } from '@shared/domain/importing/reading'
import Papa, { type ParseError, type ParseStepResult } from 'papaparse'
import { textCell } from '../cell'
import type { ReadingBudget } from '../reading-budget'
import { RefusedFile } from '../refused-file'
import { RowBuilder } from '../row-builder'
import { sheetOfRows } from '../sheet-of-rows'
import type { Table, TableRow } from '../table'
import { afterCutting, htmlLettersBeforeCutting } from '../text/html-letters'
import { decodeText } from './decode-text'
import { findDelimiter } from './find-delimiter'
import { fromFixedWidth } from './fixed-width'
import { unquotedLines, withoutSpacesAtQuotes } from './tidy-quotes'

/** A first line by which a file tells Excel its delimiter. */
const DELIMITER_LINE = /^"?sep=([;,\t|])"?[;,\t|]*\n/i

/** `="01001"`: how other programs keep Excel from dropping leading zeros. */
const KEPT_AS_TEXT = /^="([^"]*)"$/

/** A file of one column is read with a delimiter that it does not contain; it parts columns that stand by spaces, too. */
const NO_DELIMITER = '\u001F'

const ROWS_BETWEEN_CLOCK_CHECKS = 1024

/** The size of a sheet in Excel: a file beyond it is no list, and cutting it up would take minutes. */
const MOST_LINES = 1_048_576
const MOST_DELIMITERS_IN_LINE = 16_384

type CsvText = { readonly body: string; readonly delimiter: Delimiter | undefined; readonly linesBefore: number }

/** A cell in single quotes, as databases write texts. */
const IN_SINGLE_QUOTES = /^'([^']*)'$/

const fieldText = (field: string): string =>
  cleanText(afterCutting(field.replace(KEPT_AS_TEXT, '$1').replace(IN_SINGLE_QUOTES, '$1')))

/** One kind of line break everywhere: the parser looks for only one, and files stitched together have several. */
const withPlainLineBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The lines of a text, which may stand in quotes each as a whole, and what cuts them. */
const cutText = (text: string, chosen: Delimiter | undefined): Omit<CsvText, 'linesBefore'> => {
  const unquoted = unquotedLines(text)
  const inside = unquoted === null ? undefined : findDelimiter(unquoted)
  const isInside = inside !== undefined && (chosen ?? inside) === inside
  const body = isInside ? (unquoted ?? text) : text
  const fixed = isInside || chosen !== undefined ? null : fromFixedWidth(text, NO_DELIMITER)
  if (fixed !== null) return { body: fixed, delimiter: undefined }
  const delimiter = isInside ? inside : (chosen ?? findDelimiter(text))
  return { body: delimiter === undefined ? body : withoutSpacesAtQuotes(body, delimiter), delimiter }
}

const csvText = (decoded: string, chosen: Delimiter | undefined): CsvText => {
  const text = htmlLettersBeforeCutting(withPlainLineBreaks(decoded))
  const said = DELIMITER_LINE.exec(text)
  if (said === null) return { ...cutText(text, chosen), linesBefore: 0 }
  const delimiter = chosen ?? (said[1] as Delimiter) // safe: one of those in the pattern
  return { body: withoutSpacesAtQuotes(text.slice(said[0].length), delimiter), delimiter, linesBefore: 1 }
}

const rowOf = (fields: readonly string[], row: RowBuilder): TableRow | undefined => {
  fields.forEach((field, index) => row.add(index + 1, textCell(fieldText(field))))
  return row.build()
}

/** A quote that is never closed swallows the rows behind it: better no table than one with rows missing. */
const refuseOpenQuote = (errors: readonly ParseError[], row: number): void => {
  if (errors.some((error) => error.type === 'Quotes')) throw new RefusedFile({ code: 'quote-not-closed', row })
}

/** Before parsing, because the parser cuts a row up completely before it shows it. */
const refuseEndlessLine = (text: string, delimiter: Delimiter): void => {
  let lineEnd = -1
  let count = 0
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) {
    if (at > lineEnd) {
      const next = text.indexOf('\n', at)
      lineEnd = next === -1 ? text.length : next
      count = 0
    }
    count += 1
    if (count > MOST_DELIMITERS_IN_LINE) throw new RefusedFile({ code: 'file-is-something-else', kind: 'text' })
  }
}

const readRows = ({ body, delimiter, linesBefore }: CsvText, budget: ReadingBudget): TableRow[] => {
  if (delimiter !== undefined) refuseEndlessLine(body, delimiter)
  const rows: TableRow[] = []
  let number = linesBefore
  const step = ({ data, errors }: ParseStepResult<string[]>): void => {
    number += 1
    if (number % ROWS_BETWEEN_CLOCK_CHECKS === 0) budget.checkTime()
    if (number > MOST_LINES) throw new RefusedFile({ code: 'too-many-rows', limit: budget.limits.rows })
    refuseOpenQuote(errors, number)
    const row = rowOf(data, new RowBuilder(number, budget, {}))
    if (row !== undefined) rows.push(row)
  }
  // Row by row and without the parser's fast mode: both others hold the whole file cut into pieces before we can count.
  Papa.parse<string[]>(body, { delimiter: delimiter ?? NO_DELIMITER, newline: '\n', fastMode: false, step })
  return rows
}

/** Reads the bytes of a CSV file as one sheet named like the file. Throws `RefusedFile`. */
export const readCsv = (
  fileName: string,
  bytes: Buffer,
  { budget, reading }: { readonly budget: ReadingBudget; readonly reading: Reading },
): Table => {
  const { text, encoding, letters } = decodeText(bytes, reading.encoding)
  const csv = csvText(text, reading.delimiter)
  const sheet = sheetOfRows({ name: parsePath(fileName).name, hidden: false, rows: readRows(csv, budget) })
  const { delimiter } = csv
  const how = { encoding, letters, ...(delimiter === undefined ? {} : { delimiter }) }
  return { fileName, kind: 'csv', ...how, sheets: [sheet], skipped: { blank: sheet.blank } }
}
