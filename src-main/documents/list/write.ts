import type ExcelJS from 'exceljs'
import type { RosterCell } from '@shared/domain/documents/content'
import { recordIdHeading, type ListContent } from '@shared/domain/documents/list-export'
import { breathe, type DocumentContext } from '../context'
import { bulkRows } from '../sheet/bulk-rows'
import { cellText } from '../sheet/cell-text'
import { landscapePage, pageFooter, pageHeader } from '../sheet/print-page'
import { sheetName } from '../sheet/sheet-name'
import { styles } from '../sheet/styles'
import { writeWorkbook } from '../sheet/workbook'
import { settingOf } from '../sheet/sheet-tables'
import { wordsFor } from '../words'

const rowsBetweenBreaths = 500
const idColumn = { key: 'id', heading: recordIdHeading, width: 38, kind: 'text' } as const

const openSheet = (workbook: ExcelJS.Workbook, content: ListContent, { lang }: DocumentContext): ExcelJS.Worksheet => {
  const { title, publicity, columns, rows } = content
  const sheet = workbook.addWorksheet(sheetName(title, []), {
    pageSetup: landscapePage({ first: 1, last: 1 }),
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    headerFooter: { ...pageHeader(publicity), ...pageFooter(title, wordsFor(lang).pageOfPages) },
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1 + rows.length, column: columns.length + 1 } }
  sheet.columns = [{ width: idColumn.width, hidden: true }, ...columns.map(({ width }) => ({ width }))]
  return sheet
}

/**
 * A list as it is shown, as a workbook of one worksheet: headings in the first row, so that it can be sorted and filtered at once,
 * and the ids of the records in a hidden first column, by which it can come back. Resolves with the rows written.
 */
export const writeList = async (content: ListContent, context: DocumentContext): Promise<{ rows: number }> => {
  const columns = [idColumn, ...content.columns]
  const settings = columns.map((column) => settingOf(column, context.lang))
  await writeWorkbook(context, async (workbook) => {
    const sheet = openSheet(workbook, content, context)
    const heading = sheet.addRow(columns.map((column) => cellText(column.heading)))
    columns.forEach((_, index) => (heading.getCell(index + 1).style = styles.head))
    heading.commit()
    const table = bulkRows(sheet, 2, columns.length)
    for (const [row, text] of content.rows.entries()) {
      const cells = JSON.parse(text) as readonly RosterCell[] // safe: `ListContent` writes rows so
      table.add(settings.map((setting, column) => setting(cells[column] ?? null, row)))
      if (row % rowsBetweenBreaths !== 0) continue
      table.flush()
      context.progress(row, content.rows.length)
      await breathe()
    }
    table.flush()
    sheet.commit()
  })
  context.progress(content.rows.length, content.rows.length)
  return { rows: content.rows.length }
}
