import { declaredFor, ownFieldOf, type ImportField } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import { checkDataBox, checkEmail, checkPhone } from '@shared/domain/values/contact-checks'
import { newOption } from '@shared/domain/settings/new-options'
import { ownValueFrom, type OwnField } from '@shared/domain/settings/own-values'
import { fold } from '@shared/domain/values/fold'
import type { Field } from '@shared/fields/field'
import type { TextForm } from '@shared/fields/text-forms'
import { addressLine, type Address } from '@shared/fields/institution'
import { messages } from '@shared/messages'
import { codeWords } from '@shared/messages/value-words'
import { addressParts } from './address-text'
import { answerWord } from './answer-text'
import { phonesIn } from './contact-cells'
import { countryOf } from './country-text'
import { dayFromText } from './day-from-text'

export type FieldValue = string | number | boolean | null | readonly string[] | readonly Address[]
/** What a cell says; with a reason beside a value somebody has to look at it. */
type Read = { readonly value?: FieldValue; readonly reason?: RowReason }

/** Reads the text of a cell; `known` is what the record that the row changes has in the field. */
type ReadCell = (text: string, known: unknown) => Read

/** How the cell of a column becomes the value of a field. */
export type CellField = {
  readonly field: string
  readonly read: ReadCell
  /** What the field holds when it is emptied; undefined for one that must not be empty. */
  readonly empty?: FieldValue
}

const asItIs: ReadCell = (value) => ({ value })

/** A reader of what may be something else than was expected. */
const perhaps =
  (column: string, read: (text: string) => FieldValue | undefined): ReadCell =>
  (text) => {
    const value = read(text)
    return value === undefined ? { reason: { code: 'value-unclear', field: column, text } } : { value }
  }

/** A word of either language, or the code itself. */
const code = (codes: readonly string[], group: string): ((text: string) => string | undefined) => {
  const known = new Map<string, string>()
  for (const each of codes)
    for (const m of [messages.cs, messages.en]) known.set(fold(codeWords(group, m)[each] ?? each), each)
  for (const each of codes) known.set(each, each)
  return (text) => known.get(fold(text).trim())
}

const yesNo = (text: string): boolean | undefined => {
  const word = answerWord(text)
  return word === 'yes' || word === 'no' ? word === 'yes' : undefined
}

/** What the schema of the field takes; anything else is unclear. */
const valid =
  ({ schema }: Field, read: (text: string) => FieldValue) =>
  (text: string): FieldValue | undefined => {
    const value = read(text)
    return schema.safeParse(value).success ? value : undefined
  }

const textsOf = (known: unknown): readonly string[] => (known ?? []) as readonly string[] // safe: asked of fields of texts only

/** The texts of a cell that holds several; one that the record has already may itself hold a comma. */
const several = (given: string, known: readonly string[]): readonly string[] => {
  const kept = known.filter((each) => /[,;]/.test(each) && given.includes(each))
  const rest = kept.reduce((left, each) => left.replace(each, ','), given)
  const others = rest.split(/[,;\n]/).map((each) => each.trim())
  return Array.from(new Set([...kept, ...others].filter((each) => each !== '')))
}

/** In the order of the record where they are the same, so that an order alone is no change. */
const inOrderOf = (known: readonly string[], values: readonly string[]): readonly string[] => [
  ...known.filter((each) => values.includes(each)),
  ...values.filter((each) => !known.includes(each)),
]

const tags: ReadCell = (given, known) => ({ value: inOrderOf(textsOf(known), several(given, textsOf(known))) })

const parts = (given: string): readonly string[] => given.split(/[\s,;]+/).filter((part) => part !== '')

const emails: ReadCell = (given, known) => {
  const written = new Map(textsOf(known).map((each) => [each.toLowerCase(), each]))
  const values: string[] = []
  for (const each of parts(given)) {
    const { value, warnings } = checkEmail(each)
    if (warnings.some((warning) => warning !== 'email-prefix')) return { reason: { code: 'email-wrong', text: each } }
    values.push(written.get(value.toLowerCase()) ?? value.toLowerCase())
  }
  return { value: inOrderOf(textsOf(known), Array.from(new Set(values))) }
}

const phones: ReadCell = (given, known) => {
  const written = new Map(textsOf(known).map((each) => [checkPhone(each).value, each]))
  const values = phonesIn(given).values.map((each) => written.get(each) ?? each)
  return { value: inOrderOf(textsOf(known), values) }
}

