import type { Mapping } from '@shared/domain/importing/mapping'
import type { MergedArea, Table, TableRow, TableSheet } from '../table/table'
import { headingsAt, headingPlaceLike } from './heading-row'
import { plainHeading } from './headings'

/** The areas that reach over several rows of data, by column and from top to bottom; one that reaches into another is no area. */
const areasBelow = (merged: readonly MergedArea[], headingRow: number): readonly MergedArea[] => {
  const areas = merged
    .filter(({ firstRow, lastRow }) => firstRow > headingRow && lastRow > firstRow)
    .toSorted((a, b) => a.firstColumn - b.firstColumn || a.firstRow - b.firstRow)
  let before: MergedArea | undefined
  return areas.filter((area) => {
    const isApart = before?.firstColumn !== area.firstColumn || area.firstRow > before.lastRow
    if (isApart) before = area
    return isApart
  })
}

const indexFrom = (rows: readonly TableRow[], number: number): number => {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rows[middle]?.number ?? 0) < number) from = middle + 1
    else to = middle
  }
  return from
}

const withCell = (row: TableRow, column: number, text: string): TableRow => {
  const cells = Array.from({ length: Math.max(row.cells.length, column) }, (_, at) => row.cells[at] ?? '')
  cells[column - 1] = text
  return { ...row, cells }
}

/** The rows with what a merged cell says in each row that it reaches over, as somebody sees it. */
const withMergedFilled = ({ rows, merged = [] }: TableSheet, headingRow: number): readonly TableRow[] => {
  const areas = areasBelow(merged, headingRow)
  if (areas.length === 0) return rows
  const filled = [...rows]
  for (const { firstRow, lastRow, firstColumn } of areas) {
    const first = indexFrom(rows, firstRow)
    const text = rows[first]?.number === firstRow ? (filled[first]?.cells[firstColumn - 1] ?? '') : ''
    if (text === '') continue
    for (let at = first + 1; (filled[at]?.number ?? Infinity) <= lastRow; at++) {
      const row = filled[at]
      if (row !== undefined && (row.cells[firstColumn - 1] ?? '') === '') filled[at] = withCell(row, firstColumn, text)
    }
  }
  return filled
}

const plainHeadings = (sheet: TableSheet, place: Pick<Mapping, 'headingRow' | 'headingRows'>): readonly string[] =>
  headingsAt(sheet, place).map(plainHeading)

/** The column of the main sheet in which each column of a further one is read; undefined for one that it does not have. */
const columnsIn = (main: readonly string[], further: readonly string[]): readonly (number | undefined)[] => {
  const taken = new Set<number>()
  return further.map((heading) => {
    const found = main.findIndex((each, at) => each === heading && !taken.has(at))
    if (found === -1 || heading === '') return undefined
    taken.add(found)
    return found
  })
}

/** The rows of a further sheet as rows of the main one, numbered on behind the last. */
const furtherRows = (main: TableSheet, further: TableSheet, mapping: Mapping, after: number): readonly TableRow[] => {
  const place = headingPlaceLike(main, mapping, further)
  if (place === null) return []
  const columns = columnsIn(plainHeadings(main, mapping), plainHeadings(further, place))
  return withMergedFilled(further, place.headingRow)
    .filter(({ number }) => number > place.headingRow)
    .map(({ cells, troubles, ...row }) => {
      const moved: string[] = Array.from({ length: main.columns }, () => '')
      cells.forEach((cell, at) => {
        const column = columns[at]
        if (column !== undefined) moved[column] = cell
      })
      const kept = (troubles ?? []).flatMap((trouble) => {
        const column = columns[trouble.column - 1]
        return column === undefined ? [] : [{ ...trouble, column: column + 1 }]
      })
      return {
        ...{ ...row, cells: moved, number: after + row.number, from: { sheet: further.name, number: row.number } },
        ...(kept.length === 0 ? {} : { troubles: kept }),
      }
    })
}

/** The other sheets that somebody sees with the headings of the main one, where their rows are wanted. */
const furtherSheets = (table: Table, main: TableSheet, mapping: Mapping): readonly TableSheet[] =>
  mapping.allSheets === true
    ? table.sheets.filter((sheet) => sheet !== main && !sheet.hidden && headingPlaceLike(main, mapping, sheet) !== null)
    : []

/** The sheet of a mapping as its rows are read: merged cells filled down, and the rows of further sheets behind its own. */
export const sheetToRead = (table: Table, mapping: Mapping): TableSheet | undefined => {
  const main = table.sheets.find(({ name }) => name === mapping.sheet)
  if (main === undefined) return undefined
  const rows = [...withMergedFilled(main, mapping.headingRow)]
  for (const further of furtherSheets(table, main, mapping)) {
    rows.push(...furtherRows(main, further, mapping, rows.at(-1)?.number ?? mapping.headingRow))
  }
  return { ...main, rows }
}
