import { fold } from '@shared/domain/values/fold'
import type { ImportField, ImportKind } from '@shared/domain/importing/kinds'
import { fieldOfPlace, isIdentifier, lastPart, spokenHeading } from './identifier-heading'

type Rule = readonly [RegExp, ImportField | null]

/** What stands beside the values that are wanted: the sort of an address, a picture, a consent. */
const besideValues: Rule = [
  /\b(typ|type|label|popisek|stitky?|display|zobraz\w*|photo|foto\w*|fax\w*|pager|www|web\w*|url|yomi|phonetic|nickname|prezdivk\w*|assistant\w*|asistent\w*|spouse|manager\w*|birthday|narozen\w*|souhlas\w*|consent|gdpr|group|skupin\w*|file as|radit jako|initials|inicial\w*|pocet|number of|heslo)\b/,
  null,
]
const note: Rule = [
  /\b(poznam\w*|pozn|notes?|remarks?|comments?|merknad\w*|vzkaz\w*|kommentar\w*|komentar\w*|doplnujici|dalsi (informace|sdeleni|poznatky))\b/,
  'note',
]
const emailWords = /\b(e ?mail\w*|mail\w*|e ?post\w*|elektronick\w+ (adres|post)\w*)\b/
const phoneWords = /\b(telefon\w*|tel|mob|mobil\w*|phones?|telephone|gsm|tlf|cell|handy)\b/
const ico: Rule = [
  /\b(ico|ic|identifikacni cislo|org nr|organisasjonsnummer|company (no|number|id)|registration number)\b/,
  'ico',
]
const district: Rule = [/\b(okres\w*|district)\b/, 'district']

const surname = /\b(prijmeni\w*|priezvisk\w*|surname|last name|family name|etternavn)\b/
const office =
  /\b(instituc\w*|institution\w*|organi[sz]ac\w*|organi[sz]ation\w*|organisasjon\w*|obce|obec|obci|obcou|mest[aouec]\w{0,2}|mesto|urad\w*|subjekt\w*|firm[aouy]|spolecnost\w*|spolocnost\w*|company|employer|zamestnavatel\w*|municipalit\w*|kommune\w*|office|utvar\w*|slozk[ayu]|pracovist\w*|samosprav\w*)\b/
/** Whom a letter is from or to, as registers of letters have it. */
const correspondents =
  /^(odesilatel\w*|adresat\w*|prijemc\w*|drzitel\w*)( (a|nebo))?( (odesilatel\w*|adresat\w*|prijemc\w*|nazev|jmeno))?$/
/** Where an office lies, which a row about a person has no place for. */
const whereabouts: Rule = [
  /\b(street|city|postal|zip|psc|ulic\w*|adres\w*|address|country|state|location|po box|department|oddeleni|odbor\w*|oddelenie)\b/,
  null,
]

const ofPersons: readonly Rule[] = [
  [/\b(soukrom\w*|private|personal) (e ?mail\w*|mail)\b/, 'person-email'],
  [emailWords, 'person-email'],
  [phoneWords, 'person-phone'],
  [/\b(funkc\w*|funkci\w*|pozic\w*|poziti\w*|zarazeni\w*|zaradeni\w*|tittel|position|job title|role|stilling|organi[sz]ation( \d)? title)\b/, 'position'],
  [/\b(prijmeni\w*|priezvisko|surname|last name|family name|etternavn)\b.*\b(jmeno|meno|first name|given name|fornavn)\b/, 'sorted-name'],
  [/\b(jmen[oa]|meno|first name|given name|fornavn)\b.*\b(prijmeni\w*|priezvisk\w*|surname|last name|family name|etternavn)\b/, 'person-name'],
  [/\btitul\w*\b.*\bjmeno\b|\bjmeno\b.*\btitul\w*/, 'person-name'],
  [/\b(titul\w*|degree|prefix)\b.*\b(za|after|behind)\b|\b(name )?suffix\b|\bpripona\b/, 'title-after'],
  [/\b(titul\w*|degree|(name )?prefix|osloveni)\b/, 'title-before'],
  [surname, 'last-name'],
  [/\b(krestni|first name|given name|fornavn|forename)\b/, 'first-name'],
  [/\b(middle|additional|prostredni|druhe) (name|jmeno)\b/, null],
  ico,
  district,
  [/\b(e ?mail|mail)\b/, 'person-email'],
  whereabouts,
  [office, 'institution'],
  [/\b(jmen[oa]|meno|name|navn|ucastni[ck]\w*|nominovan\w*|participants?|kontaktni osob\w*|contact person|zastupc\w*|osoby?)\b/, 'person-name'],
] // prettier-ignore

