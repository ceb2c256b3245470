import type { ImportField, ImportKind, ImportSource, Mapping, SourceColumn, SourceSheet } from './report'

/** The name of a column as a spreadsheet shows it: 0 is `A`, 26 is `AA`. */
export const columnLetter = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}

/** The sheet that the mapping is about; the first one where the file has no sheet of that name. */
export const sheetOf = (source: ImportSource, mapping: Mapping): SourceSheet | undefined =>
  source.sheets.find(({ name }) => name === mapping.sheet) ?? source.sheets[0]

/** The field that a column feeds, or null where the column is left out. */
export const fieldOf = (mapping: Mapping, column: number): ImportField | null =>
  mapping.columns.find((each) => each.column === column)?.field ?? null

/** The mapping with the column feeding the field, or nothing. A field has one column: another one that fed it is left out. */
export const withField = (mapping: Mapping, column: number, field: ImportField | null): Mapping => {
  const others = mapping.columns.filter((each) => each.column !== column && each.field !== field)
  const columns = field === null ? others : [...others, { column, field }]
  return { ...mapping, columns: columns.sort((a, b) => a.column - b.column) }
}

const hasField = (mapping: Mapping, field: ImportField): boolean => mapping.columns.some((each) => each.field === field)

/** Columns of the sheet that feed nothing. */
export const leftOutColumns = (sheet: SourceSheet, mapping: Mapping): readonly SourceColumn[] =>
  sheet.columns.filter(({ column }) => fieldOf(mapping, column) === null)

const naming: { readonly [Kind in ImportKind]: readonly ImportField[] } = {
  institutions: ['name'],
  persons: ['person-name', 'last-name'],
}

/** Whether some column says what the record is called; without it no row can be read. */
export const hasNaming = (kind: ImportKind, mapping: Mapping): boolean =>
  naming[kind].some((field) => hasField(mapping, field))
