import { columnOrder, type ColumnOrder } from '@shared/domain/directory/names/name-order'
import { usualOrder, writtenName } from '@shared/domain/directory/names/written-name'
import { constantOf, fieldsOf, joinerOf, type MappedColumn, type Mapping } from '@shared/domain/importing/mapping'
import { declaredFor, ownFieldOf, type ImportField, type ImportKind } from '@shared/domain/importing/kinds'
import type { Field } from '@shared/fields/field'
import { relationOfColumn } from '@shared/fields/relation'
import type { RowReason } from '@shared/domain/importing/report'
import { checkedCell, formOf, isEmptyCell, nothingSaid, type CheckedCell } from '../cells/checked-cell'
import { dayOrderOf, readDay, type DayOrder } from '../cells/day-from-text'
import { sheetToRead } from '../columns/sheet-to-read'
import { lettersDoubt } from '../cells/letters-doubt'
import { namesIn } from '../cells/several-persons'
import { partFor } from '../cells/shared-cell'
import type { LettersRead, Table, TableRow, TableSheet } from '../table/table'
import { withAbove } from './from-above'
import { rowsLeftOut, toldOf } from './furniture'

/** One row of the file by field: values in their stored form, and what is doubtful or wrong about them. */
export type MappedRow = {
  readonly row: number
  /** The value of the field in this row, or the one that holds for all rows; empty for neither. */
  readonly value: (field: ImportField) => string
  /** The cell of the field as it stands in the file. */
  readonly cell: (field: ImportField) => string
  /** Second and third addresses or numbers in the cell of the field. */
  readonly further: (field: ImportField) => readonly string[]
  /** Fields that some column feeds. */
  readonly fields: ReadonlySet<ImportField>
  readonly doubts: readonly Doubt[]
  /** In which order given name and surname stand in the column of whole names. */
  readonly nameOrder: ColumnOrder
  /** What the row is, where it is none of the list. */
  readonly leftOut: RowReason | null
  /** What to know of the row, whatever it says. */
  readonly told: readonly RowReason[]
}

/** What is doubtful or wrong about the cell of a field. */
export type Doubt = { readonly of: ImportField; readonly reason: RowReason }

const fieldOf = (column: ImportField): Field | undefined => declaredFor(column)?.field

const longest = 300
const longestNote = 20_000
/** Own fields, and cells that hold several values. */
const longestList = 5_000
const several: ReadonlySet<string> = new Set(['words', 'tags', 'nested'])

/** Whether a cell of the column holds several values. */
const holdsSeveral = (column: ImportField): boolean =>
  several.has(fieldOf(column)?.kind ?? '') || relationOfColumn(column) !== undefined

const longestOf = (column: ImportField): number => {
  const kind = fieldOf(column)?.kind
  if (kind === 'prose') return longestNote
  return ownFieldOf(column) !== null || holdsSeveral(column) ? longestList : longest
}

const isContact = (column: ImportField): boolean => formOf(column) === 'email' || formOf(column) === 'phone'

/** Whether a line end parts things in the column. */
const keepsLines = (column: ImportField): boolean => {
  const kind = fieldOf(column)?.kind ?? ''
  return (
    column === 'address' || isContact(column) || kind === 'prose' || (holdsSeveral(column) && column !== 'data-box')
  )
}

/** Contacts of several people in one cell are taken apart where the people are, not here. */
const isForSeveral = (kind: ImportKind, field: ImportField): boolean =>
  kind === 'answers' && (field === 'person-email' || field === 'person-phone' || field === 'person-name')

const checkValue = (kind: ImportKind, field: ImportField, text: string): CheckedCell => {
  if (isEmptyCell(field, text)) return nothingSaid
  if (text.length > longestOf(field)) return { ...nothingSaid, reasons: [{ code: 'too-long', field }] }
  return isForSeveral(kind, field) ? { ...nothingSaid, value: text } : checkedCell(field, text)
}

/** Whoever edits the name of an office in a list of ours means all of it. */
const asEdited = (checked: CheckedCell, text: string): CheckedCell =>
  checked.reasons.some(({ code }) => code === 'name-left-over') ? { ...nothingSaid, value: text } : checked

