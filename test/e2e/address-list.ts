import ExcelJS from 'exceljs'
import type { Verdict } from '../../src-main/shared/domain/importing/report'

const headingRow = 3
const columns = { name: 2, district: 5 }

/**
 * What the import of the address list must come to, counted by another reader: rows below the heading are new, also those with a broken
 * address, which is left out; the name and district of an earlier row make one doubtful, the total is skipped; blank rows count nowhere.
 */
export const addressListCounts = async (path: string): Promise<Record<Verdict, number>> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error(`no sheet in ${path}`)
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 }
  const seen = new Set<string>()
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    if (number <= headingRow || !row.hasValues) continue
    const verdict = verdictOf(row, seen)
    counts[verdict]++
  }
  return counts
}

const verdictOf = (row: ExcelJS.Row, seen: Set<string>): Verdict => {
  if (row.getCell(1).text === 'Celkem') return 'skipped'
  const town = [columns.name, columns.district].map((column) => row.getCell(column).text.trim().toLocaleLowerCase('cs'))
  const isRepeated = seen.has(town.join('/'))
  seen.add(town.join('/'))
  return isRepeated ? 'doubtful' : 'new'
}
