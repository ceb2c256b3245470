import { number } from '../plural'
import { counted, counts } from './counted'

/** The recommendations in their chapters, and what each of them is built on. */
export const recommendations = {
  noInitiativeText: 'Doporučení patří k iniciativě. Založte ji nejdříve v nastavení.',
  figures: (all: number, approved: number) => `${counts.recommendations(all)}, schváleno ${number('cs', approved)}`,
  create: 'Nové doporučení',
  createIn: (chapter: string) => `Nové doporučení v kapitole „${chapter}“`,
  list: 'Doporučení po kapitolách',
  search: 'Hledat v doporučeních',
  allStatuses: 'Všechny stavy',
  detail: 'Podrobnosti doporučení',
  empty: 'Zatím žádná doporučení',
  emptyText:
    'Doporučení vycházejí z výstupů akcí a řadí se do kapitol podle témat. Vytvořte je z vybraných výstupů, nebo je napište rovnou.',
  toOutcomes: 'Přejít k výstupům',
  columns: { number: 'Číslo', sources: 'Výstupů' },
  asList: 'Zobrazit jako seznam',
  asChapters: 'Zobrazit po kapitolách',
  plainList: 'Seznam doporučení',
  markAll: 'Vybrat všechna zobrazená doporučení',
  removedMany: counted('doporučení bylo odstraněno.', 'doporučení byla odstraněna.', 'doporučení bylo odstraněno.'),
  emptyChapter: 'Zatím bez doporučení',
  nothingFound: 'Žádné doporučení neodpovídá',
  noAddressee: 'bez adresáta',
  builtOn: (n: number) => (n === 0 ? 'bez výstupu' : counts.outcomes(n)),
  up: (title: string) => `Posunout výš: ${title}`,
  down: (title: string) => `Posunout níž: ${title}`,
  moved: (title: string, { chapter, order }: { readonly chapter: string; readonly order: number }) =>
    `${title}: kapitola ${chapter}, v pořadí ${order}.`,
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