const isDayColumn = (field: ImportField): boolean => field === 'answered-on' || fieldOf(field)?.kind === 'day'

/** A day in its stored form; a text that is none stays for whoever reads the field to tell. */
const dayValue = (field: ImportField, text: string, order: DayOrder): CheckedCell => {
  if (isEmptyCell(field, text)) return nothingSaid
  const read = readDay(text, order)
  if (read === null) return { ...nothingSaid, value: text }
  return {
    ...nothingSaid,
    value: read.day,
    reasons: read.isSure ? [] : [{ code: 'day-offered', field, text, day: read.day }],
  }
}

type Reading = {
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly fields: ReadonlySet<ImportField>
  readonly nameOrder: ColumnOrder
  readonly letters: LettersRead | undefined
  /** By the number of a column, the fields that it feeds. */
  readonly fed: ReadonlyMap<number, ReadonlySet<ImportField>>
  /** By the number of a column that holds days, how its cells are to be read. */
  readonly dayOrders: ReadonlyMap<number, DayOrder>
  readonly leftOut: ReadonlyMap<number, RowReason>
  /** By the number of a row, what it takes from the one above. */
  readonly told: ReadonlyMap<number, readonly RowReason[]>
  /** How many columns have headings, in a text file whose rows mostly have no more. */
  readonly columns: number
}

const textShown = 80

/** A row of a text file with more cells than headings: a delimiter stood within one of them, and who knows in which. */
const moreCells = ({ cells }: TableRow, columns: number): readonly RowReason[] => {
  const text = cells.slice(columns).filter(Boolean).join(' ').slice(0, textShown)
  return text === '' ? [] : [{ code: 'more-cells', text }]
}

const noFields: ReadonlySet<ImportField> = new Set()

const isUnsure = ({ reason }: Doubt): boolean => reason.code === 'letters-unsure'

const mapRow = (
  row: TableRow,
  { kind, mapping, fields, fed, nameOrder, letters, dayOrders, leftOut, told, columns }: Reading,
): MappedRow => {
  const values = new Map<ImportField, string>()
  const cells = new Map<ImportField, string>()
  const more = new Map<ImportField, readonly string[]>()
  const doubts: Doubt[] = []
  const isOurs = (row.cells[mapping.columns.find(({ field }) => field === 'id')?.column ?? -1] ?? '') !== ''
  for (const { column, field } of mapping.columns) {
    const trouble = row.troubles?.find((each) => each.column === column + 1)
    if (trouble !== undefined) {
      const code = trouble.code === 'struck' ? 'cell-struck' : 'cell-error'
      doubts.push({ of: field, reason: { code, column: trouble.column, text: trouble.text } })
    }
    const isSeveral = isForSeveral(kind, field) || keepsLines(field)
    const whole = partFor(field, row.cells[column] ?? '', fed.get(column) ?? noFields)
    const cell = whole.replace(/\s*\n\s*/g, isSeveral ? '\n' : ' ')
    const order = isDayColumn(field) ? dayOrders.get(column) : undefined
    const read =
      trouble !== undefined && trouble.code !== 'struck'
        ? nothingSaid
        : order === undefined
          ? checkValue(kind, field, cell)
          : dayValue(field, cell, order)
    const checked = isOurs ? asEdited(read, cell) : read
    const before = values.get(field) ?? ''
    cells.set(field, [cells.get(field), cell].filter(Boolean).join('\n'))
    // Given name and surname of the head of an office in two columns.
    const joiner = kind === 'institutions' && field === 'person-name' ? ' ' : joinerOf(field)
    if (before === '') {
      values.set(field, checked.value)
      more.set(field, checked.further)
    } else if (isContact(field) && !isForSeveral(kind, field)) {
      const all = [...(more.get(field) ?? []), checked.value, ...checked.further]
      more.set(
        field,
        Array.from(new Set(all)).filter((each) => each !== before && each !== ''),
      )
    } else if (joiner !== null || isForSeveral(kind, field)) {
      values.set(field, [before, checked.value].filter(Boolean).join(joiner ?? '\n'))
    } else if (checked.value !== '' && checked.value !== before) {
      doubts.push({ of: field, reason: { code: 'value-unclear', field, text: cell } })
    }
    doubts.push(...checked.reasons.map((reason) => ({ of: field, reason })))
    const unlettered = lettersDoubt(field, cell, letters)
    // That the whole file is unsure is said once a row.
    if (unlettered !== null && !(unlettered.code === 'letters-unsure' && doubts.some(isUnsure)))
      doubts.push({ of: field, reason: unlettered })
  }
  const value = (field: ImportField): string => values.get(field) || constantOf(mapping, field)
  const cell = (field: ImportField): string => cells.get(field) ?? ''
  const further = (field: ImportField): readonly string[] => more.get(field) ?? []
  return {
    ...{ row: row.number, value, cell, further, fields, doubts, nameOrder },
    ...{
      leftOut: leftOut.get(row.number) ?? null,
      told: [...toldOf(row), ...moreCells(row, columns), ...(told.get(row.number) ?? [])],
    },
  }
}

