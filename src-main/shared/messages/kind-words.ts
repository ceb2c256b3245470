import type { InstitutionKind } from '../domain/directory/institution'
import { institutionKinds } from '../fields/institution'
import { settingsOf } from '../domain/settings/settings'
import type { DatabaseView } from '../domain/database/state'
import type { Messages } from './messages'

export type NamedKind = { readonly id: InstitutionKind; readonly label: string }

/** All kinds of institutions with their names: the known ones in their order, then those made in the settings. */
export const namedKinds = (m: Messages, view: DatabaseView): readonly NamedKind[] => [
  ...institutionKinds.map((id) => ({ id, label: m.words.institutionKinds[id] })),
  ...settingsOf(view).institutionKinds.map(({ id, name }) => ({ id, label: name })),
]

/** What a kind of institution is called; a kind that is not known any more is called by its id. */
export const kindName = (m: Messages, view: DatabaseView, kind: InstitutionKind): string => {
  const known: { readonly [kind: string]: string } = m.words.institutionKinds
  return known[kind] ?? settingsOf(view).institutionKinds.find(({ id }) => id === kind)?.name ?? kind
}
