import { fold } from '@shared/domain/values/fold'
import { importKinds, type ImportField, type ImportKind } from '@shared/domain/importing/kinds'
import type { Mapping } from '@shared/domain/importing/mapping'
import type { RowReason } from '@shared/domain/importing/report'
import { fieldOfHeading } from '../columns/heading-row'
import { plainHeading } from '../columns/headings'
import type { TableRow, TableSheet } from '../table/table'

type Words = readonly RegExp[]

const sums =
  /^(celkem|celkove|celkovy|celkova|soucet|mezisoucet|souhrn|suma|prumer|median|minimum|maximum|total|subtotal|grand total|sum|average|mean)\b|^σ|\b(celkem|soucet|total)$/
const counts: Words = [/^(pocet|number of|count)\b/, /^\d+ (zaznamu|zaznamy|zaznam|radku|polozek|rows|records)\b/]
const made: Words = [
  /^(vygenerova|vytisk|vytist|vytvori|vytvore|vyhotovi|vyhotove|exportova|vyexportova|stazen|zpracova|aktualizova|sestavi)(l|n|nul|en)?[aeoi]?\b/,
  /^(datum|cas|den) (tisku|exportu|vytvoreni|aktualizace|sestaveni)\b/,
  /^(tisk|sestava|aktualizace|stav ke?|platnost ke?|konec sestavy|konec seznamu|konec)\b/,
  /^(schvali|vypracova|zpracova|kontrolova|overi|podepsa)(l|la|li|ly|no|ny)?\b|^(za spravnost|podpis|razitko)\b/,
  /^(datum|dne|v \p{L}+( \p{L}+){0,3}),? (dne )?\d{1,2}\. ?(\d{1,2}\.|\p{L}+) ?\d{4}$/u,
  /^(approved|signed|checked) by\b/,
  /^(generated|printed|exported|downloaded|prepared by|updated|as of|report date|end of (list|report))\b/,
]
const pages: Words = [
  /^[-– ]*(strana|stranka|str\.?|list|page|side)\s*(c\.\s*)?\d+(\s*(z|ze|of|av|\/)\s*\d+)?[-– .]*$/,
  /^[-– ]*\d+\s*(\/|z|of)\s*\d+[-– ]*$/,
  /^[-–]\s*\d+\s*[-–]$/,
]
const notes: Words = [
  /^[*†‡¹²³]/,
  /^(pozn\.?|poznamka|poznamky|vysvetlivky|legenda|zdroj|zkratky|upozorneni|note|notes|source|legend)\s*[:.–-]/,
]
const furniture: Words = [...counts, ...made, ...pages, ...notes]
/** A line drawn with signs. */
const isRule = (cell: string): boolean => /^[\s\-–—_=*.·•~+|]{3,}$/.test(cell)

const regions: Words = [
  /^(kraj|okres|region|oblast|county|district)\b.{2,}/,
  /^(\S+\s)?\S*(sky|cky|zsky|kraj) kraj$/,
  /^\S+ kraj$/,
  /^kraj vysocina$|^vysocina$|^hlavni mesto praha$/,
]
const sections: Words = [
  /:$/,
  /^(skupina|cast|oddil|sekce|blok|tym|[ivx]+\.|\d+\.|group|part|section|team)\s/,
  /^(ucastnici|hoste|prednasejici|organizatori|zahranicni|nahradnici|participants|guests|speakers|organisers)\b/,
]

/** An office as the title of its people. */
const offices =
  /^(statutarni mesto|hlavni mesto|mesto|mestys|obec|mestska cast|mestska policie|obecni policie|mestsky urad|obecni urad|urad|magistrat|krajsky urad|policie|ministerstvo|odbor|oddeleni|svaz)\b.{2,}/

const isOne = (words: Words, text: string): boolean => words.some((word) => word.test(text))

const filledOf = ({ cells }: TableRow): readonly string[] => cells.filter((cell) => cell !== '')

/** Numbers, days and times: what stands beside the words of a count or a sum. */
const isFigures = (cell: string): boolean => /^[\d\s.,:;/%–-]+(kc|czk|eur)?$/.test(fold(cell))

const shown = 80
const textOf = (row: TableRow): string => filledOf(row).join(' ').slice(0, shown)

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

/** What the rows of a sheet are like: how many cells most of them fill, and where its headings stand. */
type Usual = {
  readonly filled: number
  /** The rows of headings, by column. */
  readonly heads: readonly (readonly string[])[]
  /** Rows whose only text is merged over several columns. */
  readonly wide: ReadonlySet<number>
}

const LIST_ROWS = 0.25

