import { eventOfField, type ImportField, type ImportKind } from '@shared/domain/importing/kinds'
import type { MappedColumn, Mapping } from '@shared/domain/importing/mapping'
import type { RowReason } from '@shared/domain/importing/report'
import { fold } from '@shared/domain/values/fold'
import type { TableRow } from '../table/table'

/** Signs and words for the same as above: *dtto*, „, -"-. */
const DITTO = /^(?:dt?to|ditto|idem|-*\s*(?:["„“”″〃]{1,2}|,,|''|\|\|)\s*-*)[.]?$/iu

const dittoFields: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['institution', 'position', 'district', 'region', 'city', 'kind', 'event', 'answered-on', 'channel'] as const),
])

const ofPersons: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['person-name', 'sorted-name', 'first-name', 'last-name'] as const),
])

const besideInstitution: ReadonlySet<ImportField> = new Set<ImportField>(['institution', 'ico', 'district'])

/** What else those below share who are named together in an answer. */
const ofAnswer: ReadonlySet<ImportField> = new Set<ImportField>(['answer', 'answered-on', 'channel'])

/** Rows with what they take from the one above, and what has to be told of it, by their numbers. */
export type FromAbove = {
  readonly rows: readonly TableRow[]
  readonly told: ReadonlyMap<number, readonly RowReason[]>
}

type Asked = {
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly rows: readonly TableRow[]
  readonly leftOut: ReadonlyMap<number, RowReason>
}

const cellOf = ({ cells }: TableRow, { column }: MappedColumn): string => cells[column] ?? ''

const withCells = (row: TableRow, filled: ReadonlyMap<number, string>): TableRow => {
  const length = Math.max(row.cells.length, ...Array.from(filled.keys(), (column) => column + 1))
  return { ...row, cells: Array.from({ length }, (_, column) => filled.get(column) ?? row.cells[column] ?? '') }
}

/** Cells that say that they are as the one above; one without anything above says nothing. */
const withDittos = ({ mapping, rows }: Asked): FromAbove => {
  const columns = mapping.columns.filter(({ field }) => dittoFields.has(field))
  const above = new Map<number, string>()
  const told = new Map<number, readonly RowReason[]>()
  const read = rows.map((row) => {
    const filled = new Map<number, string>()
    for (const { column, field } of columns) {
      const cell = row.cells[column] ?? ''
      if (!DITTO.test(cell)) {
        if (cell !== '') above.set(column, cell)
        continue
      }
      const text = above.get(column) ?? ''
      filled.set(column, text)
      if (text !== '') told.set(row.number, [...(told.get(row.number) ?? []), { code: 'value-above', field, text }])
    }
    return filled.size === 0 ? row : withCells(row, filled)
  })
  return { rows: read, told }
}

/** The column of institutions, where it says nothing else and nothing holds for all rows. */
const institutionColumn = ({ columns, constants }: Mapping): MappedColumn | undefined => {
  const found = columns.filter(({ field }) => field === 'institution')
  const [only] = found
  const isShared = columns.some(({ column, field }) => column === only?.column && field !== 'institution')
  const isSaid = constants.some(({ field }) => field === 'institution')
  return found.length === 1 && !isShared && !isSaid ? only : undefined
}

/** Whether institutions stand once above their people: where they are repeated, or the first row has none, a row without one has none. */
const standsOnce = (rows: readonly TableRow[], column: MappedColumn): boolean => {
  const [first] = rows
  if (first === undefined || cellOf(first, column) === '') return false
  let [repeated, empty, last] = [0, 0, '']
  for (const row of rows) {
    const cell = fold(cellOf(row, column))
    if (cell === '') empty++
    else if (cell === last) repeated++
    if (cell !== '') last = cell
  }
  return empty > repeated
}

const isGroup = (reason: RowReason | undefined): boolean => reason === undefined || reason.code === 'section-row'

/** People below the one institution that stands above them; whether they are of it is for somebody to say. */
const withInstitutions = (asked: Asked): FromAbove => {
  const { kind, mapping, rows, leftOut } = asked
  const none = { rows, told: new Map<number, readonly RowReason[]>() }
  const column = institutionColumn(mapping)
  const ids = mapping.columns.filter(({ field }) => field === 'id')
  const names = mapping.columns.filter(({ field }) => ofPersons.has(field))
  const read = rows.filter(({ number }) => isGroup(leftOut.get(number)))
  if (column === undefined || ids.length > 0 || names.length === 0 || !standsOnce(read, column)) return none
  const beside = mapping.columns.filter(({ field }) => besideInstitution.has(field))
  const answers = mapping.columns.filter(({ field }) => ofAnswer.has(field) || eventOfField(field) !== null)
  const told = new Map<number, readonly RowReason[]>()
  let above: TableRow | null = null
  const filled = rows.map((row) => {
    if (!isGroup(leftOut.get(row.number))) return row
    if (cellOf(row, column) !== '') above = row
    const isNamed = names.some((each) => cellOf(row, each) !== '')
    const isOther = beside.some((each) => cellOf(row, each) !== '')
    if (above === null || leftOut.has(row.number) || !isNamed || isOther) return row
    const source: TableRow = above
    const isSilent = kind === 'answers' && answers.every((each) => cellOf(row, each) === '')
    told.set(row.number, [{ code: 'institution-above', text: cellOf(source, column) }])
    return withCells(
      row,
      new Map([...beside, ...(isSilent ? answers : [])].map((each) => [each.column, cellOf(source, each)])),
    )
  })
  return { rows: filled, told }
}

/** The rows of people with what they leave to the row above: signs for the same, and an institution that stands once over its people. */
export const withAbove = (asked: Asked): FromAbove => {
  if (asked.kind === 'invitations') return { rows: asked.rows, told: new Map() }
  const same = withDittos(asked)
  if (asked.kind === 'institutions') return same
  const below = withInstitutions({ ...asked, rows: same.rows })
  const told = new Map(same.told)
  for (const [number, reasons] of below.told) told.set(number, [...(told.get(number) ?? []), ...reasons])
  return { rows: below.rows, told }
}
