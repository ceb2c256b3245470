import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { SourceColumn } from '@shared/domain/importing/source'
import { fieldOf, plainHeading } from './headings'
import type { TableRow, TableSheet } from '../table/table'

/** Where headings stand: the number of the row, the lower one where there are two. */
export type HeadingPlace = { readonly headingRow: number; readonly headingRows: number }

export type KnownField = (heading: string) => ImportField | null

/** What headings mean, and which columns of a list of ours only tell something. */
export type Headings = { readonly known: KnownField; readonly isComputed: (heading: string) => boolean }

const rowsSearched = 20
const samplesShown = 4

/** The first rows in which headings may stand; titles and blank rows lie above them. */
export const headRows = (sheet: TableSheet): readonly TableRow[] =>
  sheet.rows.filter(({ number }) => number <= rowsSearched)

const rowOf = (sheet: TableSheet, number: number): TableRow | undefined =>
  sheet.rows.find((row) => row.number === number)

/** A heading of the upper row stands over all columns up to the next one: the file keeps a merged cell's text only once. */
const spread = (cells: readonly string[], length: number): readonly string[] => {
  let last = ''
  return Array.from({ length }, (_, column) => (last = cells[column] || last))
}

/** The headings of all columns; two rows are joined, the upper one where the lower is empty or says another thing. */
export const headingsAt = (sheet: TableSheet, { headingRow, headingRows }: HeadingPlace): readonly string[] => {
  const lower = rowOf(sheet, headingRow)?.cells ?? []
  const columns = { length: sheet.columns }
  if (headingRows === 1) return Array.from(columns, (_, column) => lower[column] ?? '')
  const above = rowOf(sheet, headingRow - 1)?.cells ?? []
  const groups = spread(above, sheet.columns)
  return Array.from(columns, (_, column) => {
    const own = lower[column] ?? ''
    if (own === '') return above[column] ?? ''
    const group = groups[column] ?? ''
    return group === '' || group === own ? own : `${group} – ${own}`
  })
}

/** The groups under which contacts are those of a person. */
const personGroups =
  /^(starosta|primator|velitel|reditel|zastupce|kontaktni osoba|osoba|kontakt|mayor|commander|contact|representative)/

const personal: { readonly [field: string]: ImportField } = { email: 'person-email', phone: 'person-phone' }

/** The field of a heading; of a joined one that of the whole, else of its lower part, as the upper one colours it. */
export const fieldOfHeading = (kind: ImportKind, heading: string): ImportField | null => {
  const whole = fieldOf(kind, heading)
  const [group, own] = heading.split(' – ')
  if (whole !== null || group === undefined || own === undefined) return whole
  const lower = fieldOf(kind, own)
  if (lower === null || !personGroups.test(plainHeading(group))) return lower ?? fieldOf(kind, group)
  return personal[lower] ?? (lower === 'name' ? 'person-name' : lower)
}

/** How many different fields the headings name; the name of a group that is repeated over its columns counts once. */
const knownCount = (headings: readonly string[], known: KnownField): number =>
  new Set(headings.filter((heading) => heading !== '').flatMap((heading) => known(heading) ?? [])).size

const filledCells = ({ cells }: TableRow): number => cells.filter((cell) => cell !== '').length

/** Whether a cell stands twice side by side: the name of a group over each of its columns. */
const repeatsGroups = ({ cells }: TableRow): boolean =>
  cells.some((cell, column) => cell !== '' && cell === cells[column + 1])

/** Whether the lower row fills cells that the upper one, with its groups over several columns, leaves empty. */
const fillsGaps = (upper: TableRow, lower: TableRow): boolean =>
  lower.cells.some((cell, column) => cell !== '' && (upper.cells[column] ?? '') === '')

/**
 * One heading row, and two where the row above is one as well: it has two cells, so it is no title; it has gaps or repeats
 * itself, so it is no complete row of headings over a first row of data; and the lower one has known headings of its own.
 */
const placesAt = (sheet: TableSheet, row: TableRow, known: KnownField): readonly HeadingPlace[] => {
  const above = rowOf(sheet, row.number - 1)
  const one = { headingRow: row.number, headingRows: 1 }
  const isSecond =
    above !== undefined &&
    filledCells(above) >= 2 &&
    (fillsGaps(above, row) || repeatsGroups(above)) &&
    knownCount(row.cells, known) >= 2
  return isSecond ? [one, { headingRow: row.number, headingRows: 2 }] : [one]
}

/** The place with most known headings, one row before two; where none has two, the first row with two filled cells. */
export const headingPlaceOf = (sheet: TableSheet, known: KnownField): HeadingPlace => {
  const rows = headRows(sheet)
  let best: HeadingPlace | undefined
  let most = 1
  for (const place of rows.flatMap((row) => placesAt(sheet, row, known))) {
    const count = knownCount(headingsAt(sheet, place), known)
    if (count > most) [best, most] = [place, count]
  }
  if (best !== undefined) return best
  const first = rows.find((row) => filledCells(row) >= 2) ?? rows[0]
  return { headingRow: first?.number ?? 1, headingRows: 1 }
}

/** Where a sheet has the headings that another one has, in whatever order; null where it has others. */
export const headingPlaceLike = (main: TableSheet, place: HeadingPlace, sheet: TableSheet): HeadingPlace | null => {
  const sorted = (of: TableSheet, at: HeadingPlace): string =>
    headingsAt(of, at)
      .map(plainHeading)
      .filter((heading) => heading !== '')
      .toSorted()
      .join('|')
  const wanted = sorted(main, place)
  if (wanted === '') return null
  return (
    headingPlaces(sheet).find((each) => each.headingRows === place.headingRows && sorted(sheet, each) === wanted) ??
    null
  )
}

/** All places at which headings may stand. */
export const headingPlaces = (sheet: TableSheet): readonly HeadingPlace[] =>
  headRows(sheet).flatMap(({ number }) => [
    { headingRow: number, headingRows: 1 },
    ...(rowOf(sheet, number - 1) === undefined ? [] : [{ headingRow: number, headingRows: 2 }]),
  ])

/** The columns under the headings, each with the first values that stand in it. */
export const columnsUnder = (
  sheet: TableSheet,
  place: HeadingPlace,
  isComputed: (heading: string) => boolean = () => false,
): readonly SourceColumn[] => {
  const headings = headingsAt(sheet, place)
  const below = sheet.rows.filter(({ number }) => number > place.headingRow)
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
    heading: headings[column] ?? '',
    samples: samplesOf(column),
    isComputed: isComputed(headings[column] ?? ''),
  })).filter(({ heading, samples }) => heading !== '' || samples.length > 0)
}
