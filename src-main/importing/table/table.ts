/** Why the text of a cell is not simply what the person wrote. The person decides what to do about it. */
export type CellTroubleCode =
  'error-value' | 'no-result' | 'number-lost-digits' | 'number-unreadable' | 'date-unreadable' | 'beyond-columns'

/** A doubt about one cell. `column` counts from 1; `text` is what the file says, shortened. */
export type CellTrouble = { readonly column: number; readonly code: CellTroubleCode; readonly text: string }

/**
 * A row with at least one filled or doubtful cell. `number` is its number in the file, from 1; the cells end with the last filled or
 * doubtful one.
 */
export type TableRow = {
  readonly number: number
  readonly cells: readonly string[]
  readonly troubles?: readonly CellTrouble[]
}

/** One sheet or CSV as text, real rows only. `columns` is the length of its longest row, `blank` the blank rows between and above them. */
export type TableSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
  readonly columns: number
  readonly blank: number
}

/** The encodings a CSV file is tried in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'iso-8859-2'

/** What may stand between the cells of a CSV file. */
export type Delimiter = ';' | ',' | '\t'

/** A file as sheets of text; `encoding` and `delimiter` only for CSV. `skipped.blank` is the sum over its sheets. */
export type Table = {
  readonly fileName: string
  readonly kind: 'xlsx' | 'csv'
  readonly encoding?: TextEncoding
  readonly delimiter?: Delimiter
  readonly sheets: readonly TableSheet[]
  readonly skipped: { readonly blank: number }
}
