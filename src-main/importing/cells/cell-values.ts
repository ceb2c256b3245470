import { checkDataBox, checkEmail } from '@shared/domain/values/contact-checks'
import { fold } from '@shared/domain/values/fold'
import { ownFieldOf, type ImportField } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/directory/institution'
import type { Address } from '@shared/fields/institution'
import type { Person } from '@shared/domain/directory/person'
import { genders, languages, photoWishes } from '@shared/fields/person'
import { addressLine } from '@shared/fields/institution'
import { messages } from '@shared/messages'
import type { Messages } from '@shared/messages/messages'
import { addressParts } from './address-text'
import { answerWord } from './answer-text'
import { dayFromText } from './day-from-text'

export type FieldValue = string | boolean | null | readonly string[] | readonly Address[]
type Read = { readonly value: FieldValue } | { readonly reason: RowReason }
type AnyRecord = Partial<Institution> & Partial<Person>

/** How the cell of a column becomes the value of a field. */
export type CellField = {
  readonly field: string
  /** `record` is the one that the row changes, where there is one. */
  readonly read: (text: string, record: AnyRecord | null) => Read
  /** What the field holds when it is emptied; undefined for one that must not be empty. */
  readonly empty?: FieldValue
}

const text = (field: string): CellField => ({ field, read: (value) => ({ value }), empty: '' })

const unclear = (field: string, given: string): Read => ({ reason: { code: 'value-unclear', field, text: given } })

const bothLanguages = [messages.cs, messages.en]

/** A word of either language, or the code itself. */
const coded = <Code extends string>(
  column: ImportField,
  { name, codes, words, empty }: { readonly name: string; readonly codes: readonly Code[]; readonly words: (m: Messages) => Readonly<Record<Code, string>>; readonly empty?: FieldValue }, // prettier-ignore
): CellField => {
  const known = new Map<string, Code>()
  for (const code of codes) for (const m of bothLanguages) known.set(fold(words(m)[code]), code)
  for (const code of codes) known.set(code, code)
  const read = (given: string): Read => {
    const value = known.get(fold(given).trim())
    return value === undefined ? unclear(column, given) : { value }
  }
  return { field: name, read, ...(empty === undefined ? {} : { empty }) }
}

const yesNo = (column: ImportField, name: string): CellField => ({
  field: name,
  read: (given) => {
    const word = answerWord(given)
    return word === 'yes' || word === 'no' ? { value: word === 'yes' } : unclear(column, given)
  },
  empty: false,
})

const day = (column: ImportField, name: string): CellField => ({
  field: name,
  read: (given) => {
    const value = dayFromText(given)
    return value === null ? unclear(column, given) : { value }
  },
  empty: null,
})

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

const tags: CellField = {
  field: 'tags',
  read: (given, record) => ({ value: inOrderOf(record?.tags ?? [], several(given, record?.tags ?? [])) }),
  empty: [],
}

const otherEmails: CellField = {
  field: 'otherEmails',
  read: (given, record) => {
    const known = new Map((record?.otherEmails ?? []).map((each) => [each.toLowerCase(), each]))
    const values: string[] = []
    for (const each of given.split(/[\s,;]+/).filter((part) => part !== '')) {
      const { value, warnings } = checkEmail(each)
      if (warnings.some((warning) => warning !== 'email-prefix')) return { reason: { code: 'email-wrong', text: each } }
      values.push(known.get(value.toLowerCase()) ?? value.toLowerCase())
    }
    return { value: inOrderOf(record?.otherEmails ?? [], Array.from(new Set(values))) }
  },
  empty: [],
}

const dataBoxes: CellField = {
  field: 'dataBoxes',
  read: (given, record) => {
    const boxes = given.split(/[\s,;]+/).filter((box) => box !== '')
    const values = Array.from(new Set(boxes.map((box) => checkDataBox(box).value)))
    return { value: inOrderOf(record?.dataBoxes ?? [], values) }
  },
  empty: [],
}

const country: CellField = {
  field: 'country',
  read: (given) => {
    const value = given.trim().toUpperCase()
    return /^[A-Z]{2}$/.test(value) ? { value } : unclear('country', given)
  },
}

/** An address as the list shows it; what it does not show, the country, is that of the address of the same use. */
const addressOf = (line: string, known: readonly Address[]): Address => {
  const same = known.find((each) => addressLine(each) === line)
  if (same !== undefined) return same
  const [, label = '', place = line] = /^([^,:]*):\s*(.*)$/.exec(line) ?? []
  const country = known.find((each) => each.label === label)?.country ?? 'CZ'
  return { label: label.trim(), ...addressParts(place), country }
}

const addresses: CellField = {
  field: 'addresses',
  read: (given, record) => {
    const known = record?.addresses ?? []
    const lines = given.split(/[;\n]/).map((line) => line.trim())
    return { value: lines.filter((line) => line !== '').map((line) => addressOf(line, known)) }
  },
  empty: [],
}

const cellFields: { readonly [Column in ImportField]?: CellField } = {
  name: { field: 'name', read: (value) => ({ value }) },
  ico: text('ico'),
  code: text('code'),
  street: text('street'),
  postcode: text('postcode'),
  city: text('city'),
  district: text('district'),
  region: text('region'),
  email: text('email'),
  phone: text('phone'),
  'data-box': dataBoxes,
  'other-emails': otherEmails,
  country,
  addresses,
  tags,
  note: text('note'),
  'title-before': text('titleBefore'),
  'title-after': text('titleAfter'),
  position: text('position'),
  'person-email': text('email'),
  'person-phone': text('phone'),
  'private-email': text('privateEmail'),
  'position-from': day('position-from', 'positionFrom'),
  'position-until': day('position-until', 'positionUntil'),
  gender: coded('gender', { name: 'gender', codes: genders, words: (m) => m.words.genders, empty: 'unknown' }),
  language: coded('language', { name: 'language', codes: languages, words: (m) => m.words.languages }),
  'photo-wish': coded('photo-wish', { name: 'photoWish', codes: photoWishes, words: (m) => m.words.photoWishes, empty: 'unknown' }), // prettier-ignore
  salutation: text('salutation'),
  'salutation-checked': yesNo('salutation-checked', 'isSalutationChecked'),
  'do-not-invite': yesNo('do-not-invite', 'doNotInvite'),
}

/** How the cell of a column becomes the value of a field; undefined where more than the cell decides, as for names and kinds. */
export const cellFieldOf = (column: ImportField): CellField | undefined =>
  ownFieldOf(column) === null ? cellFields[column] : text(column)
