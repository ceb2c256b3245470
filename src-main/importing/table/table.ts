import type { Delimiter, EncodingChoice, TextEncoding } from '@shared/domain/importing/reading'

/** Why the text of a cell is not simply what the person wrote. The person decides what to do about it. */
export type CellTroubleCode =
  | 'error-value'
  | 'no-result'
  | 'number-lost-digits'
  | 'number-unreadable'
  | 'date-unreadable'
  | 'beyond-columns'
  | 'struck'

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
  /** The row is not shown: somebody hid it, or a filter does. */
  readonly isHidden?: true
  /** All that the row says is struck through. */
  readonly isStruck?: true
  /** Where the row stands, if it was put behind those of another sheet. */
  readonly from?: { readonly sheet: string; readonly number: number }
}

/** Cells that are merged into one; rows and columns count from 1. */
export type MergedArea = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** One sheet or CSV as text, real rows only. `columns` is the length of its longest row, `blank` the blank rows between and above them. */
export type TableSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
  readonly columns: number
  readonly blank: number
  readonly merged?: readonly MergedArea[]
  /** The numbers of columns that nobody sees, from 1. */
  readonly hiddenColumns?: readonly number[]
}

/**
 * A file as sheets of text; `encoding` is how its letters were read, `delimiter` only of a CSV file. `skipped.blank` is the sum
 * over its sheets.
 */
export type Table = {
  readonly fileName: string
  readonly kind: 'xlsx' | 'csv'
  readonly encoding?: TextEncoding
  readonly delimiter?: Delimiter
  readonly letters?: LettersRead
  readonly sheets: readonly TableSheet[]
  readonly skipped: { readonly blank: number }
}

/** How sure it is that the letters were read as they were written. */
export type LettersRead = {
  readonly isSure: boolean
  /** Encodings by which the text would be another one, the likeliest first; none where nothing else comes into question. */
  readonly choices: readonly EncodingChoice[]
  /** Words in which a lost letter was put back by a guess. */
  readonly guessed: readonly string[]
}
