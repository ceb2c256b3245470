import { recordIdHeading } from '@shared/domain/documents/list-export'
import { fold } from '@shared/domain/values/fold'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import { fieldOfPlace, spokenHeading } from './identifier-heading'

/** A heading without case, diacritics, line breaks and punctuation: `Starosta / primátor` → `starosta primator`. */
export const plainHeading = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Known = { readonly [Field in ImportField]?: readonly string[] }

const common: Known = {
  id: [plainHeading(recordIdHeading)],
  'person-email': ['e mail osoby', 'email osoby', 'osobni e mail', 'personal e mail'],
  'person-phone': ['telefon osoby', 'mobil', 'mobilni telefon', 'mobile'],
  ico: ['ico', 'ic', 'identifikacni cislo', 'company no', 'company number', 'registration number', 'business id'],
  district: ['okres', 'nazevokresu', 'nazokresu', 'nazok', 'district'],
  note: ['pozn', 'poznamka', 'poznamky', 'note', 'notes', 'remark', 'remarks', 'comment'],
}

const institutionNames = [
  'instituce', 'nazev instituce', 'organizace', 'mesto obec', 'obec mesto', 'obec', 'mesto', 'nazev obce', 'urad', 'utvar',
  'nazev', 'mestska policie', 'obecni policie', 'za koho', 'subjekt', 'nazev subjektu', 'nazev organizace', 'nazev uradu', 'nazev firmy',
  'nazev skoly', 'nazevobce', 'nazobce', 'nazob', 'obchodni jmeno', 'obchodni firma', 'obchodni nazev', 'firma', 'firm name', 'subject name', 'nazev drzitele', 'odesilatel', 'adresat', 'organization name', 'organisation name', 'company name', 'institution', 'organisation', 'organization', 'municipality', 'town',
] // prettier-ignore

const wholeNames = [
  'jmeno a prijmeni', 'jmeno prijmeni', 'jmeno', 'cele jmeno', 'zastupce', 'osoba', 'kontakt',
  'kontaktni osoba', 'nominovany', 'ucastnik', 'starosta primator', 'velitel', 'full name', 'person', 'participant',
  'representative', 'contact', 'contact person', 'contact name', 'display name',
] // prettier-ignore

const ofPersons: Known = {
  ...common,
  'person-name': wholeNames,
  'sorted-name': [
    'prijmeni a jmeno',
    'prijmeni jmeno',
    'prijmeni jmeno titul',
    'prijmeni jmeno tituly',
    'prijmeni jmeno a titul',
    'surname and first name',
    'surname and name',
    'last and first name',
  ],
  'title-before': ['titul', 'titul pred', 'titul pred jmenem', 'title'],
  'first-name': ['krestni jmeno', 'krestni', 'first name', 'given name'],
  'last-name': ['prijmeni', 'surname', 'last name', 'family name'],
  'title-after': ['titul za', 'titul za jmenem', 'suffix'],
  position: ['funkce', 'pozice', 'pracovni pozice', 'pracovni zarazeni', 'fce', 'position', 'job title', 'role'],
  institution: institutionNames,
  'person-email': ['e mail', 'email', 'mail', 'e mailova adresa', 'e mail address', ...(common['person-email'] ?? [])],
  'person-phone': [
    'telefon',
    'tel',
    'tel c',
    'telefonni cislo',
    'phone',
    'phone number',
    ...(common['person-phone'] ?? []),
  ],
}

/** The headings that colleagues write, in their plain form, by kind of import and field. */
const known: { readonly [Kind in ImportKind]: Known } = {
  institutions: {
    ...common,
    name: [...institutionNames, 'name'],
    kind: ['druh', 'druh instituce', 'typ', 'kind', 'type'],
    code: ['kodobce', 'kodobec', 'kodob', 'cisobce', 'uzemi kod', 'kod obce', 'kod', 'lau', 'lau2', 'municipality code'],
    'data-box': ['id ds', 'ds', 'isds', 'datova schranka', 'datove schranky', 'id datove schranky', 'data box', 'data boxes'],
    'house-number': ['c p', 'cp', 'cislo popisne', 'popisne cislo', 'cislo domovni', 'cislo domu', 'house number'],
    'street-number': ['c o', 'co', 'cislo orientacni', 'orientacni cislo', 'street number'],
    address: ['adresa', 'adresa uradu', 'adresa sidla', 'address', 'full address'],
    street: ['ulice', 'ulice a cislo', 'ulice a c p', 'ulice c p', 'ulice cp', 'ulice a cp', 'ulice cislo', 'ulice a cislo popisne', 'ulice cislo popisne', 'street'],
    postcode: ['psc', 'postcode', 'zip', 'zip code'],
    city: ['sidlo', 'posta', 'obec posty', 'psc a obec', 'psc obec', 'psc a mesto', 'psc mesto', 'obec a psc', 'mesto a psc', 'city'],
    region: ['kraj', 'region', 'county'],
    founder: ['zrizovatel', 'zrizujici obec', 'nadrizena instituce', 'founder', 'belongs to'],
    'relation:serves-too': [
      'slouzi i pro', 'slouzi take pro', 'slouzi pro', 'dalsi obce', 'obce na smlouvu', 'verejnopravni smlouva s',
      'verejnopravni smlouvy', 'vykonava i v', 'pusobi i v', 'serves too', 'also serves',
    ],
    'relation:police-of': ['je take policii obce', 'police of too'],
    'relation:under': ['podleha take', 'also under'],
    'relation:coordination': ['koordinacni dohoda s', 'koordinacni dohoda', 'koordinacni dohody', 'coordination agreement with', 'coordination agreement'],
    'founder-since': ['podrizena od', 'zrizena od', 'belongs there since'],
    email: ['e mail', 'email', 'mail', 'e mail uradu', 'e mail instituce', 'e mailova adresa', 'e podatelna', 'e mail address'],
    phone: ['telefon', 'tel', 'tel c', 'telefonni cislo', 'telefon instituce', 'phone', 'phone number'],
    'person-name': [
      'starosta primator', 'starosta', 'primator', 'velitel', 'velitel mp', 'reditel', 'zastupce', 'kontaktni osoba',
      'kontakt', 'jmeno', 'jmeno a prijmeni', 'contact', 'contact person', 'contact name', 'mayor', 'commander',
    ],
  },
  persons: { ...ofPersons, 'person-name': [...wholeNames, 'name'] },
  answers: {
    ...ofPersons,
    answer: ['odpoved', 'ucast', 'zucastni se', 'prijede', 'answer', 'reply', 'response', 'attending'],
    'answered-on': [
      'odpoved ze dne', 'datum odpovedi', 'ze dne', 'dne', 'datum', 'doslo', 'doruceno', 'answered on', 'date', 'date of answer',
    ],
    channel: ['kanal', 'zpusob', 'zpusob odpovedi', 'cim', 'channel', 'by', 'received by'],
    presentation: [
      'vlastni prezentace', 'prezentace', 'nabizena prezentace', 'nazev prezentace', 'tema prezentace', 'presentation',
      'offered presentation', 'own presentation',
    ],
  },
  'sign-ups': {
    ...ofPersons,
    'person-name': [...wholeNames, 'name'],
    event: ['akce', 'na akci', 'nazev akce', 'workshop', 'seminar', 'termin', 'termin akce', 'datum akce', 'event', 'event title', 'event date'],
    nights: ['noci', 'pocet noci', 'ubytovani', 'nocleh', 'nights', 'lodging', 'accommodation'],
    meals: ['strava', 'stravovani', 'obed', 'jidlo', 'meals', 'catering'],
    diet: ['dieta', 'stravovaci omezeni', 'alergie', 'diet', 'dietary requirements', 'allergies'],
  },
  invitations: { id: common.id ?? [] },
} // prettier-ignore