const usualOf = (sheet: TableSheet, rows: readonly TableRow[], mapping: Mapping): Usual => {
  const first = mapping.headingRow - mapping.headingRows + 1
  const counts = rows.map((row) => filledOf(row).length)
  const several = counts.filter((count) => count > 1)
  return {
    // Titles of groups and notes are no measure of the rows among which they stand, however many they are.
    filled: middle(several.length >= counts.length * LIST_ROWS ? several : counts),
    heads: sheet.rows
      .filter(({ number }) => number >= first && number <= mapping.headingRow)
      .map(({ cells }) => cells.map(plainHeading)),
    wide: new Set(
      (sheet.merged ?? []).flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow === lastRow && lastColumn - firstColumn >= 1 ? [firstRow] : [],
      ),
    ),
  }
}

/** The headings once more, as on each printed page. */
const isHeadingAgain = (row: TableRow, { heads }: Usual): boolean => {
  const first = row.cells.findIndex((cell) => cell !== '')
  const start = plainHeading(row.cells[first] ?? '')
  // Nearly every row differs in its first cell; the others are looked at only where it does not.
  if (heads.every((head) => head[first] !== start)) return false
  const filled = row.cells.flatMap((cell, column) => (cell === '' ? [] : [{ plain: plainHeading(cell), column }]))
  if (filled.length < 2 && heads.every((head) => head.filter((each) => each !== '').length > 1)) return false
  return filled.length > 0 && heads.some((head) => filled.every(({ plain, column }) => head[column] === plain))
}

/** *Jméno* beside a surname is the given name. */
const headingField = (kind: ImportKind, cell: string): ImportField | null => {
  const field = fieldInAny(kind, cell)
  return field === 'person-name' ? 'first-name' : field
}

/** The headings in another language, as below those of a form for guests: each names the field of its column. */
const isHeadingInOtherWords = (kind: ImportKind, row: TableRow, { heads }: Usual): boolean => {
  const fields: { readonly field: ImportField; readonly column: number }[] = []
  for (const [column, cell] of row.cells.entries()) {
    if (cell === '') continue
    const field = headingField(kind, cell)
    // Nearly every row ends here, at its first value.
    if (field === null) return false
    fields.push({ field, column })
  }
  const isOf = (head: readonly string[]): boolean =>
    fields.every(({ field, column }) => field === headingField(kind, head[column] ?? ''))
  return new Set(fields.map(({ field }) => field)).size > 1 && heads.some(isOf)
}

const KNOWN_HEADINGS = 0.6

/** The field that a heading names, in a list of that kind or of another one: a table below may be of anything. */
const fieldInAny = (kind: ImportKind, heading: string): ImportField | null =>
  [kind, ...importKinds].map((each) => fieldOfHeading(each, heading)).find((field) => field !== null) ?? null

/** What stands before a row: a gap, at most with a title below it, and what its column says more than once, which is no heading. */
type Before = { readonly isBelowGap: boolean; readonly values: (column: number) => ReadonlySet<string> }

/** Headings of another table: words for fields and no values, below a gap or as nothing else. */
const isOtherHeading = (kind: ImportKind, row: TableRow, { isBelowGap, values }: Before): boolean => {
  const filled = filledOf(row)
  if (filled.length < 2 || filled.some((cell) => /@|\d{3}/.test(cell))) return false
  if (!isBelowGap && (filled.length < 3 || fieldInAny(kind, filled[0] ?? '') === null)) return false
  const known = filled.flatMap((cell) => fieldInAny(kind, cell) ?? [])
  if (new Set(known).size < 2) return false
  if (row.cells.some((cell, column) => cell !== '' && values(column).has(plainHeading(cell)))) return false
  return known.length >= filled.length * (isBelowGap ? KNOWN_HEADINGS : 1)
}

const sectionOf = (kind: ImportKind, row: TableRow, usual: Usual): RowReason | null => {
  const [only = '', ...others] = filledOf(row)
  if (others.length > 0 || usual.filled < 2) return null
  const text = fold(only)
  if (usual.wide.has(row.number) || isOne(regions, text)) return { code: 'section-row', text: textOf(row) }
  const isOffice = kind !== 'institutions' && offices.test(text)
  return isOffice || (usual.filled > 2 && isOne(sections, text)) ? { code: 'section-row', text: textOf(row) } : null
}

/** Something said of the whole list: *Uživatel: novakj*, *Kontakt: 321 123 456*. */
const labelled = /^\p{L}[\p{L} .-]{2,30}:\s*\S/u

/** The numbers of the columns below their headings. */
const isNumbering = (filled: readonly string[]): boolean =>
  filled.length > 1 && filled.every((cell, at) => cell.replace(/[.)]$/, '') === String(Number.parseInt(filled[0] ?? '', 10) + at)) // prettier-ignore

/** The number of a row that was left free. */
const isNumberAlone = (filled: readonly string[]): boolean =>
  filled.length === 1 && /^\d{1,4}[.)]?$/.test(filled[0] ?? '')

