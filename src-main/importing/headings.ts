import { fold } from '@shared/domain/fold'
import type { ImportField, ImportKind } from '@shared/domain/importing/report'

/** A heading without case, diacritics, line breaks and punctuation: `Starosta / primátor` → `starosta primator`. */
export const plainHeading = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Known = { readonly [Field in ImportField]?: readonly string[] }

const contacts: Known = {
  'person-email': ['e mail osoby', 'email osoby', 'osobni e mail', 'personal e mail'],
  'person-phone': ['telefon osoby', 'mobil', 'mobilni telefon', 'mobile'],
  note: ['pozn', 'poznamka', 'poznamky', 'note', 'notes', 'remark'],
}

/** The headings that colleagues write, in their plain form, by kind of import and field. */
const known: { readonly [Kind in ImportKind]: Known } = {
  institutions: {
    ...contacts,
    name: [
      'nazev', 'nazev instituce', 'instituce', 'obec mesto', 'mesto obec', 'obec', 'mesto', 'nazev obce', 'organizace',
      'urad', 'utvar', 'name', 'institution', 'municipality', 'town',
    ], // prettier-ignore
    ico: ['ico', 'ic', 'identifikacni cislo', 'company no', 'company number'],
    code: ['kod obce', 'kod', 'lau', 'lau2', 'municipality code'],
    'data-box': ['id ds', 'ds', 'isds', 'datova schranka', 'id datove schranky', 'data box'],
    street: ['ulice', 'adresa', 'street', 'address'],
    postcode: ['psc', 'postcode', 'zip', 'zip code'],
    city: ['sidlo', 'posta', 'city'],
    district: ['okres', 'district'],
    region: ['kraj', 'region'],
    founder: ['zrizovatel', 'zrizujici obec', 'founder'],
    email: ['e mail', 'email', 'mail', 'e mail uradu', 'e mailova adresa', 'e podatelna'],
    phone: ['telefon', 'tel', 'tel c', 'telefonni cislo', 'phone'],
    'person-name': [
      'starosta primator', 'starosta', 'primator', 'velitel', 'velitel mp', 'reditel', 'zastupce', 'kontaktni osoba',
      'kontakt', 'jmeno', 'jmeno a prijmeni', 'contact', 'contact person', 'mayor',
    ], // prettier-ignore
  },
  persons: {
    ...contacts,
    'person-name': [
      'jmeno a prijmeni', 'jmeno', 'cele jmeno', 'zastupce', 'osoba', 'kontakt', 'kontaktni osoba', 'starosta primator',
      'velitel', 'name', 'full name', 'person',
    ], // prettier-ignore
    'title-before': ['titul', 'titul pred', 'titul pred jmenem', 'title'],
    'first-name': ['krestni jmeno', 'krestni', 'first name', 'given name'],
    'last-name': ['prijmeni', 'surname', 'last name', 'family name'],
    'title-after': ['titul za', 'titul za jmenem'],
    position: ['funkce', 'pozice', 'pracovni pozice', 'position', 'job title'],
    institution: [
      'instituce',
      'organizace',
      'mesto obec',
      'obec mesto',
      'obec',
      'mesto',
      'urad',
      'nazev',
      'institution',
      'organisation',
    ],
    'person-email': ['e mail', 'email', 'mail', 'e mailova adresa'],
    'person-phone': ['telefon', 'tel', 'mobil', 'telefonni cislo', 'phone', 'mobile'],
  },
}

/** The field that a heading means, or null; *jméno* beside *příjmení* is the first name, which the caller decides. */
export const fieldOf = (kind: ImportKind, heading: string): ImportField | null => {
  const plain = plainHeading(heading)
  if (plain === '') return null
  const entries = Object.entries(known[kind]) as [ImportField, readonly string[]][] // safe: the keys of the table above
  return entries.find(([, headings]) => headings.includes(plain))?.[0] ?? null
}
