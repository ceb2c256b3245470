import type { MergedArea, TableRow, TableSheet } from './table'

const longest = (rows: readonly TableRow[]): number => rows.reduce((most, row) => Math.max(most, row.cells.length), 0)

/** A sheet from its real rows in file order. Blank rows are those above the last real one, however the file stores them. */
export const sheetOfRows = (sheet: {
  name: string
  hidden: boolean
  rows: readonly TableRow[]
  merged?: readonly MergedArea[]
  hiddenColumns?: readonly number[]
}): TableSheet => ({
  ...sheet,
  columns: longest(sheet.rows),
  blank: (sheet.rows.at(-1)?.number ?? 0) - sheet.rows.length,
})
