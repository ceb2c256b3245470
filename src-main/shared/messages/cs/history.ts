import { mergedOf } from '../noun-words'
import { nouns } from './nouns'
import type { Blocker } from '../../domain/history/reversal'
import { number, oneOrMany } from '../plural'
import { counted, counts } from './counted'

/** What was changed, when and by whom; one step of the past can be taken back. */
export const history = {
  title: 'Historie',
  text: 'Kdo, kdy a co změnil, se starými a novými hodnotami; kterýkoli krok lze vzít zpět.',
  ofRecord: 'Historie záznamu',
  list: 'Změny',
  search: 'Hledat podle druhu změny',
  person: 'Kdo změnu provedl',
  allPersons: 'Všichni',
  noName: 'bez jména',
  from: 'Od dne',
  to: 'Do dne',
  noDay: 'Takový den neexistuje.',
  onlyRecord: (name: string) => `Jen záznam: ${name}`,
  allRecords: 'Zobrazit celou historii',
  columns: {
    at: 'Kdy',
    what: 'Co',
    about: 'Záznam',
    by: 'Kdo',
    device: 'Počítač',
    count: 'Záznamů',
    kind: 'Druh záznamu',
    action: 'Druh změny',
  },
  here: 'tento počítač',
  nothing: 'Zatím se nic nezměnilo',
  nothingText: 'Každá změna v databázi se zde objeví a půjde vzít zpět.',
  nothingFound: 'Výběru neodpovídá žádná změna',
  detail: 'Podrobnosti změny',
  records: counts.records,
  moreRecords: (n: number) => `Zobrazit zbývající záznamy (${number('cs', n)})`,
  kinds: { made: 'přidáno', changed: 'změněno', removed: 'odstraněno' },
  field: 'Údaj',
  before: 'Před změnou',
  after: 'Po změně',
  yes: 'ano',
  no: 'ne',
  step: (step: string, of: string) => `${step}: ${of}`,
  takeBack: 'Vzít tento krok zpět',
  takenBack: 'Tento krok už nic nemění: je vzatý zpět, nebo jej nahradily další změny.',
  final: 'Tento krok nelze vzít zpět, protože on sám, nebo to, co na něj navazuje, platí natrvalo.',
  dependentsTitle: 'Navazují na něj pozdější změny',
  dependentsText: (n: number) =>
    `Krok lze vzít zpět jen spolu s ${n === 1 ? 'touto změnou' : `těmito změnami (${number('cs', n)})`}. I to půjde provést znovu.`,
  moreDependents: (n: number) => `a další (${number('cs', n)})`,
  takeBackAll: (n: number) => `Vzít zpět ${counted('krok', 'kroky', 'kroků')(n)}`,
  blockedTitle: 'Krok nelze vzít zpět',
  blockers: {
    referred: (name: string) => `Odkazuje na něj: ${name}.`,
    missing: (name: string) => `Chybí záznam, na který odkazuje: ${name}.`,
    stray: (name: string) => `Odkazoval by na něco z jiné iniciativy, nebo by stál sám pod sebou: ${name}.`,
    rival: (name: string) => `Jeho místo zaujímá: ${name}.`,
    changed: (name: string) => `Záznam je jiný, než uvádí historie: ${name}.`,
    gone: (name: string) => `Záznam už v databázi není: ${name}.`,
  } satisfies Record<Blocker['code'], (name: string) => string>,
  unnamed: (kind: string) => `${kind} bez názvu`,
  counted: {
    'directory:import': (n: number) => `načtení ${oneOrMany('cs', n, '1\u00a0záznamu', 'záznamů')} ze souboru`,
    ...mergedOf(nouns, 'counted'),
  },
}
