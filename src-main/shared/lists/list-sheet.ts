import type { Id } from '../domain/values/ids'
import type { DeclaredRecordList } from './declared-list'
import type { DatedListContext, ListField } from './list-field'

type SheetCell = string | number | null
type SheetColumn = {
  readonly key: string
  readonly heading: string
  /** In characters, as Excel counts. */
  readonly width: number
  readonly kind: 'text' | 'number' | 'date'
}

/** About as many pixels as a character of the body font takes. */
const pxACharacter = 6.5

const columnOf = <Row>({ key, name, type, width, grow }: ListField<Row>): SheetColumn => ({
  key,
  heading: name,
  width: Math.round((width * (grow === undefined ? 1 : 1.4)) / pxACharacter),
  kind: type === 'number' ? 'number' : type === 'day' ? 'date' : 'text',
})

/** Numbers and days as what they are, so that Excel can count with them; everything else as the list shows it. */
const cellOf = <Row>(field: ListField<Row>, row: Row): SheetCell => {
  if (field.type === 'number') {
    const value = field.value(row)
    if (typeof value === 'number') return value
  }
  if (field.type === 'day') {
    const value = field.value(row)
    if (typeof value === 'string') return value === '' ? null : value
  }
  return field.text(row)
}

/** Chosen columns of a list as they go onto a sheet, and the cells of a row in them. */
export const sheetOf = <Row>(
  fields: readonly ListField<Row>[],
  keys: readonly string[],
): { readonly columns: readonly SheetColumn[]; readonly cells: (row: Row) => readonly SheetCell[] } => {
  const chosen = keys.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  return { columns: chosen.map(columnOf), cells: (row) => chosen.map((field) => cellOf(field, row)) }
}

/** What main needs to write rows of a list of records, whatever its rows are. */
export type RecordSheet = {
  readonly columns: readonly SheetColumn[]
  /** The cells of a record, and whose names stand in them; undefined where it is no more. */
  readonly line: (
    id: Id,
  ) => { readonly cells: readonly SheetCell[]; readonly persons: readonly (Id | null)[] } | undefined
}

/** A list of records as something that writes sheets of it. */
export const sheetsOf =
  <Row>({ fields, rowOf, personsOf }: DeclaredRecordList<Row>) =>
  (context: DatedListContext, keys: readonly string[]): RecordSheet => {
    const { columns, cells } = sheetOf(fields(context), keys)
    return {
      columns,
      line: (id) => {
        const row = rowOf(context, id)
        return row && { cells: cells(row), persons: personsOf(context, row, keys) }
      },
    }
  }
