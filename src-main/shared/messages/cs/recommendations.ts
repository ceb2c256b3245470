import type { recommendationFields } from '../../fields/recommendation'
import { number, plural } from '../plural'

const object = (n: number): string =>
  plural('cs', n, { one: 'výstup', few: 'výstupy', many: 'výstupu', other: 'výstupů' })

/** The recommendations in their chapters, and what each of them is built on. */
export const recommendations = {
  noInitiative: 'Zatím není žádná iniciativa',
  noInitiativeText: 'Doporučení patří k iniciativě. Založte ji nejdříve v nastavení.',
  toSettings: 'Přejít do nastavení',
  figures: (all: number, approved: number) =>
    `${plural('cs', all, { one: 'doporučení', other: 'doporučení' })}, schváleno ${number('cs', approved)}`,
  create: 'Nové doporučení',
  createIn: (chapter: string) => `Nové doporučení v kapitole „${chapter}“`,
  list: 'Doporučení po kapitolách',
  filters: 'Hledání a filtr doporučení',
  search: 'Hledat v doporučeních',
  allStatuses: 'Všechny stavy',
  divider: 'Šířka podrobností',
  detail: 'Podrobnosti doporučení',
  closeDetail: 'Zavřít podrobnosti',
  empty: 'Zatím žádná doporučení',
  emptyText:
    'Doporučení vycházejí z výstupů akcí a řadí se do kapitol podle témat. Vytvořte je z vybraných výstupů, nebo je napište rovnou.',
  toOutcomes: 'Přejít k výstupům',
  emptyChapter: 'Zatím bez doporučení',
  nothingFound: 'Žádné doporučení neodpovídá',
  nothingFoundText: 'Změňte hledaný text nebo zrušte filtr.',
  clearFilters: 'Zrušit hledání a filtr',
  noAddressee: 'bez adresáta',
  builtOn: (n: number) => (n === 0 ? 'bez výstupu' : object(n)),
  up: (title: string) => `Posunout výš: ${title}`,
  down: (title: string) => `Posunout níž: ${title}`,
  moved: (title: string, { chapter, order }: { readonly chapter: string; readonly order: number }) =>
    `${title}: kapitola ${chapter}, v pořadí ${order}.`,
  fields: {
    initiativeId: 'Iniciativa',
    themeId: 'Kapitola (téma)',
    title: 'Název',
    text: 'Text doporučení',
    addressee: 'Adresát',
    outcomeIds: 'Výstupy, z nichž vychází',
    status: 'Stav',
  } satisfies Record<keyof typeof recommendationFields, string>,
  textHint: 'Nový odstavec začněte na novém řádku.',
  addresseeHint: 'Komu je doporučení určeno, například obcím a územním odborům Policie ČR.',
  noTheme: 'bez tématu',
  noSources: 'Zatím z žádného výstupu nevychází.',
  addSource: 'Přidat výstup',
  addSourceHint: 'Pište část názvu výstupu.',
  sourceNotFound: 'Takový výstup iniciativa nemá, nebo už je přidán.',
  removeSource: (title: string) => `Odebrat výstup: ${title}`,
  form: {
    title: 'Nové doporučení',
    text: 'Výstupy, z nichž doporučení vychází, přidáte po uložení.',
    save: 'Uložit doporučení',
  },
  created: (title: string) => `Doporučení je založeno: ${title}`,
  remove: 'Odstranit',
  removed: (title: string) => `Doporučení je odstraněno: ${title}`,
}