const dataBoxes: ReadCell = (given, known) => {
  const values = Array.from(new Set(parts(given).map((box) => checkDataBox(box).value)))
  return { value: inOrderOf(textsOf(known), values) }
}

/** An address as the list shows it; what it does not show, the country, is that of the address of the same use. */
const addressOf = (line: string, known: readonly Address[]): Address => {
  const same = known.find((each) => addressLine(each) === line)
  if (same !== undefined) return same
  const [, label = '', place = line] = /^([^,:]*):\s*(.*)$/.exec(line) ?? []
  const { street, city, postcode, country } = addressParts(place)
  const usual = known.find((each) => each.label === label)?.country ?? 'CZ'
  return { label: label.trim(), street, city, postcode, country: country || usual }
}

const addresses: ReadCell = (given, known) => {
  const ofRecord = (known ?? []) as readonly Address[] // safe: asked of addresses only
  const lines = given.split(/[;\n]/).map((line) => line.trim())
  return { value: lines.filter((line) => line !== '').map((line) => addressOf(line, ofRecord)) }
}

/** Fields that more than their cell decides: the names of a person, which belong together, and the institution above. */
const lookedUp: ReadonlySet<string> = new Set(['first-name', 'last-name'])

/** How a cell with several values of a form is read. */
const listReaders: { readonly [Form in TextForm]?: ReadCell } = { email: emails, phone: phones, 'data-box': dataBoxes }

const readerOf = (column: string, field: Field): ReadCell | undefined => {
  switch (field.kind) {
    case 'text':
      return field.form === 'country'
        ? perhaps(
            column,
            valid(field, (text) => countryOf(text) ?? text.trim().toUpperCase()),
          )
        : asItIs
    case 'prose':
      return asItIs
    case 'day':
      return perhaps(column, (text) => dayFromText(text) ?? undefined)
    case 'number':
      return perhaps(
        column,
        valid(field, (text) => Number(text.replace(/\s/g, '').replace(',', '.'))),
      )
    case 'yes-no':
      return perhaps(column, yesNo)
    case 'choice':
      return perhaps(column, code(field.codes, field.words))
    case 'tags':
      return tags
    case 'words':
      return listReaders[field.form] ?? tags
    case 'nested':
      return column === 'addresses' ? addresses : undefined
    default:
      return undefined
  }
}

/** What is left of a field that is emptied. */
const emptyOf = (field: Field): Pick<CellField, 'empty'> => {
  if (field.kind === 'choice') return field.unknown === undefined ? {} : { empty: field.unknown }
  const empty = field.kind === 'text' ? '' : field.empty
  return field.schema.safeParse(empty).success ? { empty: empty as FieldValue } : {} // safe: the schema takes it
}

/** A value of an own field by its type; a day in whatever way files write it. */
const ownReader = (column: string, field: OwnField | undefined): ReadCell => {
  if (field === undefined || field.type === 'text') return asItIs
  if (field.type === 'choice') return chosenOption(column, field)
  return perhaps(column, (text) => ownValueFrom(field, field.type === 'day' ? (dayFromText(text) ?? text) : text))
}

const longestOption = 200

/** An option of a choice; one that it does not have is offered to be added. */
const chosenOption =
  (column: string, field: OwnField): ReadCell =>
  (text) => {
    const value = ownValueFrom(field, text)
    if (value !== undefined) return { value }
    return text.length > longestOption
      ? { reason: { code: 'value-unclear', field: column, text } }
      : { value: newOption(text), reason: { code: 'option-new', field: column, text: text.trim() } }
  }

const known = new Map<string, CellField | undefined>()

/** How the cell of a column becomes the value of that field; undefined for kinds of fields that no cell holds. */
export const cellFor = (column: string, key: string, field: Field): CellField | undefined => {
  const read = readerOf(column, field)
  return read && { field: key, read, ...emptyOf(field) }
}

const madeFor = (column: string): CellField | undefined => {
  const declared = declaredFor(column)
  if (declared === undefined || lookedUp.has(column)) return undefined
  return cellFor(column, declared.key, declared.field)
}

/** How the cell of a column becomes the value of a field; undefined where more than the cell decides, as for names and kinds. */
export const cellFieldOf = (column: ImportField, ownFields: readonly OwnField[] = []): CellField | undefined => {
  const own = ownFieldOf(column)
  if (own !== null)
    return {
      field: column,
      read: ownReader(
        column,
        ownFields.find(({ id }) => id === own),
      ),
      empty: '',
    }
  if (!known.has(column)) known.set(column, madeFor(column))
  return known.get(column)
}
