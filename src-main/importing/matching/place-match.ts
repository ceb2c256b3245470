import { districtKey } from '@shared/domain/values/places'
import type { Evidence } from '@shared/domain/importing/report'
import type { Institution } from '@shared/domain/directory/institution'
import type { DatabaseView } from '@shared/domain/database/state'
import { likeness, nameEvidence, possible, type InstitutionMatch, type Match } from './institution-match'
import type { PersonMatch } from './person-match'

/** What a row says about the institution that it belongs to. */
export type PlaceIdentity = {
  readonly name: string
  readonly district: string
  readonly ico: string
  readonly emails: readonly string[]
  readonly persons: readonly { readonly firstName: string; readonly lastName: string }[]
}

/** Addresses of these belong to anybody. */
const publicDomains = new Set(
  (
    'seznam.cz email.cz centrum.cz post.cz volny.cz atlas.cz tiscali.cz quick.cz gmail.com googlemail.com outlook.com ' +
    'outlook.cz hotmail.com live.com yahoo.com icloud.com me.com proton.me protonmail.com'
  ).split(' '),
)

/** The domain that an office owns, or null: the last two parts, unless anybody may have an address there. */
const ownDomain = (email: string): string | null => {
  const domain = (email.split('@')[1] ?? '').toLowerCase().split('.').slice(-2).join('.')
  return domain === '' || publicDomains.has(domain) ? null : domain
}

const domainsOf = (emails: readonly string[]): ReadonlySet<string> =>
  new Set(emails.map(ownDomain).filter((domain) => domain !== null))

const inBrackets = /^(.+?)\s*\((?:okr(?:es|\.)?\s*)?([^()]+)\)$/i
const afterComma = /^(.+?),\s*okr(?:es|\.)\s*(.+)$/i

/** *Hodonín (okr. Blansko)* names the district along with the place. */
export const placeAndDistrict = (text: string): { readonly name: string; readonly district: string } => {
  const [, name = text, district = ''] = inBrackets.exec(text) ?? afterComma.exec(text) ?? []
  return { name, district }
}

/** What more than the name speaks for an institution; null where something speaks against it. */
const furtherEvidence = (
  place: PlaceIdentity,
  institution: Institution,
  { view, persons }: { readonly view: DatabaseView; readonly persons: PersonMatch },
): readonly Evidence[] | null => {
  const isOtherDistrict =
    place.district !== '' &&
    institution.district !== '' &&
    districtKey(place.district) !== districtKey(institution.district)
  const isOtherIco = place.ico !== '' && institution.ico !== '' && place.ico !== institution.ico
  if (isOtherDistrict || isOtherIco) return null
  const domains = domainsOf(place.emails)
  const known = view.by('persons', 'institutionId', institution.id).map(({ email }) => email)
  const isSameDomain =
    domains.size > 0 &&
    [...domainsOf([institution.email, ...institution.otherEmails, ...known])].some((each) => domains.has(each))
  return [
    ...(place.ico !== '' && place.ico === institution.ico ? (['same-ico'] as const) : []),
    ...(place.district !== '' && institution.district !== '' ? (['same-district'] as const) : []),
    ...(place.persons.some((each) => persons.at(each, institution.id)) ? (['known-person'] as const) : []),
    ...(isSameDomain ? (['same-domain'] as const) : []),
  ]
}

/** Evidence that can be of one institution alone; a domain may be shared by towns of one name. */
const isTelling = (evidence: Evidence): boolean =>
  evidence !== 'same-name' && evidence !== 'town-name' && evidence !== 'usual-name' && evidence !== 'same-domain'

type Surroundings = {
  readonly view: DatabaseView
  readonly institutions: InstitutionMatch
  readonly persons: PersonMatch
  /** What else the kind of import knows: who was invited, who has answered just so. */
  readonly more?: (institution: Institution) => readonly Evidence[]
}

/**
 * The institution that a row belongs to: by its name and something more, a district, an IČO, a known person, an address of its own
 * domain. Where the name is all, or fits several, somebody has to choose.
 */
export const findPlace = (place: PlaceIdentity, around: Surroundings): Match<Institution> => {
  const named = around.institutions.named(place.name)
  const isUsual = named.length === 0
  const alike = (isUsual ? around.institutions.usual(place.name) : named).flatMap((record) => {
    const further = furtherEvidence(place, record, around)
    if (further === null) return []
    const evidence: readonly Evidence[] = [
      isUsual ? 'usual-name' : nameEvidence(place.name, record),
      ...further,
      ...(around.more?.(record) ?? []),
    ]
    return [{ record, ...likeness(evidence.length === 1 ? [...evidence, 'no-more-known'] : evidence) }]
  })
  // Another name is offered, whatever else speaks for it.
  if (isUsual && !alike.some(({ evidence }) => evidence.includes('same-ico'))) return possible(alike)
  const told = alike.filter(({ evidence }) => evidence.some((each) => isTelling(each) && each !== 'no-more-known'))
  const supported = told.length > 0 ? told : alike.filter(({ evidence }) => evidence.includes('same-domain'))
  const [only] = supported
  const isAlone = told.length === 1 || (supported.length === 1 && alike.length === 1)
  return only !== undefined && isAlone ? { kind: 'sure', ...only } : possible(alike)
}
