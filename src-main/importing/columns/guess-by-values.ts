import { isGivenName } from '@shared/domain/directory/names/given-names'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import type { MappedColumn } from '@shared/domain/importing/mapping'
import type { TableSheet } from '../table/table'

type Guess = { readonly field: ImportField; readonly fits: (cell: string) => boolean }

const isEmail = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell)
const isPhone = (cell: string): boolean => /^(\+|00)?[\d ]{9,17}$/.test(cell)
const isWord = (cell: string): boolean => /^\p{Lu}[\p{L}'’ -]+$/u.test(cell)

/** What a column holds if most of its cells are like that, the surest first. */
const guesses: { readonly [Kind in ImportKind]: readonly Guess[] } = {
  institutions: [
    { field: 'email', fits: isEmail },
    { field: 'phone', fits: isPhone },
  ],
  persons: [
    { field: 'person-email', fits: isEmail },
    { field: 'person-phone', fits: isPhone },
    { field: 'first-name', fits: isGivenName },
  ],
  answers: [
    { field: 'person-email', fits: isEmail },
    { field: 'person-phone', fits: isPhone },
  ],
  'sign-ups': [
    { field: 'person-email', fits: isEmail },
    { field: 'person-phone', fits: isPhone },
    { field: 'first-name', fits: isGivenName },
  ],
  invitations: [],
}

const rowsLookedAt = 200
const MOST = 0.6

const filledIn = (sheet: TableSheet, column: number): readonly string[] =>
  sheet.rows
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
