import type ExcelJS from 'exceljs'
import type { AttendanceSheetContent } from './content'
import { planAttendanceSheet, type AttendanceColumn, type AttendanceLine, type AttendancePage } from './plan'
import { breathe, type DocumentWriter } from '../context'
import { plainCell } from '../sheet/cell-text'
import { landscapePage, pageFooter } from '../sheet/print-page'
import { sheetName } from '../sheet/sheet-name'
import { styles } from '../sheet/styles'
import { writeWorkbook } from '../sheet/workbook'
import { wordsFor, type DocumentWords } from '../words'

/** Tall enough to sign in; a row whose text wraps grows by lines. */
const signingHeight = 26
const lineHeight = 15
const lineWeights = { quiet: styles.quietLine, title: styles.title, strong: styles.strongLine, plain: styles.line }
const charactersByWeight = { quiet: 1.2, title: 0.65, strong: 0.9, plain: 1 }

const linesNeeded = (text: string, width: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / width)), 0)

const addLine = (
  sheet: ExcelJS.Worksheet,
  { text, weight }: AttendanceLine,
  columns: readonly AttendanceColumn[],
): void => {
  const row = sheet.addRow([plainCell(text, { column: 'head', row: sheet.rowCount })])
  const wholeWidth = columns.reduce((sum, { width }) => sum + width, 0) * charactersByWeight[weight]
  row.height = linesNeeded(text, wholeWidth) * (weight === 'title' ? 26 : lineHeight) + (weight === 'strong' ? 3 : 0)
  row.getCell(1).style = lineWeights[weight]
  // Excel does not grow a merged row by itself: hence the height above.
  sheet.mergeCells(row.number, 1, row.number, columns.length)
  row.commit()
}

const addHeading = (sheet: ExcelJS.Worksheet, columns: readonly AttendanceColumn[]): void => {
  const row = sheet.addRow(columns.map(({ heading }) => heading))
  row.height = 22
  columns.forEach((_, index) => (row.getCell(index + 1).style = styles.head))
  row.commit()
}

const cellStyle = (index: number): Partial<ExcelJS.Style> => {
  if (index === 0) return styles.orderCell
  return index === 1 ? styles.strongCell : styles.cell
}

const addRows = (sheet: ExcelJS.Worksheet, { columns, rows }: AttendancePage): void => {
  rows.forEach((person, index) => {
    const texts = columns.map(({ text }) => text(person))
    const row = sheet.addRow(
      texts.map((text, at) => plainCell(text, { column: columns[at]?.heading ?? '', row: index })),
    )
    const lines = Math.max(...columns.map(({ width }, at) => linesNeeded(String(texts[at]), width - 2)))
    row.height = Math.max(signingHeight, lines * lineHeight + 6)
    columns.forEach((_, at) => (row.getCell(at + 1).style = cellStyle(at)))
    row.commit()
  })
}

const addPage = (workbook: ExcelJS.Workbook, page: AttendancePage, name: string, words: DocumentWords): void => {
  // The gap row stands between the lines and the heading.
  const headRow = page.lines.length + 2
  const sheet = workbook.addWorksheet(name, {
    pageSetup: landscapePage({ first: headRow, last: headRow }),
    headerFooter: pageFooter(page.footer, words.pageOfPages),
    views: [{ state: 'frozen', xSplit: 0, ySplit: headRow, showGridLines: false }],
  })
  sheet.columns = page.columns.map(({ width }) => ({ width }))
  page.lines.forEach((line) => addLine(sheet, line, page.columns))
  sheet.addRow([]).height = 8
  addHeading(sheet, page.columns)
  addRows(sheet, page)
  sheet.commit()
}

/**
 * The paper on which people sign, one worksheet for every day of the event, set for printing on A4. Resolves with the number
 * of people on it (blank lines not counted), when the file is complete.
 */
export const writeAttendanceSheet: DocumentWriter<AttendanceSheetContent> = async (content, context) => {
  const words = wordsFor(context.lang)
  const pages = planAttendanceSheet(content, context, words)
  const names: string[] = []
  await writeWorkbook(context, async (workbook) => {
    for (const [index, page] of pages.entries()) {
      context.progress(index, pages.length)
      await breathe()
      const name = sheetName(page.sheetWish, names)
      names.push(name)
      addPage(workbook, page, name, words)
    }
  })
  context.progress(pages.length, pages.length)
  return { count: content.rows.length }
}
