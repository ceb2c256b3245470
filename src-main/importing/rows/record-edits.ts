import { constantFields, importFields, ownColumn, ownFieldOf, type ImportField } from '@shared/domain/importing/kinds'
import type { FieldChange, RowReason } from '@shared/domain/importing/report'
import type { Address } from '@shared/fields/institution'
import { nameOfNewOption } from '@shared/domain/settings/new-options'
import type { OwnField } from '@shared/domain/settings/own-values'
import type { OwnValues } from '@shared/fields/own-fields'
import { addressLine } from '@shared/fields/institution'
import { cellFieldOf, type CellField, type FieldValue } from '../cells/cell-values'
import type { MappedRow } from './mapped-rows'

type Directory = 'institutions' | 'persons'
/** A record, or what a list shows of one, by its fields; own fields are all in `own`. */
type AnyRecord = { readonly [field: string]: unknown }

const ownOf = (record: AnyRecord | null): OwnValues => (record?.['own'] ?? {}) as OwnValues // safe: what `own` holds

/** Changes of fields with the values that make them; own fields are all in `own`. */
export type FieldEdits = {
  readonly changes: readonly FieldChange[]
  readonly fields: { readonly [field: string]: unknown }
}

const noEdits: FieldEdits = { changes: [], fields: {} }

const isAddress = (each: string | Address): each is Address => typeof each !== 'string'

/** A value as a change tells it. */
const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return nameOfNewOption(value) ?? value
  if (!Array.isArray(value)) return String(value)
  const parts = value as readonly (string | Address)[] // safe: the lists among the fields
  return parts.map((each) => (isAddress(each) ? addressLine(each) : each)).join(parts.some(isAddress) ? '; ' : ', ')
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const valueOf = (record: AnyRecord | null, field: string): unknown => {
  const own = ownFieldOf(field)
  return own === null ? record?.[field] : (ownOf(record)[own] ?? '')
}

type Setting = { readonly field: string; readonly value: FieldValue }

/** One more field set; `own` is written as a whole, so the values beside it go along. */
const withField = (
  { changes, fields }: FieldEdits,
  record: AnyRecord | null,
  { field, value }: Setting,
): FieldEdits => {
  const change = { field, before: textOf(valueOf(record, field)), after: textOf(value) }
  const own = ownFieldOf(field)
  if (own === null) return { changes: [...changes, change], fields: { ...fields, [field]: value } }
  const known = Object.entries(fields['own'] === undefined ? ownOf(record) : ownOf(fields))
  const others = Object.fromEntries(known.filter(([id]) => id !== own))
  const all = value === '' ? others : { ...others, [own]: value }
  return { changes: [...changes, change], fields: { ...fields, own: all } }
}

/** The columns that may say something: those of the file, and fields with one value for all rows. */
const columnsOf = (list: Directory, { fields }: MappedRow): readonly ImportField[] => [
  ...fields,
  ...constantFields[list].filter((field) => !fields.has(field)),
]

export type RecordEdits = {
  readonly said: FieldEdits
  /** The same with the fields emptied that the row leaves empty. */
  readonly whole: FieldEdits
  readonly emptied: readonly FieldChange[]
  readonly reasons: readonly RowReason[]
}

/** Where the contacts go that are no first ones. */
const furtherFieldOf = (field: string): 'otherEmails' | 'otherPhones' | undefined =>
  field === 'email' ? 'otherEmails' : field === 'phone' ? 'otherPhones' : undefined

const isEmpty = (value: unknown): boolean => textOf(value) === '' || value === false

/** Gathers what the edited cells of a row do to the record that it names by its id. */
export class EditedRecord {
  readonly #record: AnyRecord
  readonly #row: MappedRow
  readonly #kept = new Set<string>()
  readonly #emptied: FieldChange[] = []
  readonly #reasons: RowReason[] = []
  #said = noEdits
  #whole = noEdits

  constructor(row: MappedRow, record: AnyRecord) {
    this.#row = row
    this.#record = record
  }

