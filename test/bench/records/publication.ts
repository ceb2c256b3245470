import type {
  PublicationChapter,
  PublicationContent,
  PublicationRecommendation,
} from '../../../src-main/documents/publication/content'
import { districts, regions, towns } from './names'

const sentence =
  'Obec, policie a škola se scházejí jednou za čtvrt roku, vymění si zkušenosti z terénu a zapíší, kdo co do příště udělá. '

const manyOf = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const recommendation =
  (chapter: number) =>
  (index: number): PublicationRecommendation => ({
    number: `${chapter}.${index + 1}`,
    title: `Pravidelná setkání v místě, doporučení ${index + 1}`,
    text: manyOf(3, (paragraph) => sentence.repeat(3 + ((index + paragraph) % 3))),
    addressee: 'obce s rozšířenou působností',
    status: 'draft',
    sources: manyOf(2, (source) => ({
      kind: 'practice',
      text: `Zkušenost ${source + 1}`,
      institution: `Město ${towns[index % towns.length] ?? ''}`,
      event: 'Workshop 1',
      days: ['2021-04-29', '2021-04-30'],
    })),
  })

const chapter =
  (recommendations: number) =>
  (index: number): PublicationChapter => ({
    number: `${index + 1}`,
    title: `Téma ${index + 1}`,
    intro: manyOf(2, () => sentence.repeat(4)),
    recommendations: manyOf(recommendations, recommendation(index + 1)),
  })

/** A publication of about a hundred pages: eight chapters of recommendations and an annex of 400 institutions. */
export const benchPublication = (recommendationsAChapter: number): PublicationContent => ({
  title: 'Doporučení pro místní bezpečnost',
  subtitle: 'Soubor dobré praxe',
  initiative: 'Iniciativa 1',
  publicity: ['Podpořeno z Fondů Norska'],
  draft: true,
  versionLabel: 'Verze 0.1',
  date: '2021-10-05',
  foreword: manyOf(3, () => sentence.repeat(4)),
  chapters: manyOf(8, chapter(recommendationsAChapter)),
  institutions: manyOf(400, (index) => ({
    name: `Město ${towns[index % towns.length] ?? ''} ${index + 1}`,
    kind: 'obec',
    district: districts[index % districts.length] ?? '',
    region: regions[index % regions.length] ?? '',
    events: 'Workshop 1, Workshop 2',
  })),
  totals: { events: 6, institutions: 400, persons: 900, attendances: 1500 },
})
