import { ownFieldOf } from '../../domain/importing/kinds'
import type { fields as cs } from '../cs/import-fields'
import { institutions } from './institutions'
import { persons } from './persons'

export const fields: typeof cs = {
  name: 'name',
  kind: 'kind',
  ico: 'company ID (IČO)',
  code: 'municipality code',
  'data-box': 'data box',
  address: 'whole address',
  street: 'street and number',
  postcode: 'postcode',
  city: 'town',
  district: 'district',
  region: 'region',
  founder: 'founder',
  email: 'e-mail of the institution',
  phone: 'phone of the institution',
  'other-emails': 'further e-mails of the institution',
  country: 'country',
  addresses: 'further addresses',
  tags: 'tags',
  'position-from': 'in office from',
  'position-until': 'in office until',
  'private-email': 'private e-mail',
  gender: 'gender',
  language: 'language',
  salutation: 'salutation',
  'salutation-checked': 'salutation checked',
  'photo-wish': 'photographs',
  'do-not-invite': 'do not invite',
  'person-name': 'full name of the person',
  'person-email': 'e-mail of the person',
  'person-phone': 'phone of the person',
  note: 'note',
  id: 'hidden record number',
  'sorted-name': 'surname and first name',
  'title-before': 'title before the name',
  'first-name': 'first name',
  'last-name': 'surname',
  'title-after': 'title after the name',
  position: 'position',
  institution: 'institution',
  answer: 'answer in total',
  'answered-on': 'day of the answer',
  channel: 'channel of the answer',
  presentation: 'offered presentation',
  event: 'event',
  nights: 'nights',
  meals: 'meals',
  diet: 'dietary requirements',
}

/** The name of what a column of the file holds. */
export const fieldName = (field: string): string =>
  ownFieldOf(field) === null ? (new Map<string, string>(Object.entries(fields)).get(field) ?? field) : 'own field'

const changed: Readonly<Record<string, string>> = {
  person: 'New person',
  answer: 'Answer',
  answeredOn: 'Day of the answer',
  channel: 'Channel of the answer',
  refusalReason: 'Reason for declining',
  events: 'Place at an event',
  presentation: 'Offered presentation',
  nights: 'Nights',
  meals: 'Meals',
  diet: 'Dietary requirements',
}

/** The name of a field of a record; `person` is a person that the row of an institution names. */
export const recordFieldName = (field: string): string => {
  const known: Readonly<Record<string, string>> = { ...institutions.fields, ...persons.fields, ...changed }
  return known[field] ?? field
}
