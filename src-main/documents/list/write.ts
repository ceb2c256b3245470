import type ExcelJS from 'exceljs'
import { recordIdHeading } from '@shared/domain/documents/list-export'
import type { DocumentContext, DocumentWriter } from '../context'
import { cellText } from '../sheet/cell-text'
import { landscapePage, pageFooter, pageHeader } from '../sheet/print-page'
import { sheetName } from '../sheet/sheet-name'
import { addRows } from '../sheet/sheet-rows'
import type { SheetCell } from '../sheet/sheet-table'
import { styles } from '../sheet/styles'
import { writeWorkbook } from '../sheet/workbook'
import { wordsFor } from '../words'
import type { ListContent } from './content'

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
 * and the ids of the records in a hidden first column, by which it can come back. Gives the rows written.
 */
export const writeList: DocumentWriter<ListContent> = async (content, context) => {
  const columns = [idColumn, ...content.columns]
  const count = content.rows.length
  await writeWorkbook(context, async (workbook) => {
    const sheet = openSheet(workbook, content, context)
    const heading = sheet.addRow(columns.map((column) => cellText(column.heading)))
    columns.forEach((_, index) => (heading.getCell(index + 1).style = styles.head))
    heading.commit()
    await addRows(sheet, {
      columns,
      firstRow: 2,
      count,
      cellsOf: (row) => JSON.parse(content.rows[row] ?? '[]') as readonly SheetCell[], // safe: `ListContent` writes rows so
      lang: context.lang,
      onRow: (row) => context.progress(row, count),
    })
    sheet.commit()
  })
  context.progress(count, count)
  return { count }
}
