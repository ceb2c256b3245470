import type { SheetNote } from '@shared/domain/importing/source'
import { fold } from '@shared/domain/values/fold'
import type { ImportKind } from '@shared/domain/importing/kinds'
import { isOfficeName, isWholeName } from './guess-by-values'
import type { TableRow, TableSheet } from '../table/table'
import { headingPlaceLike, headRows, headingsAt, type HeadingPlace, type KnownField } from './heading-row'

const filledOf = ({ cells }: TableRow): readonly string[] => cells.filter((cell) => cell !== '')

/** An address, a long number: headings say no such thing. */
const isValue = (cell: string): boolean => /\S@\S+\.\S|\d{5,}|^\+?\d[\d ]{7,}$/.test(cell)

const knownIn = (cells: readonly string[], known: KnownField): number =>
  new Set(cells.filter((cell) => cell !== '').flatMap((cell) => known(cell) ?? [])).size

/** Words over a list, and none of its names: *Seznam obcí*, *Pozvané instituce:*. */
const overList =
  /:\s*$|^(seznam|prehled|vypis|adresar|tabulka|list|names?|who)\b|\b(kter\w+|komu|koho|kdo|byl[aoiy]?|obcim|mestum|uradum|institucim|zaslan[aoiy]?|pozvan\w*|prihlasen\w*|osloven\w*|vybran\w*|zucastnen\w*|ucastnic\w*|ucastni[ck]\w*|zastupc\w*|clenov\w*|host[eu]|osob[ay]?|lide|kolegov\w*|kontakt\w*|adresat\w*|jmen[ao]|nazev|nazvy|instituc[ei]\w{0,2}|organizac[ei]\w{0,2}|subjekt\w*|obc[ei]|mesta|urad[yu]|skol[ya]|utvar[yu]|participants|guests|towns|municipalities|institutions|organi[sz]ations)\b/

/** Whether the first cell of a list of one column is one of its names. */
const isFirstName = (kind: ImportKind, cells: readonly string[]): boolean => {
  const [cell = ''] = cells.filter((each) => each !== '')
  if (overList.test(fold(cell))) return false
  if (kind === 'institutions') return true
  return isWholeName(cell)
}

/**
 * Whether a sheet begins with its rows: nothing in the first one is a known heading, and something in it is a value, the name of
 * somebody, or of an office.
 */
export const hasNoHeadings = (kind: ImportKind, sheet: TableSheet, place: HeadingPlace, known: KnownField): boolean => {
  const cells = headingsAt(sheet, place)
  if (knownIn(cells, known) > 0) return false
  if (cells.some(isValue)) return true
  return sheet.columns === 1 ? isFirstName(kind, cells) : cells.some((cell) => isWholeName(cell) || isOfficeName(cell))
}

const FEWEST_ROWS = 3
const KNOWN_ON_SIDE = 0.6

/** Whether a table lies on its side: its headings stand below each other in the first column. */
export const isOnItsSide = (sheet: TableSheet, known: KnownField): boolean => {
  const first = sheet.rows.map(({ cells }) => cells[0] ?? '').filter((cell) => cell !== '')
  if (first.length < FEWEST_ROWS || first.length > sheet.rows.length || sheet.columns < 2) return false
  const named = first.filter((cell) => known(cell) !== null)
  const inRows = Math.max(0, ...headRows(sheet).map(({ cells }) => knownIn(cells, known)))
  return named.length >= first.length * KNOWN_ON_SIDE && knownIn(first, known) > Math.max(1, inRows)
}

const shownRows = 5
const shownCharacters = 80

/** What stands above the headings of a sheet. */
const above = (sheet: TableSheet, { headingRow, headingRows }: HeadingPlace): readonly string[] =>
  sheet.rows
    .filter(({ number }) => number <= headingRow - headingRows)
    .slice(0, shownRows)
    .map((row) => filledOf(row).join(' ').slice(0, shownCharacters))

/** Other sheets that somebody sees, with the same headings or with others. */
const otherSheets = (
  sheets: readonly TableSheet[],
  sheet: TableSheet,
  place: HeadingPlace,
): { readonly same: readonly string[]; readonly others: readonly string[] } => {
  const seen = sheets.filter((each) => each !== sheet && !each.hidden && each.rows.length > 0)
  const isSame = (each: TableSheet): boolean => headingPlaceLike(sheet, place, each) !== null
  return {
    same: seen.filter(isSame).map(({ name }) => name),
    others: seen.filter((each) => !isSame(each)).map(({ name }) => name),
  }
}

type Asked = {
  readonly sheet: TableSheet
  readonly sheets: readonly TableSheet[]
  readonly place: HeadingPlace
  readonly known: KnownField
}

/** What is to be known of a sheet before its rows are read. */
export const sheetNotes = ({ sheet, sheets, place, known }: Asked): readonly SheetNote[] => {
  const below = sheet.rows.filter(({ number }) => number > place.headingRow)
  const hidden = below.filter(({ isHidden }) => isHidden === true).length
  const struck = below.filter((row) => row.isStruck === true && row.isHidden !== true).length
  const titles = above(sheet, place)
  const { same, others } = otherSheets(sheets, sheet, place)
  return [
    ...(isOnItsSide(sheet, known) ? [{ code: 'on-its-side' } as const] : []),
    ...(place.headingRow === 0 ? [{ code: 'no-headings' } as const] : []),
    ...(titles.length > 0 ? [{ code: 'rows-above', texts: titles } as const] : []),
    ...(hidden > 0 ? [{ code: 'hidden-rows', count: hidden } as const] : []),
    ...(struck > 0 ? [{ code: 'struck-rows', count: struck } as const] : []),
    ...(same.length > 0 ? [{ code: 'same-headings', sheets: same } as const] : []),
    ...(others.length > 0 ? [{ code: 'other-sheets', sheets: others } as const] : []),
  ]
}
