import ExcelJS from 'exceljs'

export type ReadSheet = {
  readonly name: string
  /** The rows of the sheet as text, empty cells as empty text. */
  readonly rows: readonly (readonly string[])[]
}

/** Reads a written workbook back. */
export const readWorkbook = async (path: string): Promise<readonly ReadSheet[]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
}

/** A written workbook to be edited: its first sheet, where a heading stands in it, and how it is saved again. */
export const editWorkbook = async (path: string) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet was written')
  const headings = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getRow(1).getCell(at + 1).text)
  return {
    sheet,
    columnOf: (heading: string): number => headings.indexOf(heading) + 1,
    save: () => workbook.xlsx.writeFile(path),
  }
}

const rowsOf = (sheet: ExcelJS.Worksheet): readonly (readonly string[])[] =>
  Array.from({ length: sheet.rowCount }, (_, index) =>
    Array.from({ length: sheet.columnCount }, (_, column) =>
      sheet
        .getRow(index + 1)
        .getCell(column + 1)
        .text.replaceAll('\u00a0', ' '),
    ),
  )

/** The table below a heading, its cells by the heading of their column; ends at the first row without a first cell. */
export const tableUnder = ({ name, rows }: ReadSheet, heading: string): readonly Readonly<Record<string, string>>[] => {
  const at = rows.findIndex((row) => row.includes(heading))
  if (at < 0) throw new Error(`no heading ${heading} in ${name}`)
  const headings = rows[at] ?? []
  const below = rows.slice(at + 1)
  const end = below.findIndex((row) => row[0] === '')
  return below
    .slice(0, end < 0 ? undefined : end)
    .map((row) => Object.fromEntries(headings.map((each, column) => [each, row[column] ?? ''])))
}
