import { fold } from '@shared/domain/fold'
import type {
  ImportKind,
  ImportSource,
  MappedColumn,
  Mapping,
  SourceColumn,
  SourceSheet,
  SheetGuess,
} from '@shared/domain/importing/report'
import type { ImportFailure } from '@shared/failures/import-failure'
import { fail, ok, type Result } from '@shared/result'
import { fieldOf, plainHeading } from './headings'
import { personName } from './person-name'
import type { Table, TableRow, TableSheet } from './table/table'

const rowsSearched = 20
const samplesShown = 4

/** The first rows in which headings may stand; titles and blank rows lie above them. */
const candidates = (sheet: TableSheet): readonly TableRow[] => sheet.rows.filter(({ number }) => number <= rowsSearched)

const knownCells = (kind: ImportKind, row: TableRow): number =>
  row.cells.filter((cell) => fieldOf(kind, cell) !== null).length

/** The row with most known headings; where none has two, the first row with two filled cells. */
const headingRowOf = (kind: ImportKind, sheet: TableSheet): TableRow | undefined => {
  const rows = candidates(sheet)
  const best = [...rows].sort((a, b) => knownCells(kind, b) - knownCells(kind, a) || a.number - b.number)[0]
  if (best !== undefined && knownCells(kind, best) >= 2) return best
  return rows.find(({ cells }) => cells.filter((cell) => cell !== '').length >= 2) ?? rows[0]
}

/** The columns under a heading row, each with the first values that stand in it. */
export const columnsUnder = (sheet: TableSheet, headingRow: number): readonly SourceColumn[] => {
  const heading = sheet.rows.find(({ number }) => number === headingRow)
  const below = sheet.rows.filter(({ number }) => number > headingRow)
  const samplesOf = (column: number): readonly string[] => {
    const samples: string[] = []
    for (const { cells } of below) {
      const cell = cells[column] ?? ''
      if (cell !== '') samples.push(cell)
      if (samples.length === samplesShown) break
    }
    return samples
  }
  return Array.from({ length: sheet.columns }, (_, column) => ({
    column,
    heading: heading?.cells[column] ?? '',
    samples: samplesOf(column),
  })).filter(({ heading: text, samples }) => text !== '' || samples.length > 0)
}

/** Whether the addresses of a column look like the people of another: the part before @ holds the surname. */
const belongsToPersons = (addresses: SourceColumn, persons: SourceColumn, rows: readonly TableRow[]): boolean => {
  const pairs = rows
    .slice(0, 50)
    .map(({ cells }) => ({ address: cells[addresses.column] ?? '', person: cells[persons.column] ?? '' }))
    .filter(({ address, person }) => address !== '' && person !== '')
  const personal = pairs.filter(({ address, person }) => {
    const surname = plainHeading(personName(person).lastName).replace(/ /g, '')
    return surname !== '' && fold(address.split(/[@(]/)[0] ?? '').includes(surname)
  })
  return pairs.length > 0 && personal.length * 2 > pairs.length
}

/** The guess: each heading's field, the first column winning where two mean the same. */
const guessColumns = (kind: ImportKind, sheet: TableSheet, headingRow: number): readonly MappedColumn[] => {
  const columns = columnsUnder(sheet, headingRow)
  const hasSurname = columns.some(({ heading }) => fieldOf(kind, heading) === 'last-name')
  const rows = sheet.rows.filter(({ number }) => number > headingRow)
  const mapped: MappedColumn[] = []
  for (const { column, heading } of columns) {
    const plain = fieldOf(kind, heading)
    const field = plain === 'person-name' && hasSurname ? 'first-name' : plain
    if (field !== null && !mapped.some((each) => each.field === field)) mapped.push({ column, field })
  }
  const column = (field: string) =>
    columns.find((each) => mapped.some((m) => m.field === field && m.column === each.column))
  const person = column('person-name')
  const address = column('email')
  if (kind !== 'institutions' || person === undefined || address === undefined) return mapped
  if (!belongsToPersons(address, person, rows)) return mapped
  return mapped.map((each) =>
    each.field === 'email'
      ? { ...each, field: 'person-email' }
      : each.field === 'phone'
        ? { ...each, field: 'person-phone' }
        : each,
  )
}

const describe = (sheet: TableSheet, headingRow: number): SourceSheet => {
  const rows = sheet.rows.filter(({ number }) => number > headingRow).length
  return { name: sheet.name, hidden: sheet.hidden, headingRow, columns: columnsUnder(sheet, headingRow), rows }
}

const guessOf = (kind: ImportKind, sheet: TableSheet, headingRow: number): Mapping => ({
  sheet: sheet.name,
  headingRow,
  columns: guessColumns(kind, sheet, headingRow),
})

/**
 * What a read file offers: its sheets with headings and samples, and a guess of the mapping for the first visible sheet with
 * rows. Refuses with `no-rows` when nothing stands under any heading.
 */
export const prepareSource = (kind: ImportKind, table: Table): Result<Omit<ImportSource, 'token'>, ImportFailure> => {
  const sheets = table.sheets.map((sheet) => describe(sheet, headingRowOf(kind, sheet)?.number ?? 1))
  const first = sheets.find(({ hidden, rows }) => !hidden && rows > 0)
  const sheet = table.sheets.find(({ name }) => name === first?.name)
  if (first === undefined || sheet === undefined) return fail({ code: 'no-rows' })
  return ok({ fileName: table.fileName, kind, sheets, guess: guessOf(kind, sheet, first.headingRow) })
}

/** A sheet with its headings in the given row, found anew without one, and the guess for it; null for an unknown sheet. */
export const guessSheet = (
  kind: ImportKind,
  table: Table,
  name: string,
  headingRow: number | null,
): SheetGuess | null => {
  const sheet = table.sheets.find((each) => each.name === name)
  if (sheet === undefined) return null
  const row = headingRow ?? headingRowOf(kind, sheet)?.number ?? 1
  return { sheet: describe(sheet, row), guess: guessOf(kind, sheet, row) }
}
