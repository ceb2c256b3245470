import type ExcelJS from 'exceljs'

/** A cell ready to be written: text, a number, or nothing. A date is a number with the style of a date. */
export type BulkCell = { readonly value: string | number | null; readonly style: Partial<ExcelJS.Style> }

/**
 * What exceljs's streaming writer does not show in its types. A row through its own Row and Cell objects, its texts in its table
 * of shared strings, costs twice as much (measured with 10,000 rows × 20 columns), and without that table it writes a text as if
 * it were the result of a formula. Here the rows alone are written past it, their texts in the cells; everything around them
 * stays its work. The version is pinned.
 */
type Inside = {
  readonly stream: { write(text: string): unknown }
  readonly workbook: { readonly styles: { addStyleModel(style: Partial<ExcelJS.Style>): number } }
}

const xmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (mark) => xmlEntities[mark] ?? '') : text

const hasOuterSpace = (text: string): boolean => text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32

/** Without the attribute a reader may drop white space. */
const textElement = (text: string): string =>
  hasOuterSpace(text) || text.includes('\n')
    ? `<t xml:space="preserve">${escapeXml(text)}</t>`
    : `<t>${escapeXml(text)}</t>`

const cellElement = (address: string, value: string | number, style: number): string =>
  typeof value === 'number'
    ? `<c r="${address}" s="${style}"><v>${value}</v></c>`
    : `<c r="${address}" s="${style}" t="inlineStr"><is>${textElement(value)}</is></c>`

/**
 * Writes many rows below those already committed in a streaming worksheet. `add` takes the cells of one row, `flush` hands what
 * was gathered to the file; after the first row nothing may be added through the worksheet itself. Texts must come through
 * `cellText`.
 */
export const bulkRows = (sheet: ExcelJS.Worksheet, firstRow: number, columns: number) => {
  // Safe for a sheet of the streaming writer, the only kind that `writeWorkbook` makes.
  const { stream, workbook } = sheet as unknown as Inside
  const { styles } = workbook
  const letters = Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).letter)
  let row = firstRow
  let gathered = ''
  return {
    add(cells: readonly BulkCell[]): void {
      let elements = ''
      cells.forEach(({ value, style }, column) => {
        if (value !== null) elements += cellElement(`${letters[column]}${row}`, value, styles.addStyleModel(style))
      })
      gathered += `<row r="${row}">${elements}</row>`
      row += 1
    },
    flush(): void {
      if (gathered !== '') stream.write(gathered)
      gathered = ''
    },
  }
}
