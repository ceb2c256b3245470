import { basename } from 'node:path'
import type { Reading } from '@shared/domain/importing/reading'
import type { ImportFailure } from '@shared/failures/import-failure'
import { fail, ok, type Result } from '@shared/result'
import { readCsv } from './csv/read-csv'
import { fileContent, withoutEndMark } from './file-content'
import { ReadingBudget } from './reading-budget'
import { RefusedFile } from './refused-file'
import { readSourceFile } from './source-file'
import type { Table } from './table'
import { DEFAULT_TABLE_LIMITS, type TableLimits } from './table-limits'
import { withLetters } from './text/sheet-letters'
import { readXlsx } from './xlsx/read-xlsx'

type Progress = (done: number, total: number) => void
type Asked = { readonly limits: TableLimits; readonly progress: Progress; readonly reading: Reading }

const readContent = async (path: string, { limits, progress, reading }: Asked): Promise<Table> => {
  const fileName = basename(path)
  const bytes = withoutEndMark(await readSourceFile(path, limits))
  const budget = new ReadingBudget(limits, progress)
  const content = fileContent(fileName, bytes)
  if (content.is === 'refused') throw new RefusedFile(content.failure)
  return content.is === 'zip'
    ? withLetters(await readXlsx(fileName, bytes, budget), reading)
    : readCsv(fileName, bytes, { budget, reading })
}

/** Refuses a file without rows, for both kinds of file, before anybody is asked which column is which. */
const refuseWithoutRows = (table: Table): void => {
  const hasRows = table.sheets.some((sheet) => !sheet.hidden && sheet.rows.length > 0)
  if (!hasRows) throw new RefusedFile({ code: 'no-rows' })
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm) or a CSV file as plain text, as somebody chose or as is found, or says why not. Reads values only: no formulas,
 * macros, links; writes nothing. Rejects only on a bug.
 */
export const readTable = async (
  path: string,
  limits: TableLimits = DEFAULT_TABLE_LIMITS,
  progress: Progress = () => undefined,
  reading: Reading = {},
): Promise<Result<Table, ImportFailure>> => {
  try {
    const table = await readContent(path, { limits, progress, reading })
    refuseWithoutRows(table)
    return ok(table)
  } catch (error) {
    if (error instanceof RefusedFile) return fail(error.failure)
    throw error
  }
}
