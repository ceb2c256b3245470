import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { DocumentContext } from '../../../src-main/documents/context'

/** A context that writes into a new folder; `name` is the file's. */
export const contextFor = (name: string, more: Partial<DocumentContext> = {}): DocumentContext => ({
  out: join(mkdtempSync(join(tmpdir(), 'document-')), name),
  lang: 'cs',
  madeAt: '2021-10-05T08:00:00.000Z',
  fonts: '',
  progress: () => undefined,
  ...more,
})

/** A written workbook, read back. */
export const readWorkbook = async (path: string): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

/** The texts of a row, an empty cell as an empty text. */
export const rowTexts = (sheet: ExcelJS.Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => sheet.getRow(row).getCell(index + 1).text)
