import { isGivenName } from '@shared/domain/directory/names/given-names'
import { titleOf } from '@shared/domain/directory/names/titles'
import { checkIco } from '@shared/domain/values/contact-checks'
import { fold } from '@shared/domain/values/fold'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { MappedColumn } from '@shared/domain/importing/mapping'
import type { TableSheet } from '../table/table'

type Guess = { readonly field: ImportField; readonly fits: (cell: string) => boolean }

const isEmail = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell)
const isPhone = (cell: string): boolean => /^(\+|00)?[\d ]{9,17}$/.test(cell)
const isWord = (cell: string): boolean => /^\p{Lu}[\p{L}'’ -]+$/u.test(cell)

/** A name with a given name in it, maybe with titles, a number of a list before it or a post behind it. */
export const isWholeName = (cell: string): boolean => {
  const [head = ''] = cell.replace(/^(?:\d+[.)]|[-–—•*·▪])\s*/u, '').split(/[,;<(–]|\s-\s/u)
  const words = head
    .trim()
    .split(/\s+/u)
    .filter((word) => titleOf(word) === null)
  const isWritten = words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))
  return words.length > 1 && words.length < 5 && isWritten && words.some(isGivenName) && !isOfficeName(cell)
}

const offices =
  /^(statutarni mesto|hlavni mesto|mesto|mestys|obec|mestska cast|mestsky obvod|mestska policie|obecni policie|mestsky urad|obecni urad|magistrat|krajsky urad|krajske reditelstvi|policie|ministerstvo|svaz|zakladni skola|materska skola|zs|ms|mp|mu|mmr?)\s+\S/

/** A name that begins with the words of an office. */
export const isOfficeName = (cell: string): boolean => /^\p{Lu}/u.test(cell) && offices.test(fold(cell))

/** Words that may name an office, with no number or address among them. */
const isPlainName = (cell: string): boolean => /^\p{Lu}[^\d@]*$/u.test(cell) && cell.length < 120

const isIco = (cell: string): boolean => /^\d{8}$/.test(cell) && checkIco(cell).warnings.length === 0

const ofPerson: readonly Guess[] = [
  { field: 'person-email', fits: isEmail },
  { field: 'ico', fits: isIco },
  { field: 'person-phone', fits: isPhone },
  { field: 'person-name', fits: isWholeName },
  { field: 'first-name', fits: isGivenName },
  { field: 'institution', fits: isOfficeName },
]

/** What a column holds if most of its cells are like that, the surest first. */
const guesses: { readonly [Kind in ImportKind]: readonly Guess[] } = {
  institutions: [
    { field: 'email', fits: isEmail },
    { field: 'ico', fits: isIco },
    { field: 'phone', fits: isPhone },
    { field: 'name', fits: isOfficeName },
    { field: 'person-name', fits: isWholeName },
    { field: 'name', fits: isPlainName },
  ],
  persons: ofPerson,
  answers: ofPerson.filter(({ field }) => field !== 'first-name'),
  'sign-ups': ofPerson,
  invitations: [],
}

const rowsLookedAt = 200
const MOST = 0.6

const filledIn = ({ rows }: Pick<TableSheet, 'rows'>, column: number): readonly string[] =>
  rows
    .slice(0, rowsLookedAt)
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell !== '')

const mostFit = (cells: readonly string[], fits: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(fits).length >= cells.length * MOST

/** Beside given names stand surnames: in the next column, else in the one before. */
const withSurnames = (sheet: TableSheet, mapped: readonly MappedColumn[]): readonly MappedColumn[] => {
  const given = mapped.find(({ field }) => field === 'first-name')?.column
  if (given === undefined) return mapped
  const surnames = [given + 1, given - 1].find(
    (column) => !mapped.some((each) => each.column === column) && mostFit(filledIn(sheet, column), isWord),
  )
  // A given name alone names nobody.
  if (surnames === undefined) return mapped.filter(({ field }) => field !== 'first-name')
  return [...mapped, { column: surnames, field: 'last-name' } as const].toSorted((a, b) => a.column - b.column)
}

/** The columns of a sheet without headings, as far as their values say what they are. */
export const columnsByValues = (kind: ImportKind, sheet: TableSheet): readonly MappedColumn[] => {
  const mapped: MappedColumn[] = []
  for (let column = 0; column < sheet.columns; column++) {
    const cells = filledIn(sheet, column)
    const found = guesses[kind].find(
      ({ field, fits }) => !mapped.some((each) => each.field === field) && mostFit(cells, fits),
    )
    if (found !== undefined) mapped.push({ column, field: found.field })
  }
  return withSurnames(sheet, mapped)
}

/** The fields of the one column of a list whose heading says nothing. */
export const onlyColumn = (
  kind: ImportKind,
  sheet: TableSheet,
  column: MappedColumn | undefined,
): readonly MappedColumn[] => {
  const [guessed] = column === undefined ? columnsByValues(kind, sheet) : [column]
  return guessed === undefined ? [] : [guessed]
}

const ADDRESS = /\S@\S/u
const NUMBER = /\d{3} ?\d{3} ?\d{3}/u
/** `Jan Novák <jan@lhota.cz>`, as address books write it. */
const NAMED_ADDRESS = /^["']?\p{L}[^<@]*\s[^<@]*[<(]\S+@\S+[>)]/u
const SOME = 0.3

const someFit = (cells: readonly string[], sign: RegExp): boolean =>
  cells.length > 0 && cells.filter((cell) => sign.test(cell)).length >= cells.length * SOME

/** The columns with names that stand before addresses, and contacts that stand behind names, where no column is their own. */
export const withContactsInside = (
  sheet: Pick<TableSheet, 'rows'>,
  mapped: readonly MappedColumn[],
): readonly MappedColumn[] => {
  const hasField = (field: ImportField): boolean => mapped.some((each) => each.field === field)
  const named = mapped.find(({ field }) => field === 'person-name' || field === 'sorted-name')
  const addressed = mapped.find(({ field }) => field === 'person-email')
  if (named === undefined) {
    const isNamed =
      addressed !== undefined && mostFit(filledIn(sheet, addressed.column), (cell) => NAMED_ADDRESS.test(cell))
    const isFree = !hasField('last-name') && !hasField('first-name')
    return isNamed && isFree ? [...mapped, { column: addressed.column, field: 'person-name' }] : mapped
  }
  const cells = filledIn(sheet, named.column)
  const more: readonly MappedColumn[] = [
    ...(someFit(cells, ADDRESS) && !hasField('person-email')
      ? [{ column: named.column, field: 'person-email' } as const]
      : []),
    ...(someFit(cells, NUMBER) && !hasField('person-phone')
      ? [{ column: named.column, field: 'person-phone' } as const]
      : []),
  ]
  return [...mapped, ...more]
}
