import { doubtfulCell, textCell, type Cell } from '../cell'
import { cellCharacters } from './cell-characters'
import { isoDateCell } from './date-cell'
import { numberCell } from './number-cell'
import type { DateStyle } from './number-format'

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
  readonly dateStyles: readonly (DateStyle | undefined)[]
  readonly is1904: boolean
}

const BLANK: Cell = { text: '' }

const sharedCell = (value: string, { sharedCells }: WorkbookParts): Cell | undefined =>
  /^\d+$/.test(value) ? sharedCells[Number(value)] : undefined

/** A formula that was never calculated has no value; one whose result is an empty text says so by its type. */
const withoutValue = ({ type, formula }: StoredCell): Cell =>
  formula === undefined || type === 'str' ? BLANK : doubtfulCell('no-result', `=${formula}`)

/** The text of a stored cell; undefined where it points at a shared text that does not exist. */
export const readStoredCell = (cell: StoredCell, parts: WorkbookParts): Cell | undefined => {
  const { type, value } = cell
  if (value === undefined || value === '') return withoutValue(cell)
  if (type === 's') return sharedCell(value.trim(), parts)
  if (type === 'str' || type === 'inlineStr') return textCell(cellCharacters(value))
  if (type === 'b') return { text: value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false' }
  if (type === 'e') return doubtfulCell('error-value', value)
  if (type === 'd') return isoDateCell(value.trim())
  return numberCell(value.trim(), parts.dateStyles[cell.style], parts.is1904)
}
