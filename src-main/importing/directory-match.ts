import { fold } from '@shared/domain/fold'
import type { Id } from '@shared/domain/ids'
import { isTown, type Institution, type InstitutionKind, type KnownInstitutionKind } from '@shared/domain/institution'
import type { Person } from '@shared/domain/person'
import type { DatabaseView } from '@shared/domain/state'

/** What a row says about an institution, as far as it tells institutions apart. */
export type InstitutionIdentity = Pick<Institution, 'name' | 'ico' | 'code' | 'district' | 'kind'>

/** Sure: the same institution. Possible: of the same name, but nothing else says so; never merged by name alone. */
export type Match<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'sure'; readonly record: T }
  | { readonly kind: 'possible'; readonly record: T }

/** Whether two kinds can be one institution: *obec* and *město* are words for the same office. */
const isSameSort = (a: InstitutionKind, b: InstitutionKind): boolean => a === b || (isTown(a) && isTown(b))

const none = { kind: 'none' } as const

/** What a name begins or is written with, and the kind that it tells; the first that fits. */
const kindForms: readonly (readonly [RegExp, KnownInstitutionKind])[] = [
  [/^(mestska|obecni) policie\b/, 'municipal-police'],
  [/^krajske reditelstvi policie\b/, 'police-directorate'],
  [/\b(policie cr|policie ceske republiky|reditelstvi policie|obvodni oddeleni|uzemni odbor)\b/, 'police-unit'],
  [/\bministerstvo\b/, 'ministry'],
  [/^statutarni mesto\b/, 'statutory-town'],
  [/^mesto\b/, 'town'],
  [/^(mestska cast|mestsky obvod)\b/, 'district'],
  [/^(kraj\b|krajsky urad\b)|\bkraj$/, 'region'],
  [/^(svaz|sdruzeni|asociace|spolek)\b/, 'association'],
]

/** The kind of an institution by its name; a plain name is a municipality. */
export const kindByName = (name: string): KnownInstitutionKind => {
  const folded = fold(name)
  return kindForms.find(([form]) => form.test(folded))?.[1] ?? 'municipality'
}

/** How surely two say the same: codes and IČO decide where both have one, else the district; a name alone is only possible. */
const compare = (a: InstitutionIdentity, b: InstitutionIdentity): 'sure' | 'possible' | 'none' => {
  if (a.code !== '' && b.code !== '') return a.code === b.code ? 'sure' : 'none'
  const isSameDistrict = a.district !== '' && fold(a.district) === fold(b.district)
  if (a.ico !== '' && b.ico !== '') return a.ico === b.ico ? 'sure' : isSameDistrict ? 'possible' : 'none'
  if (a.district === '' || b.district === '') return 'possible'
  return isSameDistrict ? 'sure' : 'none'
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** The institutions of the directory by name, for matching the rows of a file against it. */
export class DirectoryMatch {
  readonly #institutions = new Map<string, Institution[]>()
  readonly #view: DatabaseView

  constructor(view: DatabaseView) {
    this.#view = view
    for (const institution of view.all('institutions')) push(this.#institutions, fold(institution.name), institution)
  }

  /** The institution that a row is about. Two sure ones count as possible: a person has to decide. */
  institution(identity: InstitutionIdentity): Match<Institution> {
    const named = (this.#institutions.get(fold(identity.name)) ?? []).filter(({ kind }) =>
      isSameSort(kind, identity.kind),
    )
    const sure = named.filter((record) => compare(identity, record) === 'sure')
    if (sure.length === 1 && sure[0]) return { kind: 'sure', record: sure[0] }
    const possible = sure[0] ?? named.find((record) => compare(identity, record) === 'possible')
    return possible === undefined ? none : { kind: 'possible', record: possible }
  }

  /** Institutions of a name, whatever their kind. */
  named(name: string): readonly Institution[] {
    return this.#institutions.get(fold(name)) ?? []
  }

  /** The person of an institution: by name there, or by name and e-mail anywhere; never by a shared address. */
  person(name: Pick<Person, 'firstName' | 'lastName'>, institutionId: Id | null): Person | undefined {
    if (institutionId === null) return undefined
    return this.#view.by('persons', 'institutionId', institutionId).find((each) => isSameName(each, name))
  }
}

const isSameName = (a: Pick<Person, 'firstName' | 'lastName'>, b: Pick<Person, 'firstName' | 'lastName'>): boolean =>
  fold(`${a.firstName} ${a.lastName}`) === fold(`${b.firstName} ${b.lastName}`)

/** The institutions met so far in the same file, to find its doubles. */
export class FileDoubles {
  readonly #seen = new Map<string, { readonly identity: InstitutionIdentity; readonly row: number }[]>()

  /** The earlier row of the same institution, if any; the row is noted in any case. */
  note(identity: InstitutionIdentity, row: number): number | null {
    const key = `${isTown(identity.kind) ? 'town' : identity.kind} ${fold(identity.name)}`
    const earlier = (this.#seen.get(key) ?? []).find((each) => compare(each.identity, identity) !== 'none')
    push(this.#seen, key, { identity, row })
    return earlier?.row ?? null
  }
}
