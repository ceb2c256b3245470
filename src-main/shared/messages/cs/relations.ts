import type { RelationKind } from '../../domain/directory/relation'

type Words = { readonly [Kind in RelationKind]: string }

/** The relations of an institution, from its own end and from the other one. */
export const relations = {
  title: 'Vztahy',
  none: 'Zatím tu není žádný vztah k jiné instituci.',
  own: {
    'police-of': 'Policie obce',
    'serves-too': 'Slouží i pro',
    under: 'Podléhá',
    coordination: 'Koordinační dohoda s',
  } satisfies Words,
  other: {
    'police-of': 'Její policie',
    'serves-too': 'Slouží jí i',
    under: 'Podléhá jí',
    coordination: 'Koordinační dohoda s',
  } satisfies Words,
  ended: (n: number) => `Skončené (${n})`,
  since: (day: string) => `od ${day}`,
  until: (day: string) => `do ${day}`,
  add: 'Přidat vztah',
  addTitle: 'Nový vztah',
  editTitle: 'Vztah institucí',
  kind: 'Vztah',
  institution: 'Instituce',
  notFound: 'Taková instituce v adresáři není.',
  submit: 'Uložit vztah',
  added: 'Vztah byl přidán.',
  edited: 'Vztah byl upraven.',
  removed: 'Vztah byl odstraněn.',
  edit: (what: string) => `Upravit vztah: ${what}`,
  remove: (what: string) => `Odstranit vztah: ${what}`,
  end: (what: string) => `Ukončit vztah: ${what}`,
  endTitle: 'Ukončit vztah',
  endText: (name: string) => `Instituce už k instituci ${name} patřit nebude. Vztah zůstane mezi skončenými.`,
  endConfirm: 'Ukončit vztah',
  endDay: 'Platil do',
  wasEnded: 'Vztah byl ukončen.',
}
