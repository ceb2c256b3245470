import { ownFieldOf, type NamedField } from '../../domain/importing/kinds'
import { institutions } from './institutions'
import { persons } from './persons'

export const fields: Record<NamedField, string> = {
  name: 'název',
  kind: 'druh',
  ico: 'IČO',
  code: 'kód obce',
  'data-box': 'datová schránka',
  address: 'celá adresa',
  street: 'ulice a číslo',
  postcode: 'PSČ',
  city: 'obec',
  district: 'okres',
  region: 'kraj',
  founder: 'zřizovatel',
  email: 'e-mail instituce',
  phone: 'telefon instituce',
  'other-emails': 'další e-maily instituce',
  country: 'země',
  addresses: 'další adresy',
  tags: 'štítky',
  'position-from': 've funkci od',
  'position-until': 've funkci do',
  'private-email': 'osobní e-mail',
  gender: 'pohlaví',
  language: 'jazyk',
  salutation: 'oslovení',
  'salutation-checked': 'oslovení ověřeno',
  'photo-wish': 'fotografování',
  'do-not-invite': 'nezvat',
  'person-name': 'celé jméno osoby',
  'person-email': 'e-mail osoby',
  'person-phone': 'telefon osoby',
  note: 'poznámka',
  id: 'skryté číslo záznamu',
  'sorted-name': 'příjmení a jméno',
  'title-before': 'titul před jménem',
  'first-name': 'křestní jméno',
  'last-name': 'příjmení',
  'title-after': 'titul za jménem',
  position: 'funkce',
  institution: 'instituce',
  answer: 'odpověď celkem',
  'answered-on': 'den odpovědi',
  channel: 'cesta odpovědi',
  presentation: 'nabízená prezentace',
  event: 'akce',
  nights: 'počet nocí',
  meals: 'strava',
  diet: 'stravovací omezení',
}

/** The name of what a column of the file holds. */
export const fieldName = (field: string): string =>
  ownFieldOf(field) === null ? (new Map<string, string>(Object.entries(fields)).get(field) ?? field) : 'vlastní údaj'

/** Fields of a change that belong to no record of their own. */
const changed: Readonly<Record<string, string>> = {
  person: 'Nová osoba',
  answer: 'Odpověď',
  answeredOn: 'Den odpovědi',
  channel: 'Cesta odpovědi',
  refusalReason: 'Důvod odmítnutí',
  events: 'Místo na akci',
  presentation: 'Nabízená prezentace',
  nights: 'Počet nocí',
  meals: 'Strava',
  diet: 'Stravovací omezení',
}

/** The name of a field of a record; `person` is a person that the row of an institution names. */
export const recordFieldName = (field: string): string => {
  const known: Readonly<Record<string, string>> = { ...institutions.fields, ...persons.fields, ...changed }
  return known[field] ?? field
}