  /** A field with another value; one that is equal already is left alone. */
  set(setting: Setting): void {
    if (isSame(setting.value, valueOf(this.#record, setting.field))) return
    this.#said = withField(this.#said, this.#record, setting)
    this.#whole = withField(this.#whole, this.#record, setting)
  }

  /** A change shown by other words than its value, such as a link by the names of both records. */
  link(field: string, value: unknown, change: Omit<FieldChange, 'field'>): void {
    const edit = ({ changes, fields }: FieldEdits): FieldEdits => ({
      changes: [...changes, { field, ...change }],
      fields: { ...fields, [field]: value },
    })
    this.#said = edit(this.#said)
    this.#whole = edit(this.#whole)
  }

  /** What the column leaves empty, where the record has something; `empty` undefined for a field that must not be empty. */
  leaveEmpty(
    column: ImportField,
    { field, value, before }: { field: string; value: FieldValue | undefined; before?: string },
  ): void {
    // prettier-ignore
    const known = before ?? valueOf(this.#record, field)
    if (!this.#row.fields.has(column) || isEmpty(known) || isSame(known, value)) return
    if (value === undefined) {
      this.#kept.add(field)
      return
    }
    this.#whole = withField(this.#whole, this.#record, { field, value })
    this.#emptied.push({ field, before: before ?? textOf(known), after: '' })
  }

  doubt(reason: RowReason): void {
    this.#reasons.push(reason)
  }

  /** All columns whose cells alone say what the field is to hold. */
  readCells(list: Directory, ownFields: readonly OwnField[]): void {
    for (const column of columnsOf(list, this.#row)) {
      const cell = cellFieldOf(column, ownFields)
      if (cell !== undefined) this.readCell(column, cell)
    }
  }

  /** The columns of own fields. */
  readOwn(ownFields: readonly OwnField[]): void {
    for (const { id } of ownFields) {
      const column = ownColumn(id)
      const cell = this.#row.fields.has(column) ? cellFieldOf(column, ownFields) : undefined
      if (cell !== undefined) this.readCell(column, cell)
    }
  }

  /** A column whose cell alone says what the field is to hold. */
  readCell(column: ImportField, { field, read, empty }: CellField): void {
    const text = this.#row.value(column)
    if (text === '') {
      // A cell whose value was left out does not say that the field is empty.
      if (this.#row.cell(column) === '') this.leaveEmpty(column, { field, value: empty })
      return
    }
    this.#addFurther(column, field)
    const said = read(text, valueOf(this.#record, field))
    if (said.reason !== undefined) this.doubt(said.reason)
    if (said.value !== undefined) this.set({ field, value: said.value })
  }

  /** Second and third contacts join the further ones of the record. */
  #addFurther(column: ImportField, field: string): void {
    const values = this.#row.further(column)
    const further = furtherFieldOf(field)
    if (values.length === 0 || further === undefined) return
    const known = (valueOf(this.#record, further) ?? []) as readonly string[] // safe: fields of texts
    this.set({ field: further, value: Array.from(new Set([...known, ...values])) })
  }

  result(): RecordEdits {
    const kept: readonly RowReason[] =
      this.#kept.size > 0 ? [{ code: 'empty-keeps', fields: Array.from(this.#kept) }] : []
    return { said: this.#said, whole: this.#whole, emptied: this.#emptied, reasons: [...this.#reasons, ...kept] }
  }
}

/** Columns that make up the rows themselves, and so are compared there. */
const ofRows: ReadonlySet<string> = new Set([
  ...['name', 'kind', 'ico', 'code', 'data-box', 'street', 'postcode', 'city', 'district', 'region', 'founder'],
  ...['house-number', 'street-number', 'address'],
  ...['email', 'phone', 'note', 'title-before', 'first-name', 'last-name', 'title-after', 'position', 'institution'],
  ...['person-email', 'person-phone'],
])

/** Whether a column is of a field that a file without ids may bring too: what it says is added, and never drives anything out. */
const isFurther = (list: Directory, column: ImportField): boolean => {
  const columns: readonly string[] = importFields[list]
  return ownFieldOf(column) !== null || (columns.includes(column) && !ofRows.has(column))
}

const added = (known: unknown, value: FieldValue): FieldValue => {
  if (!Array.isArray(value) || !Array.isArray(known)) return value
  const more = value.filter((each) => !known.some((other) => isSame(each, other)))
  return [...known, ...more] as FieldValue // safe: both are values of one field
}

/** What a row says of the further fields of a record, or of a new one. */
export const furtherEdits = (
  list: Directory,
  row: MappedRow,
  record: AnyRecord | null,
  ownFields: readonly OwnField[],
): { readonly said: FieldEdits; readonly reasons: readonly RowReason[] } => {
  const reasons: RowReason[] = []
  let said = noEdits
  for (const column of row.fields) {
    const cell = isFurther(list, column) && row.value(column) !== '' ? cellFieldOf(column, ownFields) : undefined
    if (cell === undefined) continue
    const read = cell.read(row.value(column), valueOf(record, cell.field))
    if (read.reason !== undefined) reasons.push(read.reason)
    if (read.value === undefined) continue
    const before = valueOf(record, cell.field)
    const value = added(before, read.value)
    if (!isSame(value, before)) said = withField(said, record, { field: cell.field, value })
  }
  return { said, reasons }
}

/** What a row says of the own fields of a record, or of a new one. */
export const ownEdits = (
  row: MappedRow,
  record: AnyRecord | null,
  ownFields: readonly OwnField[],
): { readonly said: FieldEdits; readonly reasons: readonly RowReason[]; readonly own?: OwnValues } => {
  const columns = new Set(ownFields.map(({ id }) => ownColumn(id)))
  const fields = new Set(Array.from(row.fields).filter((column) => columns.has(column as never))) // safe: asked only whether it is one of them
  if (fields.size === 0) return { said: noEdits, reasons: [] }
  const { said, reasons } = furtherEdits('persons', { ...row, fields }, record, ownFields)
  return said.changes.length === 0 ? { said, reasons } : { said, reasons, own: ownOf(said.fields) }
}