/** Enough rows to see in which order the names of a column stand. */
const namesLookedAt = 2000

/** In which order the column of whole names has them: as its names tell, else as its heading says. */
const nameOrderOf = (kind: ImportKind, rows: readonly TableRow[], mapping: Mapping): ColumnOrder => {
  const { columns } = mapping
  const sorted = columns.find(({ field }) => field === 'sorted-name')
  const named = sorted ?? columns.find(({ field }) => field === 'person-name')
  const usual: ColumnOrder = sorted === undefined ? usualOrder : { order: 'last-first', isShown: true }
  if (named === undefined) return usual
  const fed = new Set(fieldsOf(mapping, named.column))
  const texts = rows.slice(0, namesLookedAt).map(({ cells }) => partFor(named.field, cells[named.column] ?? '', fed))
  const names = kind === 'answers' ? texts.flatMap(namesIn) : texts
  return columnOrder(
    names.map((name) => writtenName(name, usual).tells),
    usual,
  )
}

/** How many columns the headings of a text file fill, where most rows keep to them; else any number. */
const columnsWithHeadings = (
  { kind }: Table,
  sheet: TableSheet,
  rows: readonly TableRow[],
  mapping: Mapping,
): number => {
  const heads = sheet.rows.find(({ number }) => number === mapping.headingRow)?.cells ?? []
  const last = heads.findLastIndex((cell) => cell !== '') + 1
  const long = rows.filter(({ cells }) => cells.slice(last).some((cell) => cell !== ''))
  return kind !== 'csv' || last === 0 || long.length * 2 > rows.length ? Infinity : last
}

/** The rows under the headings of the mapped sheet, each by field. */
export const mappedRows = (kind: ImportKind, table: Table, mapping: Mapping): readonly MappedRow[] => {
  const sheet = sheetToRead(table, mapping)
  if (sheet === undefined) return []
  const leftOut = rowsLeftOut({ kind, sheet, mapping })
  const below = sheet.rows.filter(({ number }) => number > mapping.headingRow)
  const { rows, told } = withAbove({ kind, mapping, rows: below, leftOut })
  const read = rows.filter(({ number }) => !leftOut.has(number))
  const ofDays = mapping.columns.filter(({ field }) => isDayColumn(field))
  const fed = new Map(mapping.columns.map(({ column }) => [column, new Set(fieldsOf(mapping, column))]))
  const cellsOf = ({ column, field }: MappedColumn): readonly string[] =>
    read.map(({ cells }) => partFor(field, cells[column] ?? '', fed.get(column) ?? noFields))
  const reading = {
    ...{ kind, mapping, fields: new Set(mapping.columns.map(({ field }) => field)) },
    ...{ nameOrder: nameOrderOf(kind, read, mapping), letters: table.letters, leftOut },
    columns: columnsWithHeadings(table, sheet, read, mapping),
    dayOrders: new Map(ofDays.map((each) => [each.column, dayOrderOf(cellsOf(each))])),
    ...{ fed, told },
  }
  return rows.map((row) => mapRow(row, reading))
}
