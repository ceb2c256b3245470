import { plural } from '../plural'

const object = (n: number): string =>
  plural('cs', n, { one: 'výstup', few: 'výstupy', many: 'výstupu', other: 'výstupů' })

/** What the events brought: practices, problems, methods, proposals. */
export const outcomes = {
  noInitiativeText: 'Výstupy patří k iniciativě. Založte ji nejdříve v nastavení.',
  create: 'Zapsat výstup',
  list: 'Seznam výstupů',
  search: 'Hledat ve výstupech',
  detail: 'Podrobnosti výstupu',
  closeDetail: 'Zavřít podrobnosti',
  markAll: 'Vybrat všechny zobrazené výstupy',
  allEvents: 'Všechny akce',
  withoutEvent: 'Mimo akce',
  allKinds: 'Všechny druhy',
  allThemes: 'Všechna témata',
  withoutTheme: 'Bez tématu',
  use: 'Využití v doporučeních',
  allUses: 'Využité i nevyužité',
  unused: 'Bez doporučení',
  used: 'S doporučením',
  columns: {
    title: 'Název',
    kind: 'Druh',
    theme: 'Téma',
    event: 'Akce',
    institution: 'Instituce',
    uses: 'Doporučení',
  },
  empty: 'Zatím žádné výstupy',
  emptyText:
    'Sem patří, co akce přinesly: dobrá praxe, problémy, současné metody a návrhy. Z nich vznikají doporučení.',
  nothingFound: 'Žádný výstup neodpovídá',
  remove: 'Odstranit',
  removed: (n: number) =>
    plural('cs', n, {
      one: 'výstup byl odstraněn',
      few: 'výstupy byly odstraněny',
      many: 'výstupu bylo odstraněno',
      other: 'výstupů bylo odstraněno',
    }) + '.',
  recommend: (n: number) => `Vytvořit doporučení z ${plural('cs', n, { one: 'výstupu', other: 'výstupů' })}`,
  recommended: (n: number) => `Doporučení je založeno a opírá se o ${object(n)}. Upravte jeho název a text.`,
  noEvent: 'mimo akce',
  noTheme: 'bez tématu',
  noInstitution: 'žádná',
  institutionNotFound: 'V adresáři taková instituce není.',
  form: {
    title: 'Zápis výstupů',
    text: 'Po uložení zůstane zápis otevřený pro další výstup; akce, téma a druh se opakují.',
    warning:
      'Nezapisujte nic o konkrétním policejním případu ani údaje, podle nichž by bylo možné poznat zvlášť zranitelnou osobu.',
    save: 'Uložit a zapsat další',
    close: 'Ukončit zápis',
    saved: (title: string) => `Zapsáno: ${title}`,
  },
  uses: 'Doporučení, která z výstupu vycházejí',
  noUses: 'Zatím z něj žádné doporučení nevychází.',
  makeRecommendation: 'Vytvořit doporučení',
}
