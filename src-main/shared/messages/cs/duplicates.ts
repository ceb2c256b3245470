import type { DuplicateKind, DuplicateReason } from '../../domain/directory/duplicates/find-duplicates'
import { counted, counts } from './counted'

/** Behind *u*, which asks for the genitive. */
const atInstitutions = counted('instituce', 'institucí', 'institucí')

/** Looking for records that may be one, and merging them. */
export const duplicates = {
  title: { institutions: 'Možné dvojí instituce', persons: 'Možné dvojí osoby' } satisfies Record<
    DuplicateKind,
    string
  >,
  search: 'Hledat ve dvojicích',
  nothingFound: 'Podmínkám neodpovídá žádná dvojice',
  find: 'Najít dvojí záznamy',
  lookAgain: 'Prohledat znovu',
  looking: (count: string) => `Porovnává se ${count} záznamů`,
  count: counted('dvojice', 'dvojice', 'dvojic'),
  none: 'Žádné dvojí záznamy',
  noneText: 'Nic v adresáři si není podobné natolik, aby to mohlo být totéž.',
  columns: { score: 'Shoda', first: 'Záznam', second: 'Možná totéž', reasons: 'Proč', reasonCount: 'Důvodů' },
  percent: (n: number) => `${n} %`,
  reasons: {
    'same-code': 'stejný kód obce',
    'same-ico': 'stejné IČO',
    'same-data-box': 'stejná datová schránka',
    'same-name': 'stejný název nebo jméno',
    'similar-name': 'podobný název nebo jméno',
    'same-district': 'stejný okres',
    'same-address': 'stejná adresa',
    'same-email': 'stejný e-mail',
    'same-phone': 'stejný telefon',
    'same-institution': 'stejná instituce',
    'related-institution': 'nadřízená instituce',
  } satisfies Record<DuplicateReason, string>,
  detail: 'Porovnání',
  pairTitle: 'Je to totéž?',
  close: 'Zavřít porovnání',
  field: 'Údaj',
  keeps: 'Zůstane',
  goes: 'Sloučí se do něj',
  links: 'Navázáno',
  noLinks: 'nic',
  nothing: '–',
  both: 'ponechat obojí',
  noDifference: 'Ve vyplněných údajích se neliší.',
  explained:
    'Vše, co je navázáno na druhý záznam, přejde na ten, který zůstane. Sloučení lze vrátit i později v historii.',
  merge: 'Sloučit',
  tellApart: 'Nejsou totéž',
  turn: 'Prohodit strany',
  merged: 'Záznamy jsou sloučeny.',
  places: {
    offer: (n: number) => `Kraj nebo okres je jinak než úředním názvem zapsán u ${atInstitutions(n)}.`,
    open: 'Sjednotit názvy',
    title: 'Sjednotit názvy krajů a okresů',
    text: 'Statistiky už počítají všechny způsoby zápisu dohromady. Vybrané zápisy se nahradí úředním názvem.',
    place: (written: string, name: string, n: number) => `${written} → ${name} (${counts.institutions(n)})`,
    confirm: (n: number) => `Sjednotit u ${atInstitutions(n)}`,
    done: (n: number) => `Názvy jsou sjednoceny u ${atInstitutions(n)}.`,
  },
  toldApart: 'Zapamatováno. Dvojice se už nebude nabízet.',
}
