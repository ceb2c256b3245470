import { plural } from '../plural'

/** Words printed on sheets and in the publication. */
export const documents = {
  pageOfPages: (page: string, pages: string) => `Strana ${page} z ${pages}`,
  attendance: {
    title: 'Prezenční listina',
    initiative: 'Aktivita',
    theme: 'Téma',
    when: 'Termín',
    venue: 'Místo konání',
    dayOfDays: (day: number, days: number) => `${day}. den z ${days}`,
    columns: {
      order: 'Č.',
      name: 'Jméno a příjmení',
      position: 'Funkce',
      institution: 'Instituce',
      band: 'Kvóta',
      signature: 'Podpis',
    },
  },
  publication: {
    untitled: 'Publikace bez názvu',
    watermark: 'NÁVRH',
    draftNote: 'Návrh k připomínkám',
    version: (label: string) => `Verze ${label}`,
    contents: 'Obsah',
    foreword: 'Úvodem',
    chapter: (number: string) => `Kapitola ${number}`,
    noChapters: 'Publikace zatím nemá žádné kapitoly.',
    noRecommendations: 'V této kapitole zatím nejsou žádná doporučení.',
    addressee: 'Komu je určeno',
    status: 'Stav',
    statuses: { draft: 'návrh', 'for-comment': 'k připomínkám', approved: 'schváleno' },
    sources: 'Vychází z',
    sourceKinds: {
      practice: 'Dobrá praxe',
      problem: 'Problém',
      method: 'Současná metoda',
      proposal: 'Návrh řešení',
    },
    annex: 'Příloha',
    institutions: 'Zapojené instituce',
    noInstitutions: 'Zatím se nezapojila žádná instituce.',
    totals: {
      events: (n: number) => plural('cs', n, { one: 'akce', few: 'akce', other: 'akcí' }),
      institutions: (n: number) => plural('cs', n, { one: 'instituce', few: 'instituce', other: 'institucí' }),
      persons: (n: number) => plural('cs', n, { one: 'osoba', few: 'osoby', other: 'osob' }),
      attendances: (n: number) => plural('cs', n, { one: 'účast', few: 'účasti', other: 'účastí' }),
      note: 'Každá osoba se počítá jednou bez ohledu na to, kolika akcí se zúčastnila. Účastí se rozumí přítomnost jedné osoby na jedné akci.',
    },
    columns: { name: 'Instituce', kind: 'Druh', district: 'Okres', region: 'Kraj', events: 'Akce' },
  },
}
