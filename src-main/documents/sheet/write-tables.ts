import type ExcelJS from 'exceljs'
import type { DocumentContext, DocumentWriter } from '../context'
import { wordsFor } from '../words'
import { cellText } from './cell-text'
import { landscapePage, pageFooter } from './print-page'
import { sheetName } from './sheet-name'
import { addRows } from './sheet-rows'
import type { SheetColumn, SheetTable } from './sheet-table'
import { styles } from './styles'
import { writeWorkbook } from './workbook'

type Line = { readonly text: string; readonly style: Partial<ExcelJS.Style> }

const addLine = (sheet: ExcelJS.Worksheet, { text, style }: Line): void => {
  const cell = sheet.addRow([cellText(text)]).getCell(1)
  // Lines above the table run on to the right over empty cells instead of wrapping in the first, often narrow column.
  cell.style = { ...style, alignment: { vertical: 'middle' } }
}

/** The lines above the table: publicity, title, subtitle, an empty row. */
const headLines = ({ publicity, title, subtitle }: SheetTable): readonly Line[] => [
  ...publicity.filter((text) => text !== '').map((text) => ({ text, style: styles.quietLine })),
  { text: title, style: styles.title },
  ...(subtitle === '' ? [] : [{ text: subtitle, style: styles.line }]),
  { text: '', style: styles.line },
]

const addHeading = (sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]): void => {
  const row = sheet.addRow(columns.map(({ heading }) => cellText(heading)))
  row.height = 30
  columns.forEach((_, index) => (row.getCell(index + 1).style = styles.head))
  row.commit()
}

/** A table with the name that its sheet is to have in its workbook. */
type NamedTable = { readonly name: string; readonly content: SheetTable }

const openSheet = (
  workbook: ExcelJS.Workbook,
  { name, content }: NamedTable,
  { lang }: DocumentContext,
): ExcelJS.Worksheet => {
  const headRow = headLines(content).length + 1
  const sheet = workbook.addWorksheet(name, {
    pageSetup: landscapePage({ first: headRow, last: headRow }),
    views: [{ state: 'frozen', xSplit: 0, ySplit: headRow }],
    headerFooter: pageFooter(content.title, wordsFor(lang).pageOfPages),
  })
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + content.rows.length, column: Math.max(content.columns.length, 1) },
  }
  sheet.columns = content.columns.map(({ width }) => ({ width }))
  return sheet
}

/** Adds a table as one worksheet: lines on top, a frozen heading with filters, text cells for text, real dates. */
const addTable = async (
  workbook: ExcelJS.Workbook,
  table: NamedTable,
  context: DocumentContext,
  onRow: (row: number) => void,
): Promise<void> => {
  const { columns, rows } = table.content
  const lines = headLines(table.content)
  const sheet = openSheet(workbook, table, context)
  lines.forEach((line) => addLine(sheet, line))
  addHeading(sheet, columns)
  await addRows(sheet, {
    columns,
    firstRow: lines.length + 2,
    count: rows.length,
    cellsOf: (row) => rows[row] ?? [],
    lang: context.lang,
    onRow,
  })
  sheet.commit()
}

/** Tables as the worksheets of one workbook. Refuses objects and broken numbers by throwing a ContentProblem. Gives the rows written. */
export const writeTables: DocumentWriter<readonly SheetTable[]> = async (tables, context) => {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  await writeWorkbook(context, async (workbook) => {
    const names: string[] = []
    let done = 0
    for (const content of tables) {
      const name = sheetName(content.title, names)
      names.push(name)
      await addTable(workbook, { name, content }, context, (row) => context.progress(done + row, total))
      done += content.rows.length
    }
  })
  context.progress(total, total)
  return { count: total }
}

/** A table as a workbook of one worksheet. */
export const writeTable: DocumentWriter<SheetTable> = (table, context) => writeTables([table], context)
