import type ExcelJS from 'exceljs'
import { isDay } from '@shared/domain/values/day'
import type { Lang } from '@shared/preferences'
import { breathe } from '../context'
import { bulkRows, type BulkCell } from './bulk-rows'
import { plainCell } from './cell-text'
import type { SheetCell, SheetColumn } from './sheet-table'
import { styles } from './styles'

const rowsBetweenBreaths = 500
/** Excel's calendar counts a 29 February 1900 that never was: days before March 1900 stay text. */
const firstExcelDay = '1900-03-01'
const dayInMs = 86_400_000
/** Excel's number of 1 January 1970. */
const unixEpoch = 25_569

type Setting = (cell: SheetCell, row: number) => BulkCell

const asText = (value: SheetCell): BulkCell => ({
  value: typeof value === 'number' ? String(value) : value,
  style: styles.listText,
})

/** A value that is no number stays as the text it is. */
const asNumber = (value: SheetCell): BulkCell =>
  typeof value === 'number' ? { value, style: styles.listNumber } : asText(value)

const asDate = (value: SheetCell, style: Partial<ExcelJS.Style>): BulkCell => {
  if (typeof value !== 'string' || !isDay(value) || value < firstExcelDay) return asText(value)
  return { value: Date.parse(`${value}T00:00:00Z`) / dayInMs + unixEpoch, style }
}

/** How the cells of a column are written. */
const settingOf = ({ key, kind }: SheetColumn, lang: Lang): Setting => {
  const plain = (cell: SheetCell, row: number) => plainCell(cell, { column: key, row })
  switch (kind) {
    case 'text':
      return (cell, row) => asText(plain(cell, row))
    case 'number':
      return (cell, row) => asNumber(plain(cell, row))
    case 'date':
      return (cell, row) => asDate(plain(cell, row), styles.listDate[lang])
  }
}

type Body = {
  readonly columns: readonly SheetColumn[]
  readonly firstRow: number
  readonly count: number
  /** The cells of a row, in the order of the columns. */
  readonly cellsOf: (row: number) => readonly SheetCell[]
  readonly lang: Lang
  readonly onRow: (row: number) => void
}

/** Writes the rows of a table below what stands in the sheet; other work passes between two stretches of them. */
export const addRows = async (sheet: ExcelJS.Worksheet, body: Body): Promise<void> => {
  const settings = body.columns.map((column) => settingOf(column, body.lang))
  const table = bulkRows(sheet, body.firstRow, settings.length)
  for (let row = 0; row < body.count; row += 1) {
    const cells = body.cellsOf(row)
    table.add(settings.map((setting, column) => setting(cells[column] ?? null, row)))
    if (row % rowsBetweenBreaths !== 0) continue
    table.flush()
    body.onRow(row)
    await breathe()
  }
  table.flush()
}