const roles =
  /\b(starost\w*|primator\w*|velitel\w*|reditel\w*|vedouc\w*|predsed\w*|hejtman\w*|mistostarost\w*|tajemni\w*|kontaktni\w* osob\w*|zastup\w*|mayor|commander|contact person|ordforer)\b/

const byWords: { readonly [Kind in ImportKind]: readonly Rule[] } = {
  institutions: [
    [/^(subjekt|adresat|odesilatel|prijemce|sidlo|adresa|instituce|organizace|urad) (obec|mesto)$/, 'city'],
    [/^(typ|druh|kategorie|kind|type|category)\b.*\b(instituc\w*|institution|organi\w*|subjekt\w*|uradu?|obce)\b/, 'kind'],
    besideValues,
    note,
    [/\b(datov\w+ schran\w*|id ?ds|identifikator ds|isds|data box\w*)\b/, 'data-box'],
    [new RegExp(`${roles.source}.*${emailWords.source}|${emailWords.source}.*${roles.source}`), 'person-email'],
    [new RegExp(`${roles.source}.*${phoneWords.source}|${phoneWords.source}.*${roles.source}`), 'person-phone'],
    [emailWords, 'email'],
    [phoneWords, 'phone'],
    [/\b(kod (obce|zuj|csu|lau)|zuj|lau ?2?|municipality code|kommunenummer|kommunenr)\b/, 'code'],
    ico,
    district,
    [/\b(kraj\w{0,2}|region|county|fylke)\b/, 'region'],
    [/\b(slouzi|pusobi|vykonava)\b.*\b(i|take)\b|\bverejnopravni\w* smlouv\w*|\b(also serves|serves too)\b/, 'relation:serves-too'],
    [/\b(koordinacni\w* dohod\w*|coordination agreement\w*)\b/, 'relation:coordination'],
    [/\b(zrizovatel\w*|zriadovatel\w*|founder)\b/, 'founder'],
    [/\b(psc|post ?code|postal code|zip|postnummer|postnr|smerovaci cislo)\b/, 'postcode'],
    [/\b(ulic\w*|street|gateadresse|postadresse|besoksadresse)\b/, 'street'],
    [/\b(c p|cp|cislo popisne)\b/, 'house-number'],
    [/\b(c o|cislo orientacni)\b/, 'street-number'],
    [/\b(sidlo|city|poststed|sted|posta)\b/, 'city'],
    [/\b(adres[ayu]|address)\b/, 'address'],
    [roles, 'person-name'],
    [/\b(nazev|nazov|nazvu|name|navn)\b/, 'name'],
    [office, 'name'],
    [correspondents, 'name'],
    [/\b(jmen[oa]|meno)\b/, 'person-name'],
    [surname, 'person-name'],
  ],
  persons: [besideValues, note, ...ofPersons],
  answers: [
    besideValues,
    note,
    [correspondents, 'institution'],
    [/\b(casova znacka|cas (dokonceni|odeslani|vyplneni)|(datum|den) (odeslani|vyplneni|odpovedi|doruceni|dodani|prijeti)|timestamp|completion time|submitted)\b/, 'answered-on'],
    [/\b(kanal\w*|zpusob\w* (odpovedi|doruceni)|channel)\b/, 'channel'],
    [/\b(prezentac\w*|presentation\w*|prispev\w*)\b/, 'presentation'],
    [/\b(zucastni\w*|ucasti?|ucast\w*ete|prijede\w*|attend\w*|potvrzuj\w*)\b/, 'answer'],
    ...ofPersons,
  ],
  'sign-ups': [
    [/\bpocet noci\b|\bnumber of nights\b/, 'nights'],
    besideValues,
    note,
    [/\b(diet\w*|alergi\w*|allerg\w*|stravovaci (omezeni|potreby|pozadavky)|dietary)\b/, 'diet'],
    [/\b(noc\w{0,3}|nocleh\w*|ubytov\w*|nights?|accommodation|lodging|prespa\w*)\b/, 'nights'],
    [/\b(strav\w*|obed\w*|jidl\w*|meals?|catering|lunch|dinner)\b/, 'meals'],
    [/\b(akc[ei]|workshop\w*|seminar\w*|events?|termin\w*)\b/, 'event'],
    ...ofPersons,
  ],
  invitations: [],
} // prettier-ignore

