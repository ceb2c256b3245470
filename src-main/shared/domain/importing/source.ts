import type { FileRead } from './reading'
import type { ImportField, ImportKind } from './kinds'
import { fieldsOf, type Mapping } from './mapping'

export type SourceColumn = {
  readonly column: number
  readonly heading: string
  readonly samples: readonly string[]
  /** A column of a list that was written here and that nobody can edit: a count, a value of another record. */
  readonly isComputed: boolean
}
export type SourceSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly headingRow: number
  readonly headingRows: number
  readonly columns: readonly SourceColumn[]
  readonly rows: number
  readonly notes: readonly SheetNote[]
}

/** What is to be known of a sheet before its rows are read. */
export type SheetNote =
  | { readonly code: 'on-its-side' }
  | { readonly code: 'no-headings' }
  | { readonly code: 'rows-above'; readonly texts: readonly string[] }
  | { readonly code: 'hidden-rows'; readonly count: number }
  | { readonly code: 'struck-rows'; readonly count: number }
  | { readonly code: 'same-headings'; readonly sheets: readonly string[] }
  | { readonly code: 'other-sheets'; readonly sheets: readonly string[] }
  /** Columns of which each may be a field that only the first of them feeds. */
  | { readonly code: 'columns-alike'; readonly alike: readonly AlikeColumns[] }
  /** Columns of another table beside the list, which are not read. */
  | { readonly code: 'table-beside'; readonly texts: readonly string[] }
  /** Columns that nobody sees in Excel; they are read. */
  | { readonly code: 'hidden-columns'; readonly headings: readonly string[] }
export type AlikeColumns = { readonly field: ImportField; readonly headings: readonly string[] }

/** A chosen file, read into a table; the guess is shown and may be corrected before anything is previewed. */
export type ImportSource = {
  readonly token: string
  readonly fileName: string
  /** What the file brings: what it was chosen for, unless it is the list of invitations itself. */
  readonly kind: ImportKind
  readonly sheets: readonly SourceSheet[]
  readonly guess: Mapping
  /** The guess is how a file with the same headings was read in before. */
  readonly isRemembered: boolean
  /** A text file, of which the encoding and the delimiter can be chosen. */
  readonly isText: boolean
  readonly read: FileRead
}

/** A sheet with its headings in a given row, and the guess of what its columns mean. */
export type SheetGuess = { readonly sheet: SourceSheet; readonly guess: Mapping; readonly isRemembered: boolean }

/** The sheet that the mapping is about; the first one where the file has no sheet of that name. */
export const sheetOf = (source: ImportSource, mapping: Mapping): SourceSheet | undefined =>
  source.sheets.find(({ name }) => name === mapping.sheet) ?? source.sheets[0]

/** Columns of the sheet that feed nothing. */
export const leftOutColumns = (sheet: SourceSheet, mapping: Mapping): readonly SourceColumn[] =>
  sheet.columns.filter(({ column }) => fieldsOf(mapping, column).length === 0)
