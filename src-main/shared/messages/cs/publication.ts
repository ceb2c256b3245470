import type { RecommendationGap } from '../../domain/publication/publication-outline'
import { number } from '../plural'
import { counted, counts } from './counted'

/** The texts of the publication, what will be printed and what is still missing. */
export const publication = {
  noInitiative: 'Zatím není žádná iniciativa',
  noInitiativeText: 'Publikace patří k iniciativě. Založte ji nejdříve v nastavení.',
  toSettings: 'Přejít do nastavení',
  title: (code: string) => `Soubor doporučení iniciativy ${code}`,
  texts: 'Texty publikace',
  versionHint: 'Například „2. návrh“',
  forewordHint: 'Nový odstavec oddělte prázdným řádkem.',
  intros: 'Úvody kapitol',
  introsNote: 'Kapitoly jsou témata iniciativy v jejich pořadí.',
  introOf: (number: string | null, name: string) => (number === null ? name : `${number}. ${name}`),
  noThemes: 'Iniciativa zatím nemá témata, a publikace proto nemá kapitoly.',
  toThemes: 'Přejít k tématům',
  gaps: {
    title: 'Co ještě chybí',
    none: 'Nic nechybí.',
    'no-title': 'Publikace nemá název',
    'no-foreword': 'Chybí úvodní slovo',
    'no-publicity': 'Iniciativa nemá text o publicitě',
    'empty-chapter': (name: string) => `Kapitola „${name}“ nemá žádné doporučení`,
    recommendation: (number: string, title: string) => `${number} ${title}`,
    lacks: (names: readonly string[]) => `chybí ${new Intl.ListFormat('cs').format(names)}`,
    lack: {
      'no-chapter': 'téma',
      'no-text': 'text',
      'no-addressee': 'adresát',
      'no-source': 'výstup, z něhož vychází',
    } satisfies Record<RecommendationGap, string>,
  },
  contents: {
    title: 'Co se vytiskne',
    label: 'Obsah publikace',
    figures: (chapters: number, recommendations: number) =>
      [counted('kapitola', 'kapitoly', 'kapitol')(chapters), counts.recommendations(recommendations)].join(', '),
    approved: (approved: number, all: number) =>
      `Schváleno: ${number('cs', approved)} z ${counts.recommendations(all)}.`,
    draft: 'Dokument se vytiskne s vodoznakem NÁVRH, dokud nejsou schválena všechna doporučení.',
    count: counts.recommendations,
    onlyIntro: 'jen úvod',
    notPrinted: 'nevytiskne se',
    empty: 'Zatím není co tisknout. Doporučení vznikají z výstupů workshopů.',
    toRecommendations: 'Přejít k doporučením',
  },
}
