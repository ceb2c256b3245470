import { statSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { SheetCell, SheetColumn } from '../../../src-main/documents/sheet/sheet-table'
import { writeTable } from '../../../src-main/documents/sheet/write-tables'
import { benchRoster } from '../records/roster'
import { contextOf } from './document-context'
import { timed, type Subject } from './subject'

type Roster = { readonly out: string; readonly rows: number }
type Written = { readonly time: number; readonly bytes: number }

/** The roster as the app writes it. */
export const ownRoster: Subject<Roster, null, Written> = async ({ out, rows }) => {
  const content = benchRoster(rows)
  const context = contextOf(out)
  return {
    round: async () => {
      const time = await timed(() => writeTable(content, context))
      return { time, bytes: statSync(out).size }
    },
  }
}

const plainStyles = {
  text: { numFmt: '@' },
  number: { numFmt: 'General' },
  date: { numFmt: 'd. m. yyyy' },
} as const satisfies Record<SheetColumn['kind'], Partial<ExcelJS.Style>>

const cellValue = (cell: SheetCell, kind: SheetColumn['kind'] | undefined): SheetCell | Date =>
  kind === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell

/** The same cells through exceljs's streaming writer, as its own documentation shows it, and in the same three styles. */
export const plainRoster: Subject<Roster, null, Written> = async (setup) => {
  const { columns, rows } = benchRoster(setup.rows)
  const write = async (): Promise<void> => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: setup.out,
      useStyles: true,
    })
    const sheet = workbook.addWorksheet('Přehled')
    sheet.columns = columns.map(({ heading, width, kind }) => ({ header: heading, width, style: plainStyles[kind] }))
    for (const cells of rows) sheet.addRow(cells.map((cell, column) => cellValue(cell, columns[column]?.kind))).commit()
    sheet.commit()
    await workbook.commit()
  }
  return {
    round: async () => {
      const time = await timed(write)
      return { time, bytes: statSync(setup.out).size }
    },
  }
}
