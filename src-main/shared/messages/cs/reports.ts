import type { Measure } from '../../domain/overview/drill-down'
import type { AnswerState } from '../../domain/directory/directory-rows'
import type { DocumentKind } from '../../domain/documents/kinds'
import { number, plural } from '../plural'

/** Counts of the initiative and the documents that are made of it. */
export const reports = {
  making: {
    button: {
      publication: 'Vytvořit návrh publikace (PDF)',
      'attendance-sheet': 'Vytvořit prezenční listinu (Excel)',
      roster: 'Vytvořit seznam účastníků (Excel)',
    } satisfies Record<DocumentKind, string>,
    preparing: 'Připravuje se',
    writing: {
      publication: 'Sází se publikace',
      'attendance-sheet': 'Zapisuje se prezenční listina',
      roster: 'Zapisuje se seznam účastníků',
    } satisfies Record<DocumentKind, string>,
    progress: (done: number, total: number) => `${number('cs', done)} z ${number('cs', total)}`,
    made: (fileName: string) => `Hotovo: ${fileName}`,
  },

  noInitiative: 'Zatím není žádná iniciativa',
  noInitiativeText: 'Sestavy se počítají pro jednu iniciativu. Založte ji nejdříve v nastavení.',
  toSettings: 'Přejít do nastavení',
  events: {
    title: 'Přihlášky a účast po akcích',
    only: (code: string) => `Jen iniciativa ${code}; jiné se do součtů nezapočítávají.`,
    none: 'Zatím žádné akce',
    noneText: 'Jakmile iniciativa bude mít akce s přihláškami, budou zde jejich počty.',
    toEvents: 'Přejít k akcím',
    event: 'Akce',
    registrations: 'Přihlášky',
    attendance: 'Účast',
    columns: {
      confirmed: 'potvrzené',
      waiting: 'čekací listina',
      declined: 'odmítnuté',
      cancelled: 'zrušené',
      persons: 'osoby',
      attendances: 'účasti',
      personDays: 'osobodny',
    } satisfies Record<Measure, string>,
    total: 'Celkem',
    note: 'Osoba se v součtu počítá jednou, i když přišla na více akcí. Účast je osoba na jedné akci. Osobodny jsou dny, kdy byla přítomna. Každé číslo otevře řádky, z nichž se skládá.',
    cell: (count: string, measure: string, where: string) => `${count}, ${measure}, ${where}`,
  },
  rows: {
    titles: {
      confirmed: 'Potvrzené přihlášky',
      waiting: 'Přihlášky na čekací listině',
      declined: 'Odmítnuté přihlášky',
      cancelled: 'Zrušené přihlášky',
      persons: 'Osoby, které se zúčastnily',
      attendances: 'Účasti',
      personDays: 'Osobodny',
    } satisfies Record<Measure, string>,
    title: (measure: string, where: string) => `${measure}: ${where}`,
    allEvents: (code: string) => `všechny akce iniciativy ${code}`,
    count: (n: number) => plural('cs', n, { one: 'řádek', few: 'řádky', many: 'řádku', other: 'řádků' }),
    columns: { person: 'Osoba', institution: 'Instituce', events: 'Akce', days: 'Dny účasti' },
    openPerson: 'Otevřít osobu',
    toRegistrations: 'Přihlášky akce',
    toAttendance: 'Účast na akci',
  },
  coverage: {
    title: 'Instituce podle krajů a druhů',
    whose: 'Které instituce',
    all: 'všechny v adresáři',
    answers: {
      'not-invited': 'dosud nepozvané',
      prepared: 's připravenou pozvánkou',
      exported: 's vytvořeným, neodeslaným dopisem',
      sent: 'pozvané, bez odpovědi',
      reminded: 'upomenuté, bez odpovědi',
      declined: 'odmítly pozvání',
      accepted: 'přijaly pozvání',
    } satisfies Record<AnswerState, string>,
    region: 'Kraj',
    noRegion: 'bez kraje',
    total: 'Celkem',
    none: 'Žádná taková instituce v databázi není.',
    noneAtAll: 'V adresáři zatím nejsou žádné instituce.',
    toInstitutions: 'Přejít k institucím',
    note: 'Sytější pole znamená více institucí. Číslo otevře jejich seznam.',
    cell: (count: string, kind: string, region: string) => `${count}, ${kind}, ${region}`,
  },
  documents: {
    title: 'Dokumenty',
    ofEvent: 'Dokumenty akce',
    event: 'Akce',
    noEvents: 'Prezenční listina a seznam účastníků vznikají u akce. Zatím žádná není.',
    ofInitiative: 'Dokument iniciativy',
  },
}
