import type { Day } from '@shared/domain/values/day'
import type { EventKey } from './events'

export type SiblingAnswer = { readonly from: string; readonly on: Day | null; readonly names: readonly string[] }

/** Institutions invited to the first workshop of PDP4, in the order in which they answered; null: not yet. */
export const siblingAnswers: readonly SiblingAnswer[] = [
  { from: 'krp-msk', on: '2020-12-09', names: ['Haviernik Dušan'] },
  { from: 'ricany', on: '2020-12-10', names: ['Bártl Kryštof'] },
  { from: 'mp-jablonec', on: '2020-12-10', names: ['Jizerka Přibyslav'] },
  { from: 'mp-trebic', on: '2020-12-14', names: ['Zámiš Kamil'] },
  { from: 'oo-krnov', on: '2020-12-15', names: ['Šelong Robin'] },
  { from: 'frydek-mistek', on: null, names: [] },
  { from: 'litomysl', on: null, names: [] },
]

export const siblingOrganisers: readonly { readonly name: string; readonly event: EventKey }[] = [
  { name: 'Ryvolová Helena', event: 'pdp-traffic' },
  { name: 'Ščerbak Bohdan', event: 'pdp-traffic' },
  { name: 'Ryvolová Helena', event: 'pdp-local' },
  { name: 'Mžiková Ilona', event: 'pdp-local' },
]
