import { writtenName } from '@shared/domain/directory/names/written-name'
import { fold } from '@shared/domain/values/fold'
import type { ImportField } from '@shared/domain/importing/kinds'
import { placeAndDistrict } from '../matching/place-match'
import { addressParts } from './address-text'
import { formOf } from './checked-cell'

type Fields = ReadonlySet<ImportField>

const emails = /[^\s<>()[\],;:]+@[^\s<>()[\],;:]+/gu
const phones = /(?:\+|\b00)?\(?\d[\d\s()/.-]{7,}\d/gu
/** What stands before a contact and says nothing once that is gone. */
const labels =
  /(?:\b(?:tel(?:efon)?|mob(?:il)?|gsm|e-?mail|mail|phone|mobile)\b[.:]*\s*)+(?=[\s,;|)]*(?:$|[\n,;|)]))/giu
const days = /\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/u
const spaces = /^[\s,;|/–-]+|[\s,;|/–-]+$/gu

const ofAddress: Fields = new Set<ImportField>(['address', 'street', 'postcode', 'city', 'region'])
const ofWholeNames: Fields = new Set<ImportField>(['person-name', 'sorted-name', 'second-person'])
const ofInstitutions: Fields = new Set<ImportField>(['name', 'institution', 'founder'])
const nameParts = new Map<ImportField, 'titleBefore' | 'firstName' | 'lastName' | 'titleAfter'>([
  ['title-before', 'titleBefore'],
  ['first-name', 'firstName'],
  ['last-name', 'lastName'],
  ['title-after', 'titleAfter'],
])

const isEmail = (field: ImportField): boolean => formOf(field) === 'email'
const isPhone = (field: ImportField): boolean => formOf(field) === 'phone'

const hasOne = (fields: Fields, of: (field: ImportField) => boolean): boolean => Array.from(fields).some(of)

const isIn = (known: Fields) => (field: ImportField) => known.has(field)

/** The text without what further fields of the column take out of it. */
const withoutTaken = (text: string, fields: Fields): string => {
  const bare = hasOne(fields, isEmail) ? text.replace(emails, '').replace(/[<([]\s*[>)\]]/g, '') : text
  const left = hasOne(fields, isPhone) ? bare.replace(phones, '') : bare
  if (left === text) return text
  return left
    .replace(labels, '')
    .replace(/[ \t]*([,;|])[\s,;|]*/gu, '$1 ')
    .replace(spaces, '')
}

/** Where the office ends and its address begins: *Městský úřad Lhota, Dlouhá 1, 123 45 Lhota*. */
const atFirstComma = (text: string): readonly [string, string] => {
  const at = text.search(/[,;\n]/u)
  return at === -1 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

const addressPart = (field: ImportField, text: string): string => {
  const { street, postcode, city, region } = addressParts(text)
  const parts: { readonly [field: string]: string } = { street, postcode, city, region, address: text }
  return parts[field] ?? text
}

/** Words beside a name that have no field of their own are the position, where the column feeds it too. */
const beside = (text: string): string => {
  const { position, leftOver } = writtenName(text)
  return [position, leftOver].filter((each) => each !== '').join(', ')
}

const withoutLeftOver = (text: string): string => {
  const { leftOver } = writtenName(text)
  return leftOver === '' ? text : text.replace(leftOver, '').replace(spaces, '')
}

const institutionPart = (text: string, fields: Fields): string => {
  const name = hasOne(fields, isIn(ofAddress)) ? atFirstComma(text)[0] : text
  return fields.has('district') ? placeAndDistrict(name).name : name
}

const districtPart = (text: string, fields: Fields): string => {
  if (hasOne(fields, isIn(ofAddress))) return addressParts(text).district || placeAndDistrict(text).district
  return hasOne(fields, isIn(ofInstitutions)) ? placeAndDistrict(text).district : text
}

/**
 * What the cell of a column that feeds several fields says for one of them: *Jan Novák, starosta, tel. 602 123 456* the name, the
 * position and the number. A field for which nothing is known to be taken out, as a note, gets the whole text.
 */
export const partFor = (field: ImportField, text: string, fields: Fields): string => {
  if (fields.size < 2 || text.trim() === '') return text
  if (isEmail(field)) return (text.match(emails) ?? []).join('\n')
  if (isPhone(field)) return (text.replace(emails, '').match(phones) ?? []).map((each) => each.trim()).join('\n')
  if (field === 'ico') return /(?<!\d)\d{8}(?!\d)/u.exec(text)?.[0] ?? ''
  if (field === 'answered-on') return days.exec(text)?.[0] ?? ''
  const left = withoutTaken(text, fields)
  const isNamed = hasOne(fields, isIn(ofWholeNames))
  if (ofWholeNames.has(field))
    return fields.has('position') ? withoutLeftOver(named(left, fields)) : named(left, fields)
  if (field === 'position') return isNamed ? beside(named(left, fields)) : left
  if (field === 'answer') return isNamed ? (yesOrNo.exec(left)?.[0] ?? left) : left.replace(days, '').trim()
  const part = nameParts.get(field)
  if (part !== undefined) return writtenName(left)[part]
  if (ofInstitutions.has(field)) return institutionPart(left, fields)
  if (field === 'district') return districtPart(left, fields)
  if (!ofAddress.has(field)) return text
  const address = hasOne(fields, isIn(ofInstitutions)) ? atFirstComma(left)[1] : left
  return addressPart(field, address)
}

const yesOrNo = /^\s*(?:ano|ne|yes|no)\b/iu

/** The part of the cell that names somebody, without the yes before it. */
const named = (text: string, fields: Fields): string =>
  fields.has('answer') && /^(?:ano|ne|yes|no)\b/u.test(fold(text).trim())
    ? text.replace(yesOrNo, '').replace(spaces, '')
    : text
