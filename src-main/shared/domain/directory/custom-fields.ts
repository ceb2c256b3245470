import type { Institution, InstitutionKind } from './institution'
import type { Person } from './person'
import type { Settings } from '../settings/settings'
import type { DatabaseView } from '../database/state'

type OwnField = Settings['ownFields'][number]

/** The institutions of a kind. */
export const institutionsOfKind = (view: DatabaseView, kind: InstitutionKind): readonly Institution[] =>
  Array.from(view.all('institutions')).filter((institution) => institution.kind === kind)

type Users = { readonly institutions: readonly Institution[]; readonly persons: readonly Person[] }

const isFilled =
  (id: string) =>
  ({ own }: Pick<Institution, 'own'>): boolean =>
    (own[id] ?? '') !== ''

/** The records in which an own field is filled in. */
export const recordsWithOwnField = (view: DatabaseView, { id, on }: Pick<OwnField, 'id' | 'on'>): Users => ({
  institutions: on === 'institutions' ? Array.from(view.all('institutions')).filter(isFilled(id)) : [],
  persons: on === 'persons' ? Array.from(view.all('persons')).filter(isFilled(id)) : [],
})
