import { checkDataBox, checkEmail, checkIco, checkPhone, checkPostcode } from '@shared/domain/contact-checks'
import type { Checked } from '@shared/domain/checked'
import { fold } from '@shared/domain/fold'
import type { ImportField, Mapping, RowReason } from '@shared/domain/importing/report'
import type { Table, TableRow } from './table/table'

/** One row of the file by field: values in their stored form, and what is doubtful or wrong about them. */
export type MappedRow = {
  readonly row: number
  readonly value: (field: ImportField) => string
  readonly reasons: readonly RowReason[]
  readonly isTotal: boolean
}

const checks: { readonly [Field in ImportField]?: (text: string) => Checked } = {
  ico: checkIco,
  'data-box': checkDataBox,
  postcode: checkPostcode,
  phone: checkPhone,
  'person-phone': checkPhone,
}

const longest = 300
const longestNote = 20_000

const totals = new Set(['celkem', 'soucet', 'souhrn', 'total', 'sum'])

/** A row of sums at the end of a list: it begins with a word for it and has at most three filled cells. */
const isTotalRow = ({ cells }: TableRow): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  return (
    filled.length <= 3 &&
    totals.has(
      fold(filled[0] ?? '')
        .replace(/[:.]/g, '')
        .trim(),
    )
  )
}

const checkValue = (
  field: ImportField,
  text: string,
): { readonly value: string; readonly reasons: readonly RowReason[] } => {
  if (text.length > (field === 'note' ? longestNote : longest))
    return { value: '', reasons: [{ code: 'too-long', field }] }
  if (field === 'email' || field === 'person-email') {
    const { value, warnings } = checkEmail(text)
    const isWrong = warnings.some((warning) => warning !== 'email-prefix')
    return isWrong
      ? { value: '', reasons: [{ code: 'email-wrong', text }] }
      : { value: value.toLowerCase(), reasons: [] }
  }
  const { value, warnings } = checks[field]?.(text) ?? { value: text, warnings: [] }
  return { value, reasons: warnings.map((warning) => ({ code: 'value', warning, field })) }
}

const mapRow = (row: TableRow, mapping: Mapping): MappedRow => {
  const values = new Map<ImportField, string>()
  const reasons: RowReason[] = []
  for (const { column, field } of mapping.columns) {
    const trouble = row.troubles?.find((each) => each.column === column + 1)
    if (trouble !== undefined) reasons.push({ code: 'cell-error', column: trouble.column, text: trouble.text })
    const checked = checkValue(field, (row.cells[column] ?? '').replace(/\s*\n\s*/g, field === 'note' ? '\n' : ' '))
    values.set(field, checked.value)
    reasons.push(...checked.reasons)
  }
  return { row: row.number, value: (field) => values.get(field) ?? '', reasons, isTotal: isTotalRow(row) }
}

/** The rows under the heading row of the mapped sheet, each by field. */
export const mappedRows = (table: Table, mapping: Mapping): readonly MappedRow[] => {
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet)
  return (sheet?.rows ?? []).filter(({ number }) => number > mapping.headingRow).map((row) => mapRow(row, mapping))
}
