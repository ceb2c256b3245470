import { declaredFor, eventOfField, ownFieldOf, type ImportField } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import { checkDataBox, checkIco } from '@shared/domain/values/contact-checks'
import type { Field } from '@shared/fields/field'
import { relationColumn, relationKinds } from '@shared/fields/relation'
import { textForms, type TextForm } from '@shared/fields/text-forms'
import {
  bareCode,
  bareDataBox,
  bareIco,
  barePostcode,
  emailsIn,
  phonesIn,
  saysNoContact,
  saysNothing,
  saysNothingAsName,
  type Contacts,
} from './contact-cells'
import { officeName } from './office-name'

/** What a cell says in its stored form, what stands in it beside that, and what has to be told of it. */
export type CheckedCell = {
  readonly value: string
  /** A second and third address or number. */
  readonly further: readonly string[]
  readonly reasons: readonly RowReason[]
}

export const nothingSaid: CheckedCell = { value: '', further: [], reasons: [] }

const plainCell = (value: string): CheckedCell => ({ ...nothingSaid, value })

/** Columns of a second person are read as those of the first. */
const readAs: { readonly [column: string]: ImportField } = {
  'second-email': 'person-email',
  'second-phone': 'person-phone',
}

const fieldOf = (column: ImportField): Field | undefined => declaredFor(readAs[column] ?? column)?.field

/** The form of the text that is read from a column. */
export const formOf = (column: ImportField): TextForm | undefined => {
  const field = fieldOf(column)
  return field?.kind === 'text' ? field.form : undefined
}

/** Columns in which a dash or a word such as *ne* is an answer, or any words are somebody's own. */
const speaksFreely = (column: ImportField): boolean =>
  column === 'answer' ||
  column === 'nights' ||
  column === 'id' ||
  eventOfField(column) !== null ||
  ownFieldOf(column) !== null ||
  fieldOf(column)?.kind === 'yes-no' ||
  fieldOf(column)?.kind === 'prose'

const ofNames: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['name', 'institution', 'founder', 'person-name', 'sorted-name', 'first-name', 'last-name'] as const),
  'second-person',
  ...relationKinds.map(relationColumn),
])

const ofContacts: ReadonlySet<string> = new Set<TextForm>(['email', 'phone', 'postcode', 'ico', 'data-box'])

/** Whether the cell only says that there is nothing in it. */
export const isEmptyCell = (column: ImportField, text: string): boolean => {
  if (text === '' || speaksFreely(column)) return text === ''
  if (ofNames.has(column)) return saysNothingAsName(text)
  return ofContacts.has(formOf(column) ?? '') || column === 'data-box' || column === 'ico'
    ? saysNoContact(text)
    : saysNothing(text)
}

const contactCell = (field: ImportField, text: string, contacts: Contacts): CheckedCell => {
  const { values, wrong, isTidied, warnings } = contacts
  const [value = '', ...further] = values
  const told: RowReason = { code: 'value-tidied', field, text, value: values.join(', ') }
  return {
    ...{ value, further },
    reasons: [
      ...wrong.map((each): RowReason =>
        formOf(field) === 'email' ? { code: 'email-wrong', text: each } : { code: 'value-unclear', field, text: each },
      ),
      ...(isTidied ? [told] : []),
      ...warnings.map((warning): RowReason => ({ code: 'value', warning, field })),
    ],
  }
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

const icoCell = (field: ImportField, text: string): CheckedCell => {
  const bare = bareIco(text)
  const { value, warnings } = checkIco(bare)
  if (warnings.includes('ico-form')) return { ...nothingSaid, reasons: [{ code: 'value-unclear', field, text }] }
  const isTidied = withoutSpaces(bare) !== withoutSpaces(text)
  return {
    ...plainCell(value),
    reasons: [
      ...(isTidied ? [{ code: 'value-tidied', field, text, value } as const] : []),
      ...warnings.map((warning) => ({ code: 'value', warning, field }) as const),
    ],
  }
}

/** One data box, or several in one cell. */
const dataBoxCell = (field: ImportField, text: string): CheckedCell => {
  const boxes = bareDataBox(text)
    .split(/[\s,;/]+/)
    .filter((box) => box !== '')
    .map(checkDataBox)
  const sound = boxes.filter(({ warnings }) => warnings.length === 0).map(({ value }) => value)
  const wrong = boxes.filter(({ warnings }) => warnings.length > 0).map(({ value }) => value)
  return {
    ...plainCell(sound.join(' ')),
    reasons: wrong.length === 0 ? [] : [{ code: 'value-unclear', field, text: wrong.join(' ') }],
  }
}

const NO_OFFICE = /^(dt?to|ditto|x{2,}|test)$/iu

/** The name of an office without its number in a list, the sign of a note below, and words about it, which a person looks at. */
const officeCell = (field: ImportField, text: string): CheckedCell => {
  if (NO_OFFICE.test(text)) return nothingSaid
  const bare = text
    .replace(/^(?:\d{1,3}[.)]|[-–—•*·▪])\s+(?=\p{Lu})/u, '')
    .replace(/^[([{*_]+(\p{L}[^()[\]{}]*?)[)\]}*_]*$/u, '$1')
    .replace(/\s*[*†‡!]+$|\s+[-–—.,;:]+$/u, '')
  const { name, leftOver } = officeName(bare)
  if (leftOver !== '') return { ...plainCell(name), reasons: [{ code: 'name-left-over', text: leftOver }] }
  return {
    ...plainCell(bare),
    reasons: bare === text ? [] : [{ code: 'value-tidied', field, text, value: bare }],
  }
}

/** A postcode has so many figures in every country. */
const FEWEST_DIGITS = 3
const LONGEST_POSTCODE = 12

/** Reads the cell of a column that holds one value, or several contacts. */
export const checkedCell = (field: ImportField, text: string): CheckedCell => {
  if (text === '') return nothingSaid
  if (field === 'data-box') return dataBoxCell(field, text)
  const form = formOf(field)
  if (form === 'email') return contactCell(field, text, emailsIn(text))
  if (form === 'phone') return contactCell(field, text, phonesIn(text))
  if (form === 'ico' || field === 'ico') return icoCell(field, text)
  if (field === 'name' || field === 'institution') return officeCell(field, text)
  if (form !== undefined && textForms[form].names !== undefined) return plainCell(textForms[form].shown?.(text) ?? text)
  const check = form && textForms[form].check
  const bare = form === 'postcode' ? barePostcode(text) : field === 'code' ? bareCode(text) : text
  if (
    form === 'postcode' &&
    (bare.replace(/\D/g, '').length < FEWEST_DIGITS ||
      bare.length > LONGEST_POSTCODE ||
      /^\d{4}-\d{2}-\d{2}/.test(bare))
  )
    return { ...nothingSaid, reasons: [{ code: 'value-unclear', field, text }] }
  const { value, warnings } = check?.(bare) ?? { value: bare, warnings: [] }
  return { ...plainCell(value), reasons: warnings.map((warning) => ({ code: 'value', warning, field })) }
}
