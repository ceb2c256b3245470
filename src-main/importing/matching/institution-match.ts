import { districtKey } from '@shared/domain/values/places'
import { areToldApart } from '@shared/domain/directory/distinction'
import { fold } from '@shared/domain/values/fold'
import { townName } from '@shared/domain/directory/duplicates/likeness'
import { areUsualNames, usualName, type UsualName } from '@shared/domain/directory/usual-names'
import type { Id } from '@shared/domain/values/ids'
import type { Evidence, Likeness } from '@shared/domain/importing/report'
import { isSameSort, isTown, type Institution } from '@shared/domain/directory/institution'
import type { DatabaseView } from '@shared/domain/database/state'

/** The facts in a row by which an institution is recognised. */
export type InstitutionIdentity = Pick<Institution, 'name' | 'ico' | 'code' | 'district' | 'kind'>

export type Alike<T> = Likeness & { readonly record: T }

/**
 * Sure: the same record. Possible: of the same name, but nothing else says so, or several come into question; never merged by
 * name alone.
 */
export type Match<T> =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'sure' } & Alike<T>)
  | { readonly kind: 'possible'; readonly candidates: readonly Alike<T>[] }

/** How much each piece of evidence weighs; two that agree make sure, a name alone never does. */
const weights: { readonly [Name in Evidence]: number } = {
  'same-id': 100,
  'same-code': 65,
  'same-ico': 60,
  'same-name': 35,
  'plain-name': 25,
  'swapped-name': 25,
  'town-name': 25,
  'usual-name': 20,
  'same-district': 35,
  'same-email': 55,
  'same-domain': 35,
  'same-institution': 40,
  'known-person': 40,
  invited: 35,
  'same-answer': 40,
  'by-hand': 0,
  'other-ico': -15,
  'other-district': -15,
  'other-surname': -40,
  'other-institution': -15,
  'no-more-known': 0,
}

/** The score of some evidence, from 0 to 100, for people to compare; what is sure is decided by rules, not by it. */
export const likeness = (evidence: readonly Evidence[]): Likeness => {
  const sum = evidence.reduce((total, each) => total + weights[each], 0)
  return { score: Math.min(100, Math.max(0, sum)), evidence }
}

type Compared = { readonly level: 'sure' | 'possible' | 'none'; readonly evidence: readonly Evidence[] }

const none: Compared = { level: 'none', evidence: [] }

/** How surely two of one name are the same: codes and IČO decide where both have one, else the district; else it is only possible. */
const compareInstitutions = (a: InstitutionIdentity, b: InstitutionIdentity): Compared => {
  const isSameDistrict = a.district !== '' && districtKey(a.district) === districtKey(b.district)
  const district: readonly Evidence[] = isSameDistrict ? ['same-district'] : []
  if (a.code !== '' && b.code !== '')
    return a.code === b.code ? { level: 'sure', evidence: ['same-name', 'same-code', ...district] } : none
  if (a.ico !== '' && b.ico !== '') {
    if (a.ico === b.ico) return { level: 'sure', evidence: ['same-name', 'same-ico', ...district] }
    return isSameDistrict ? { level: 'possible', evidence: ['same-name', ...district, 'other-ico'] } : none
  }
  if (a.district === '' || b.district === '') return { level: 'possible', evidence: ['same-name', 'no-more-known'] }
  return isSameDistrict ? { level: 'sure', evidence: ['same-name', ...district] } : none
}

/** By which of its names an institution is known: *Kolín* and *Město Kolín* are one town, but rarely two. */
export const nameEvidence = (name: string, institution: Institution): Evidence =>
  fold(name) === fold(institution.name) ? 'same-name' : 'town-name'

