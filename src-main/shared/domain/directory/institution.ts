import { institutionFields, type KnownInstitutionKind } from '../../fields/institution'
import { emptyOf, type RecordOf } from '../../fields/record'

export type Institution = RecordOf<typeof institutionFields>

/** An institution of which nothing is known yet. */
export const emptyInstitution: Omit<Institution, 'id'> = emptyOf(institutionFields)

/** One of the known kinds, or the id of one that was made in the settings. */
export type InstitutionKind = string

/** Kinds of self-government: a police or an office belongs to one of them. */
export const isTown = (kind: InstitutionKind): boolean =>
  (
    ['municipality', 'town', 'statutory-town', 'district'] satisfies KnownInstitutionKind[] as readonly string[]
  ).includes(kind)

/** Whether two kinds can be one institution: *obec* and *město* are words for the same office. */
export const isSameSort = (a: InstitutionKind, b: InstitutionKind): boolean => a === b || (isTown(a) && isTown(b))
