import type { PublicationContent, PublicationRecommendation } from '../../../../src-main/documents/publication/content'

const paragraph =
  'Obce a města, která se iniciativy účastnila, shodně uvádějí, že největší přínos má pravidelné setkávání zástupců místního oddělení Policie České republiky s vedením obce a s obecní policií. Schůzky se konají zpravidla jednou za měsíc, mají předem daný program a z každé je pořízen krátký záznam s úkoly a termíny. Tam, kde taková setkání chybějí, se informace předávají nahodile a o řadě událostí se samospráva dozvídá až s odstupem.'
const second =
  'Norská zkušenost (v obcích Ærø a Ødegård) ukazuje, že k dobré spolupráci stačí jednoduchá dohoda o tom, kdo koho a v jaké lhůtě informuje. Příliš žluťoučký kůň úpěl ďábelské ódy; doporučuje se proto 1 dohoda na 1 území, a to s platností alespoň 2 let.'

/** A recommendation with texts long enough to fill lines and pages. */
export const sampleRecommendation = (
  number: string,
  more: Partial<PublicationRecommendation> = {},
): PublicationRecommendation => ({
  number,
  title: 'Pravidelné společné porady vedení obce, obecní policie a místního oddělení Policie ČR',
  text: [paragraph, second],
  addressee: 'obce s rozšířenou působností, územní odbory Policie ČR',
  status: 'for-comment',
  sources: [
    {
      kind: 'practice',
      text: 'Měsíční porady starosty s vedoucím obvodního oddělení; záznam dostává i rada města.',
      institution: 'Město Říčany',
      event: 'Workshop 1',
      days: ['2021-04-29', '2021-04-30'],
    },
    {
      kind: 'problem',
      text: 'Obec se o plánovaných opatřeních dozvídá až z tisku a nemůže na ně včas upozornit obyvatele ani vlastní organizace.',
      institution: 'Městská policie Chrudim',
      event: 'Workshop 1',
      days: ['2021-04-29', '2021-04-30'],
    },
  ],
  ...more,
})

const themes = [
  'Místní záležitosti veřejného pořádku',
  'Systémové sdílení informací a spolupráce mezi relevantními aktéry',
  'Problematika spojená s migrací cizinců',
  'Děti, mladiství a zvlášť zranitelné osoby',
]

const sampleChapter = (
  title: string,
  index: number,
  recommendations: number,
): PublicationContent['chapters'][number] => ({
  number: String(index + 1),
  title,
  intro: [paragraph, second],
  recommendations: Array.from({ length: recommendations }, (_, at) => sampleRecommendation(`${index + 1}.${at + 1}`)),
})

/** A draft like the real ones; `size` is the number of recommendations in each of the four chapters. */
export const samplePublication = (size = 3, more: Partial<PublicationContent> = {}): PublicationContent => ({
  title: 'Sdílení dobré praxe ve spolupráci policie a samosprávy',
  subtitle: 'Soubor doporučení z bilaterální iniciativy',
  initiative: 'Sdílení dobré praxe v oblasti spolupráce státní policie s orgány místní samosprávy',
  publicity: [
    'Bilaterální iniciativa je podpořena z Fondů Norska 2014–2021 v rámci programu Vnitřní věci.',
    'Odbor bezpečnostní politiky Ministerstva vnitra',
  ],
  draft: true,
  versionLabel: '0.3',
  date: '2021-10-05',
  foreword: [paragraph, second, paragraph],
  chapters: themes.map((theme, index) => sampleChapter(theme, index, size)),
  institutions: Array.from({ length: 60 }, (_, index) => ({
    name: index % 7 === 0 ? `Krajské ředitelství policie, územní odbor č. ${index + 1}` : `Město Říčany ${index + 1}`,
    kind: index % 3 === 0 ? 'obecní policie' : 'obec',
    district: 'Praha-východ',
    region: 'Středočeský kraj',
    events: index % 4 === 0 ? 'zahajovací jednání, workshop 1, workshop 2' : 'workshop 1',
  })),
  totals: { events: 6, institutions: 60, persons: 122, attendances: 1215 },
  ...more,
})