/** Where the words of the office differ, only a code or an IČO makes sure. */
const asNamed = (name: string, institution: Institution, { level, evidence }: Compared): Compared => {
  const named = nameEvidence(name, institution)
  if (named === 'same-name') return { level, evidence }
  const isTold = evidence.includes('same-code') || evidence.includes('same-ico')
  const told = evidence.map((each) => (each === 'same-name' ? named : each))
  return { level: level === 'sure' && !isTold ? 'possible' : level, evidence: told }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

type Named = { readonly record: Institution; readonly usual: UsualName }

const usualKey = ({ sort, words }: UsualName): string => `${sort} ${words[0]?.slice(0, 1) ?? ''}`

/** The institutions of the directory by name, for matching the rows of a file against it. */
export class InstitutionMatch {
  readonly #named = new Map<string, Institution[]>()
  readonly #towns = new Map<string, Institution[]>()
  readonly #view: DatabaseView
  readonly #usualOf = new Map<string, readonly Institution[]>()
  #byIco: Map<string, Institution[]> | null = null
  #usual: ReadonlyMap<string, readonly Named[]> | null = null

  constructor(view: DatabaseView) {
    this.#view = view
    for (const institution of view.all('institutions')) {
      push(this.#named, fold(institution.name), institution)
      if (isTown(institution.kind)) push(this.#towns, townName(institution.name), institution)
    }
  }

  /** The institution that a row is about. Two sure ones count as possible: a person has to decide. */
  find(identity: InstitutionIdentity): Match<Institution> {
    const named = this.named(identity.name)
    if (named.length === 0) return this.#findUsual(identity)
    const compared = named
      .filter(({ kind }) => isSameSort(kind, identity.kind))
      .map((record) => ({ record, ...asNamed(identity.name, record, compareInstitutions(identity, record)) }))
      .filter(({ level }) => level !== 'none')
    const sure = compared.filter(({ level }) => level === 'sure')
    const [only] = sure
    if (sure.length === 1 && only) return { kind: 'sure', record: only.record, ...likeness(only.evidence) }
    return possible(compared.map(({ record, evidence }) => ({ record, ...likeness(evidence) })))
  }

  #findUsual(identity: InstitutionIdentity): Match<Institution> {
    const { words } = usualName(identity.name)
    const alike = this.usual(identity.name).flatMap((record) => {
      const { level, evidence } = compareInstitutions(identity, record)
      const isNearby = usualName(record.name).words.length !== words.length
      if (level === 'none' || (isNearby && !evidence.includes('same-ico'))) return []
      const told = evidence.map((each) => (each === 'same-name' ? 'usual-name' : each))
      return [{ record, ...likeness(told) }]
    })
    return possible(alike)
  }

  /** Institutions of a name, whatever their kind; where none has it, towns that differ in the words of the office alone. */
  named(name: string): readonly Institution[] {
    return this.#named.get(fold(name)) ?? this.#towns.get(townName(name)) ?? []
  }

  /** Institutions of an IČO; a police often shares that of its town. */
  withIco(ico: string): readonly Institution[] {
    if (this.#byIco === null) {
      this.#byIco = new Map()
      for (const institution of this.#view.all('institutions'))
        if (institution.ico !== '') push(this.#byIco, institution.ico, institution)
    }
    return this.#byIco.get(ico) ?? []
  }

  /** Institutions that people may mean by a name that none of them has: `MěÚ Říčany`, `Jablonec n. N.`, `Magistrát města Děčína`. */
  usual(name: string): readonly Institution[] {
    const known = this.#usualOf.get(name)
    if (known !== undefined) return known
    const wanted = usualName(name)
    const near = this.#byUsualName().get(usualKey(wanted)) ?? []
    const alike = near.filter(({ usual }) => areUsualNames(wanted, usual))
    const whole = alike.filter(({ usual }) => usual.words.length === wanted.words.length)
    const found = (whole.length > 0 ? whole : alike).map(({ record }) => record)
    this.#usualOf.set(name, found)
    return found
  }

  #byUsualName(): ReadonlyMap<string, readonly Named[]> {
    if (this.#usual !== null) return this.#usual
    const named = new Map<string, Named[]>()
    for (const record of this.#view.all('institutions')) {
      const usual = usualName(record.name)
      push(named, usualKey(usual), { record, usual })
    }
    return (this.#usual = named)
  }

  /** Whether somebody decided that two records are not the same. */
  areDistinct(a: Id, b: Id): boolean {
    return areToldApart(this.#view, 'institutions', [a, b])
  }
}

const shownCandidates = 10

/** Records that come into question, the likeliest first; none where there are none. */
export const possible = <T>(candidates: readonly Alike<T>[]): Match<T> => {
  if (candidates.length === 0) return { kind: 'none' }
  return { kind: 'possible', candidates: [...candidates].sort((a, b) => b.score - a.score).slice(0, shownCandidates) }
}

/** The institutions met so far in the same file, to find its duplicates. */
export class FileDuplicates {
  readonly #seen = new Map<string, { readonly identity: InstitutionIdentity; readonly row: number }[]>()
  readonly #keys = new Map<string, number>()

  /** The earlier row of the same institution, if any; the row is noted in any case. */
  note(identity: InstitutionIdentity, row: number): number | null {
    const key = `${isTown(identity.kind) ? 'town' : identity.kind} ${fold(identity.name)}`
    const earlier = (this.#seen.get(key) ?? []).find(
      (each) => compareInstitutions(each.identity, identity).level !== 'none',
    )
    push(this.#seen, key, { identity, row })
    return earlier?.row ?? null
  }

  /** The earlier row of the same key, if any: a record by its id, a person by name and place. */
  noteKey(key: string, row: number): number | null {
    const earlier = this.#keys.get(key) ?? null
    if (earlier === null) this.#keys.set(key, row)
    return earlier
  }
}
