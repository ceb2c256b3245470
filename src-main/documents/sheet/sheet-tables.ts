import type ExcelJS from 'exceljs'
import { isDay } from '@shared/domain/values/day'
import type { RosterCell, RosterColumn, RosterContent } from '@shared/domain/documents/content'
import { breathe, type DocumentContext } from '../context'
import { bulkRows, type BulkCell } from './bulk-rows'
import { cellText, plainCell } from './cell-text'
import { landscapePage, pageFooter } from './print-page'
import { sheetName } from './sheet-name'
import { styles } from './styles'
import { writeWorkbook } from './workbook'
import { wordsFor } from '../words'

const rowsBetweenBreaths = 500
/** Excel's calendar counts a 29 February 1900 that never was: days before March 1900 stay text. */
const firstExcelDay = '1900-03-01'

type Setting = (cell: RosterCell, row: number) => BulkCell

const dayInMs = 86_400_000
/** Excel's number of 1 January 1970. */
const unixEpoch = 25_569

const asText = (value: string | number | null): BulkCell => ({
  value: typeof value === 'number' ? String(value) : value,
  style: styles.listText,
})

/** A value that is no number stays as the text it is. */
const asNumber = (value: string | number | null): BulkCell =>
  typeof value === 'number' ? { value, style: styles.listNumber } : asText(value)

const asDate = (value: string | number | null, style: Partial<ExcelJS.Style>): BulkCell => {
  if (typeof value !== 'string' || !isDay(value) || value < firstExcelDay) return asText(value)
  return { value: Date.parse(`${value}T00:00:00Z`) / dayInMs + unixEpoch, style }
}

/** How the cells of a column are written. */
export const settingOf = ({ key, kind }: RosterColumn, lang: DocumentContext['lang']): Setting => {
  const plain = (cell: RosterCell, row: number) => plainCell(cell, { column: key, row })
  switch (kind) {
    case 'text':
      return (cell, row) => asText(plain(cell, row))
    case 'number':
      return (cell, row) => asNumber(plain(cell, row))
    case 'date':
      return (cell, row) => asDate(plain(cell, row), styles.listDate[lang])
  }
}

const addLine = (sheet: ExcelJS.Worksheet, text: string, style: Partial<ExcelJS.Style>): void => {
  const cell = sheet.addRow([cellText(text)]).getCell(1)
  // Lines above the table run on to the right over empty cells instead of wrapping in the first, often narrow column.
  cell.style = { ...style, alignment: { vertical: 'middle' } }
}

/** The lines above the table: publicity, title, subtitle, an empty row. */
const headLines = ({
  publicity,
  title,
  subtitle,
}: RosterContent): { text: string; style: Partial<ExcelJS.Style> }[] => [
  ...publicity.filter((text) => text !== '').map((text) => ({ text, style: styles.quietLine })),
  { text: title, style: styles.title },
  ...(subtitle === '' ? [] : [{ text: subtitle, style: styles.line }]),
  { text: '', style: styles.line },
]

const addHeading = (sheet: ExcelJS.Worksheet, columns: readonly RosterColumn[]): void => {
  const row = sheet.addRow(columns.map(({ heading }) => cellText(heading)))
  row.height = 30
  columns.forEach((_, index) => (row.getCell(index + 1).style = styles.head))
  row.commit()
}

const lastColumn = (content: RosterContent): number => Math.max(content.columns.length, 1)

/** A sheet's content with the name that it is to have in its workbook. */
type NamedList = { readonly name: string; readonly content: RosterContent }

const openSheet = (
  workbook: ExcelJS.Workbook,
  { name, content }: NamedList,
  context: DocumentContext,
): ExcelJS.Worksheet => {
  const headRow = headLines(content).length + 1
  const sheet = workbook.addWorksheet(name, {
    pageSetup: landscapePage({ first: headRow, last: headRow }),
    views: [{ state: 'frozen', xSplit: 0, ySplit: headRow }],
    headerFooter: pageFooter(content.title, wordsFor(context.lang).pageOfPages),
  })
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + content.rows.length, column: lastColumn(content) },
  }
  sheet.columns = content.columns.map(({ width }) => ({ width }))
  return sheet
}

/** Adds a list as one worksheet: lines on top, a frozen heading with filters, text cells for text, real dates. */
const addList = async (
  workbook: ExcelJS.Workbook,
  { name, content }: NamedList,
  context: DocumentContext,
  onRow: (row: number) => void,
): Promise<void> => {
  const settings = content.columns.map((column) => settingOf(column, context.lang))
  const sheet = openSheet(workbook, { name, content }, context)
  headLines(content).forEach(({ text, style }) => addLine(sheet, text, style))
  addHeading(sheet, content.columns)
  const table = bulkRows(sheet, headLines(content).length + 2, settings.length)
  for (const [row, cells] of content.rows.entries()) {
    table.add(settings.map((setting, column) => setting(cells[column] ?? null, row)))
    if (row % rowsBetweenBreaths !== 0) continue
    table.flush()
    onRow(row)
    await breathe()
  }
  table.flush()
  sheet.commit()
}

/**
 * Lists as the worksheets of one workbook. Refuses objects and broken numbers by throwing a ContentProblem. Resolves with the rows
 * written, when the file is complete.
 */
export const writeLists = async (
  lists: readonly RosterContent[],
  context: DocumentContext,
): Promise<{ rows: number }> => {
  const total = lists.reduce((sum, { rows }) => sum + rows.length, 0)
  await writeWorkbook(context, async (workbook) => {
    const names: string[] = []
    let done = 0
    for (const content of lists) {
      const name = sheetName(content.title, names)
      names.push(name)
      await addList(workbook, { name, content }, context, (row) => context.progress(done + row, total))
      done += content.rows.length
    }
  })
  context.progress(total, total)
  return { rows: total }
}

/** A roster of any list as a workbook of one worksheet. */
export const writeRoster = (content: RosterContent, context: DocumentContext): Promise<{ rows: number }> =>
  writeLists([content], context)