/** Words in which a form asks for something. */
const asking =
  /[?*:]|^(poznam\w*|notes?|comments?) (pro|k|ke|for|to|about)\b|\b(vas[eiu]?|vaseho|vasi|vami|uvedte|zadejte|vyplnte|napiste|prosim|kter\w+|jak[ay]?|jake|your|please|which|what|vasa|vase|uvedte|ditt|deres)\b/

/** What else the words of a plain heading may be; a cell with others is a value, as *Obec Lhota* is. */
const beside =
  /^(a|i|o|u|v|ve|k|z|za|s|se|do|na|pro|po|pred|nebo|resp|vc|vcetne|the|of|for|and|or|in|og|av|\d{1,2}|value|hodnota|cislo|no|nr|number|id|text|udaj|cel[ey]|plne|full|hlavni|primary|primarni|prvni|druh[ya]|dalsi|other|additional|work|business|home|prac\w*|zamestnan\w*|zamestnaneck\w*|sluzebn\w*|uredni|uradn\w*|oficialni|verejn\w*|podatelna|ustredna|pevn[ay]|linka|sekretariat|spojeni|kontakt\w*|contact|mobile|adres\w*|address|posta|schrank\w*|osob[ya]?|person|jmenem|jmene|prijmenim|menom|identifikator|obchodni|popisne|orientacni|subjekt\w*|p|nepovinn\w*|povinn\w*|volitelne|required|optional|puvodc\w*|klient\w*|partner\w*|zakaznik\w*|zadavatel\w*|drzitel\w*|adresat\w*|odesilatel\w*|c|ucastnik\w*|zadatel\w*|starost\w*|nazev|nazov|name|navn|jmeno|meno|prijmeni|title|titul\w*|email|mail|e|last|first|family|given|middle|organization|company|post|vysilajic\w*|casova|znacka|cas|datum|den|dokonceni|odeslani|vyplneni|odpovedi|dodani|prijeti|completion|time)$/

const plainOf = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isOnlyWords = (plain: string, rules: readonly Rule[]): boolean =>
  rules
    .reduce((left, [words]) => left.replace(new RegExp(words, 'g'), ' '), plain)
    .split(' ')
    .every((word) => word === '' || beside.test(word) || rules.some(([words]) => words.test(word)))

const longest = 200

/**
 * The field that a heading names by its words, where no known phrase is all of it: *Vaše jméno a příjmení*, *Organizace/úřad*,
 * *E-mail 1 - Value*. Null for others, and for what looks like a value.
 */
export const fieldByWords = (kind: ImportKind, heading: string): ImportField | null => {
  const plain = plainOf(spokenHeading(heading))
  if (plain === '' || heading.length > longest || /@|\d{3}/.test(heading)) return null
  const ofPlace = fieldOfPlace(kind, heading)
  if (ofPlace !== undefined) return ofPlace
  const rules = byWords[kind]
  // The parts of an identifier before the last only say of what it is.
  const isNamed = isIdentifier(heading)
    ? isOnlyWords(plainOf(lastPart(heading)), rules)
    : asking.test(fold(heading)) || isOnlyWords(plain, rules)
  if (!isNamed) return null
  return rules.find(([words]) => words.test(plain))?.[1] ?? null
}
