import type { Id } from '../values/ids'
import { eventOfField, type ImportField, type ImportKind, type ImportTarget } from './kinds'
import type { ImportSource, Mapping, NamedAnswer, SourceColumn, SourceSheet } from './report'

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

const ofSeveralColumns: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['email', 'phone', 'person-email', 'person-phone', 'note'] as const),
])

/** Whether several columns may feed the field: its first contact and further ones, a note of several parts. */
export const takesSeveralColumns = (field: ImportField): boolean => ofSeveralColumns.has(field)

/** The mapping with the column feeding the field, or nothing. Most fields have one column: another one that fed it is left out. */
export const withField = (mapping: Mapping, column: number, field: ImportField | null): Mapping => {
  const isFreed = (each: ImportField): boolean => each === field && !takesSeveralColumns(each)
  const others = mapping.columns.filter((each) => each.column !== column && !isFreed(each.field))
  const columns = field === null ? others : [...others, { column, field }]
  return { ...mapping, columns: columns.sort((a, b) => a.column - b.column) }
}

/** The value that the field has in all rows where no column says otherwise. */
export const constantOf = (mapping: Mapping, field: ImportField): string =>
  mapping.constants.find((each) => each.field === field)?.value ?? ''

/** The mapping with one value of the field for all rows; an empty one takes it away. */
export const withConstant = (mapping: Mapping, field: ImportField, value: string): Mapping => {
  const others = mapping.constants.filter((each) => each.field !== field)
  return { ...mapping, constants: value === '' ? others : [...others, { field, value }] }
}

const hasField = (mapping: Mapping, field: ImportField): boolean =>
  mapping.columns.some((each) => each.field === field) || constantOf(mapping, field) !== ''

/** Columns of the sheet that feed nothing. */
export const leftOutColumns = (sheet: SourceSheet, mapping: Mapping): readonly SourceColumn[] =>
  sheet.columns.filter(({ column }) => fieldOf(mapping, column) === null)

const naming: { readonly [Kind in ImportKind]: readonly ImportField[] } = {
  institutions: ['name', 'id'],
  persons: ['person-name', 'sorted-name', 'last-name', 'id'],
  answers: ['institution'],
  'sign-ups': ['person-name', 'sorted-name', 'last-name'],
}

/** Whether some column says what the record is called; without it no row can be read. */
export const hasNaming = (kind: ImportKind, mapping: Mapping): boolean =>
  naming[kind].some((field) => hasField(mapping, field))

/** What answers still lack before they can be read: what was answered, on which day, and by which way. */
export const missingForAnswers = (mapping: Mapping): readonly ('answer' | 'answered-on' | 'channel')[] => {
  const answered = hasField(mapping, 'answer') || mapping.columns.some(({ field }) => eventOfField(field) !== null)
  return [
    ...(answered ? [] : (['answer'] as const)),
    ...(['answered-on', 'channel'] as const).filter((field) => !hasField(mapping, field)),
  ]
}

/** Whether sign-ups know their event: by a column, or by one for all rows. */
export const saysEvent = (mapping: Mapping, { eventId }: ImportTarget): boolean =>
  eventId !== null || hasField(mapping, 'event')

/** Whether rows can be read with this mapping. */
export const isComplete = (kind: ImportKind, mapping: Mapping, target: ImportTarget): boolean => {
  if (!hasNaming(kind, mapping)) return false
  if (kind === 'answers') return missingForAnswers(mapping).length === 0
  return kind !== 'sign-ups' || saysEvent(mapping, target)
}

/** The mapping in which a text of the column of events means that event. */
export const withEvent = (mapping: Mapping, text: string, eventId: Id): Mapping => ({
  ...mapping,
  events: [...(mapping.events ?? []).filter((each) => each.text !== text), { text, eventId }],
})

/** The mapping in which a name of an institution means that one, or one that is to be made. */
export const withInstitution = (mapping: Mapping, text: string, institutionId: Id | null): Mapping => ({
  ...mapping,
  institutions: [...(mapping.institutions ?? []).filter((each) => each.text !== text), { text, institutionId }],
})

/** The mapping in which a text of the columns of answers means yes or no. */
export const withAnswer = (mapping: Mapping, text: string, word: NamedAnswer['word']): Mapping => ({
  ...mapping,
  answers: [...(mapping.answers ?? []).filter((each) => each.text !== text), { text, word }],
})