const furnitureOf = (row: TableRow, usual: Usual): RowReason | null => {
  const filled = filledOf(row)
  if (filled.every(isRule)) return { code: 'furniture', text: textOf(row) }
  if (isNumbering(filled) || (usual.filled > 1 && isNumberAlone(filled)))
    return { code: 'furniture', text: textOf(row) }
  const isUnlike = filled.length < Math.max(usual.filled, 2)
  if (!isUnlike && filled.length > 3) return null
  const [first = '', ...others] = filled.map((cell) => fold(cell).trim())
  if (sums.test(first) && filled.length <= 3 && (others.every(isFigures) || isUnlike)) return { code: 'total-row' }
  if (!isUnlike && filled.length > 1) return null
  return isOne(furniture, first) &&
    others.every((cell) => isFigures(cell) || isOne(furniture, cell) || labelled.test(cell))
    ? { code: 'furniture', text: textOf(row) }
    : filled.length === 1 && usual.filled > 1 && labelled.test(first)
      ? { code: 'furniture', text: textOf(row) }
      : null
}

type Group = { readonly usual: Usual; readonly otherTable: string | null }

const groupOf = (kind: ImportKind, row: TableRow, { usual, otherTable }: Group): RowReason | null =>
  otherTable === null ? sectionOf(kind, row, usual) : { code: 'other-table', text: otherTable }

/** What each column says more than once, gathered when they are first asked for. */
const valuesIn = (rows: readonly TableRow[]): ((column: number) => ReadonlySet<string>) => {
  const known = new Map<number, ReadonlySet<string>>()
  return (column) => {
    const found = known.get(column)
    if (found !== undefined) return found
    const times = new Map<string, number>()
    for (const { cells } of rows) {
      const plain = plainHeading(cells[column] ?? '')
      times.set(plain, (times.get(plain) ?? 0) + 1)
    }
    const repeated = new Set([...times].flatMap(([plain, count]) => (count > 1 ? [plain] : [])))
    known.set(column, repeated)
    return repeated
  }
}

type Asked = { readonly kind: ImportKind; readonly sheet: TableSheet; readonly mapping: Mapping }

/** Rows that are none of the list, each with what it is instead: recognised by being unlike the others. */
export const rowsLeftOut = ({ kind, sheet, mapping }: Asked): ReadonlyMap<number, RowReason> => {
  const rows = sheet.rows.filter(({ number }) => number > mapping.headingRow)
  const usual = usualOf(sheet, rows, mapping)
  const found = new Map<number, RowReason>()
  let other: string | null = null
  let before = mapping.headingRow
  /** The rows since a gap; null where there was none. */
  let below: readonly number[] | null = null
  const filledIn = new Map(rows.map((row) => [row.number, filledOf(row).length]))
  const titles = (numbers: readonly number[]): boolean => numbers.every((number) => filledIn.get(number) === 1)
  const values = valuesIn(rows)
  const idColumn = mapping.columns.find(({ field }) => field === 'id')?.column ?? -1
  for (const row of rows) {
    if (row.number > before + 1) below = []
    else if (below !== null && titles(below)) below = [...below, before]
    else below = null
    const isBelowGap = below !== null && titles(below)
    before = row.number
    if (isHeadingAgain(row, usual) || isHeadingInOtherWords(kind, row, usual)) {
      other = null
      found.set(row.number, { code: 'heading-again' })
      continue
    }
    if (isOtherHeading(kind, row, { isBelowGap, values })) {
      other = textOf(row)
      for (const number of below ?? []) found.set(number, { code: 'other-table', text: other })
    }
    // A row of a list of ours is what its id says.
    const isOurs = (row.cells[idColumn] ?? '') !== ''
    const reason = isOurs ? null : (furnitureOf(row, usual) ?? groupOf(kind, row, { usual, otherTable: other }))
    const shownReason = reason ?? unseen(row, mapping)
    if (shownReason !== null) found.set(row.number, shownReason)
  }
  return found
}

/** A row that nobody sees in Excel, or that is struck through, unless somebody chose to read those too. */
const unseen = ({ isHidden, isStruck }: TableRow, { hiddenRows }: Mapping): RowReason | null => {
  if (hiddenRows === true) return null
  if (isHidden === true) return { code: 'row-hidden' }
  return isStruck === true ? { code: 'row-struck' } : null
}

/** What to know of a row that is read although nobody sees it, or though it stood on another sheet. */
export const toldOf = ({ isHidden, isStruck, from }: TableRow): readonly RowReason[] => [
  ...(isHidden === true ? [{ code: 'row-was-hidden' } as const] : []),
  ...(isStruck === true ? [{ code: 'row-was-struck' } as const] : []),
  ...(from === undefined ? [] : [{ code: 'from-sheet', sheet: from.sheet, row: from.number } as const]),
]
