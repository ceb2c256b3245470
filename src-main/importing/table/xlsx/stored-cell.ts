import { doubtfulCell, textCell, type Cell } from '../cell'
import { cellCharacters } from './cell-characters'
import { isoDateCell } from './date-cell'
import { numberCell } from './number-cell'
import type { CellStyle } from './number-format'

/** A `c` element of a sheet. `value` is undefined where it has no value at all, `formula` where it has none. */
export type StoredCell = {
  readonly type: string
  readonly style: number
  readonly value: string | undefined
  readonly formula: string | undefined
}

/** What cells refer to in the other parts of the workbook. */
export type WorkbookParts = {
  readonly sharedCells: readonly Cell[]
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
}

const BLANK: Cell = { text: '' }

const sharedCell = (value: string, { sharedCells }: WorkbookParts): Cell | undefined =>
  /^\d+$/.test(value) ? sharedCells[Number(value)] : undefined

/** A formula that was never calculated has no value; one whose result is an empty text says so by its type. */
const withoutValue = ({ type, formula }: StoredCell): Cell =>
  formula === undefined || type === 'str' ? BLANK : doubtfulCell('no-result', `=${formula}`)

/** What a formula counts; another one that gives 0 points at an empty cell. */
const COUNTING =
  /[+\-*/^&]|\b(?:sum\w*|count\w*|subtotal|average\w*|round\w*|product|max|min|len|day\w*|month|year|rows?|columns?|match|n|value|int|mod|rank)\(/i
const QUOTED = /"[^"]*"|'[^']*'/g

/** Whether a cell shows nothing: a formula that points at an empty one, or a style that hides what it has. */
const isShownEmpty = (
  { type, value, formula }: StoredCell,
  style: CellStyle | undefined,
  hidesZeros: boolean,
): boolean => {
  if (style?.hidesAll) return true
  if (type !== 'n' || value?.trim() !== '0') return false
  return (
    hidesZeros || style?.hidesZero === true || (formula !== undefined && !COUNTING.test(formula.replace(QUOTED, '')))
  )
}

const struck = (cell: Cell, style: CellStyle | undefined): Cell =>
  style?.isStruck === true && cell.text !== '' ? { ...cell, isStruck: true } : cell

/** The text of a stored cell as it is shown; undefined where it points at a shared text that does not exist. */
export const readStoredCell = (cell: StoredCell, parts: WorkbookParts, hidesZeros = false): Cell | undefined => {
  const style = parts.styles[cell.style]
  if (isShownEmpty(cell, style, hidesZeros)) return BLANK
  const read = readValue(cell, parts)
  return read && struck(read, style)
}

const readValue = (cell: StoredCell, parts: WorkbookParts): Cell | undefined => {
  const { type, value } = cell
  if (value === undefined || value === '') return withoutValue(cell)
  if (type === 's') return sharedCell(value.trim(), parts)
  if (type === 'str' || type === 'inlineStr') return textCell(cellCharacters(value))
  if (type === 'b') return { text: value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false' }
  if (type === 'e') return doubtfulCell('error-value', value)
  if (type === 'd') return isoDateCell(value.trim())
  return numberCell(value.trim(), parts.styles[cell.style], parts.is1904)
}
