import { z } from 'zod'
import type { Id } from '../values/ids'
import { line } from '../values/text-fields'
import { eventOfField, isImportField, ownFieldOf, type ImportField, type ImportKind, type ImportTarget } from './kinds'
import { readingSchema, type Delimiter, type TextEncoding } from './reading'

/**
 * Which sheet, in which row its headings stand (from 1; the lower one where there are two; 0: it has none), which column (from 0) feeds which
 * field, and the values that hold for all rows.
 */
export const mappingSchema = z.strictObject({
  sheet: z.string().max(200),
  headingRow: z.int().min(0).max(1000),
  headingRows: z.int().min(1).max(2).default(1),
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(500), field: z.string().max(60).refine(isImportField) }))
    .max(200),
  constants: z
    .array(z.strictObject({ field: z.string().max(60).refine(isImportField), value: line() }))
    .max(40)
    .default([]),
  events: z
    .array(z.strictObject({ text: line(), eventId: z.string().max(64) }))
    .max(200)
    .optional(),
  answers: z
    .array(z.strictObject({ text: line(), word: z.enum(['yes', 'no']) }))
    .max(200)
    .optional(),
  ...readingSchema.shape,
  allSheets: z.boolean().optional(),
  hiddenRows: z.boolean().optional(),
  institutions: z
    .array(z.strictObject({ text: line(), institutionId: z.string().max(64).nullable() }))
    .max(5000)
    .optional(),
  makesInstitutions: z.boolean().optional(),
})
export type Mapping = {
  readonly sheet: string
  readonly headingRow: number
  readonly headingRows: number
  readonly columns: readonly MappedColumn[]
  readonly constants: readonly ConstantValue[]
  /** Texts in the column of events with the event that each means, as somebody chose. */
  readonly events?: readonly NamedEvent[] | undefined
  /** Texts in the columns of answers with the answer that each means, as somebody chose. */
  readonly answers?: readonly NamedAnswer[] | undefined
  /** How the file is read, where somebody chose it. */
  readonly encoding?: TextEncoding | undefined
  readonly delimiter?: Delimiter | undefined
  /** The rows of all sheets with the same headings are read behind those of the sheet. */
  readonly allSheets?: boolean | undefined
  /** Names of institutions with the one that each means, as somebody chose; null for one that is to be made. */
  readonly institutions?: readonly NamedInstitution[] | undefined
  /** Institutions that the rows name and that are not known are made too. */
  readonly makesInstitutions?: boolean | undefined
  /** Rows that are hidden, filtered out or struck through are read too. */
  readonly hiddenRows?: boolean | undefined
}
export type MappedColumn = { readonly column: number; readonly field: ImportField }
export type NamedEvent = { readonly text: string; readonly eventId: Id }
export type NamedInstitution = { readonly text: string; readonly institutionId: Id | null }
export type NamedAnswer = { readonly text: string; readonly word: 'yes' | 'no' }
export type ConstantValue = { readonly field: ImportField; readonly value: string }

/** The name of a column as a spreadsheet shows it: 0 is `A`, 26 is `AA`. */
export const columnLetter = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}

/** The fields that a column feeds, in the order in which they were chosen; none where it is left out. */
export const fieldsOf = (mapping: Mapping, column: number): readonly ImportField[] =>
  mapping.columns.filter((each) => each.column === column).map(({ field }) => field)

const ofSeveralColumns: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['email', 'phone', 'person-email', 'person-phone', 'note'] as const),
])

/** Whether several columns feed the field without being asked: its first contact and further ones, a note of several parts. */
export const takesSeveralColumns = (field: ImportField): boolean => ofSeveralColumns.has(field)

const joining = new Map<ImportField, string>([
  ...(['address', 'position', 'meals', 'diet', 'title-after'] as const).map((field) => [field, ', '] as const),
  ...(['street', 'first-name', 'title-before', 'data-box'] as const).map((field) => [field, ' '] as const),
])

/** What stands between the texts of several columns in one field; null where the field has one value, the first that is there. */
export const joinerOf = (field: ImportField): string | null => {
  if (takesSeveralColumns(field) || ownFieldOf(field) !== null) return '\n'
  return joining.get(field) ?? null
}

/**
 * The mapping with the column feeding these fields, or nothing. A field of one value has one column: another one that fed it is
 * left out. Texts that are put together, as an address, keep the columns that they have.
 */
export const withFields = (mapping: Mapping, column: number, fields: readonly ImportField[]): Mapping => {
  const known = fieldsOf(mapping, column)
  const isFreed = (each: ImportField): boolean =>
    fields.includes(each) && !known.includes(each) && joinerOf(each) === null
  const others = mapping.columns.filter((each) => each.column !== column && !isFreed(each.field))
  const columns = [...others, ...Array.from(new Set(fields)).map((field) => ({ column, field }))]
  return { ...mapping, columns: columns.sort((a, b) => a.column - b.column) }
}

/** Other columns that feed the field. */
export const alongWith = (mapping: Mapping, { column, field }: MappedColumn): readonly number[] =>
  mapping.columns.filter((each) => each.field === field && each.column !== column).map((each) => each.column)

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

const naming: { readonly [Kind in ImportKind]: readonly ImportField[] } = {
  institutions: ['name', 'id'],
  persons: ['person-name', 'sorted-name', 'last-name', 'id'],
  answers: ['institution'],
  'sign-ups': ['person-name', 'sorted-name', 'last-name'],
  invitations: ['id'],
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
