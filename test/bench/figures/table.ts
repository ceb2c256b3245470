import { aimInWords, isMet, ratioOf, type Row } from './row'

const headings = ['measured', 'value', 'reference', 'ratio', 'aim', '']

const figure = (number: number | null): string => {
  if (number === null) return '–'
  if (number >= 100) return number.toFixed(0)
  return number >= 10 ? number.toFixed(1) : number.toFixed(2)
}

const verdict = (row: Row): string => {
  const met = isMet(row)
  if (met === null) return row.aim === null ? '' : 'not measured'
  return met ? 'met' : 'MISSED'
}

const cellsOf = (row: Row): readonly string[] => {
  const ratio = ratioOf(row)
  return [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.reference === null ? '' : `${figure(row.reference)} ${row.unit}`,
    ratio === null ? '' : `${figure(ratio)}×`,
    aimInWords(row) ?? '',
    verdict(row),
  ]
}

/** Columns of numbers stand at their right edge, those of words at their left. */
const isNumeric = (column: number): boolean => column >= 1 && column <= 4

/** The rows as aligned text. */
export const table = (rows: readonly Row[]): string => {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const aligned = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return lines.map(aligned).join('\n')
}

/** What there is to say to the rows, a line each. */
export const remarks = (rows: readonly Row[]): string =>
  rows.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`])).join('\n')