/** Words of a heading with whether each was cut short by a dot: `dat. schr.`. */
const wordsOf = (heading: string): readonly { readonly text: string; readonly isCut: boolean }[] =>
  fold(heading)
    .split(/[^\p{L}\p{N}.]+/u)
    .flatMap((part) => part.split(/(?<=\.)/))
    .map((part) => ({ text: part.replace(/\./g, ''), isCut: part.endsWith('.') }))
    .filter(({ text }) => text !== '')

/** Whether the heading is the known one cut short: *dat. schr.* for *datova schranka*. */
const isCutOf = (heading: ReturnType<typeof wordsOf>, full: string): boolean => {
  const words = full.split(' ')
  return (
    heading.length === words.length &&
    heading.every(
      ({ text, isCut }, at) => text === words[at] || (isCut && text.length > 1 && words[at]?.startsWith(text)),
    )
  )
}

const LETTER_LOST = /(?<=\p{L})[?\uFFFD]+|[?\uFFFD]+(?=\p{L})/u

/** The form of a heading of which letters became question marks, as `P??jmen?`; null for others. */
const withLostLetters = (heading: string): RegExp | null => {
  if (!LETTER_LOST.test(heading) || heading.replace(/\P{L}/gu, '').length < 3) return null
  const form = fold(heading)
    .replace(/[^\p{L}\p{N}?\uFFFD]+/gu, ' ')
    .trim()
    .replace(/[?\uFFFD]+/gu, (lost) => `[a-z]{1,${lost.length}}`)
  return new RegExp(`^${form}$`)
}

const byHeading: { readonly [Kind in ImportKind]: ReadonlyMap<string, ImportField> } = (() => {
  const table = (fields: Known): ReadonlyMap<string, ImportField> => {
    const entries = Object.entries(fields) as [ImportField, readonly string[]][] // safe: the keys of the table above
    const map = new Map<string, ImportField>()
    for (const [field, headings] of entries) for (const each of headings) if (!map.has(each)) map.set(each, field)
    return map
  }
  return {
    institutions: table(known.institutions),
    persons: table(known.persons),
    answers: table(known.answers),
    'sign-ups': table(known['sign-ups']),
    invitations: table(known.invitations),
  }
})()

/** Signs that stand for a word. */
const signs: ReadonlyMap<string, string> = new Map([
  ...(['@', '✉', '📧'] as const).map((sign) => [sign, 'e mail'] as const),
  ...(['☎', '✆', '📞', '☏'] as const).map((sign) => [sign, 'telefon'] as const),
])

/** The field that a heading means, or null; *jméno* beside *příjmení* is the first name, which the caller decides. */
export const fieldOf = (kind: ImportKind, heading: string): ImportField | null => {
  // Asked of the first cell of every row, which often is a number.
  if (/^\d+$/.test(heading)) return null
  const fields = byHeading[kind]
  const plain = plainHeading(spokenHeading(heading))
  if (plain === '') return fields.get(signs.get(heading.trim()) ?? '') ?? null
  const found = fields.get(plain) ?? fields.get(plainHeading(heading.replace(/\(.*?\)/g, ' ')))
  if (found !== undefined) return found
  const ofPlace = fieldOfPlace(kind, heading)
  if (ofPlace !== undefined) return ofPlace
  const lost = withLostLetters(heading)
  if (lost !== null) return Array.from(fields).find(([full]) => lost.test(full))?.[1] ?? null
  const words = wordsOf(heading)
  // Asked of every cell of a file, which seldom holds a word that is cut short.
  if (!words.some(({ isCut }) => isCut)) return null
  return Array.from(fields).find(([full]) => isCutOf(words, full))?.[1] ?? null
}
