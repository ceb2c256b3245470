import { dayInFigures } from '../../domain/values/day'
import type { DueCode, DueItemOf, Urgency } from '../../domain/overview/due-items'
import { counted, counts } from './counted'

type Sentences = { readonly [Code in DueCode]: (item: DueItemOf<Code>) => string }

const unanswered = counted('pozvánka je bez odpovědi', 'pozvánky jsou bez odpovědi', 'pozvánek je bez odpovědi')

/** The deadline desk. */
export const overview = {
  counting: 'Přehled se počítá…',
  empty: {
    title: 'Založte iniciativu',
    text: 'K iniciativě patří akce, pozvánky, výstupy i doporučení. Instituce a osoby jsou společné všem iniciativám.',
    action: 'Založit iniciativu',
  },
  due: {
    title: 'Co je třeba udělat',
    none: 'Nic nečeká na vyřízení.',
    noneText: 'Až se přiblíží lhůta nebo bude něco chybět, objeví se to zde.',
    urgencies: { late: 'po lhůtě', soon: 'brzy', open: 'čeká' } satisfies Record<Urgency, string>,
    sentences: {
      'answers-overdue': ({ count, deadline }) => `${unanswered(count)}, lhůta uplynula ${dayInFigures(deadline)}`,
      'answers-soon': ({ count, deadline }) => `${unanswered(count)}, nejbližší lhůta je ${dayInFigures(deadline)}`,
      'invitations-not-sent': ({ count }) =>
        counted(
          'připravená pozvánka není odeslána',
          'připravené pozvánky nejsou odeslány',
          'připravených pozvánek není odesláno',
        )(count),
      'letters-not-sent': ({ count }) =>
        counted(
          'vytvořený dopis není označen za odeslaný',
          'vytvořené dopisy nejsou označeny za odeslané',
          'vytvořených dopisů není označeno za odeslané',
        )(count),
      'people-missing': ({ count }) =>
        counted(
          'přijaté pozvání je bez jmenované osoby',
          'přijatá pozvání jsou bez jmenované osoby',
          'přijatých pozvání je bez jmenované osoby',
        )(count),
      'names-missing': ({ count }) =>
        counted('držené místo čeká na jméno', 'držená místa čekají na jméno', 'držených míst čeká na jméno')(count),
      'not-told': ({ count, event }) =>
        `${counted('osoba ještě neví', 'osoby ještě nevědí', 'osob ještě neví')(count)} ${event.status === 'cancelled' ? 'o zrušení akce' : 'o změně termínu'}`,
      'to-reconfirm': ({ count }) =>
        counted(
          'osoba má potvrdit nový termín',
          'osoby mají potvrdit nový termín',
          'osob má potvrdit nový termín',
        )(count),
      'attendance-missing': ({ count }) =>
        counted(
          'přihlášená osoba nemá zapsánu účast',
          'přihlášené osoby nemají zapsánu účast',
          'přihlášených osob nemá zapsánu účast',
        )(count),
      'slides-missing': ({ count }) =>
        counted(
          'přijatá prezentace je bez snímků',
          'přijaté prezentace jsou bez snímků',
          'přijatých prezentací je bez snímků',
        )(count),
      'event-soon': ({ days }) => {
        if (days === 0) return 'Akce právě probíhá'
        return days === 1 ? 'Akce začíná zítra' : `Akce začíná za ${counts.days(days)}`
      },
      'events-not-closed': ({ count }) =>
        counted(
          'akce má termín za sebou; označte ji jako proběhlou, nebo ji přeložte',
          'akce mají termín za sebou; označte je jako proběhlé, nebo je přeložte',
          'akcí má termín za sebou; označte je jako proběhlé, nebo je přeložte',
        )(count),
      'tasks-late': ({ count, dueOn, title }) =>
        `${counted('úkol je po termínu', 'úkoly jsou po termínu', 'úkolů je po termínu')(count)}, nejstarší ${dayInFigures(dueOn)}: ${title}`,
      'tasks-soon': ({ count, dueOn, title }) =>
        `${counted('úkol do 14 dnů', 'úkoly do 14 dnů', 'úkolů do 14 dnů')(count)}, nejbližší ${dayInFigures(dueOn)}: ${title}`,
      'outcomes-missing': () => 'Akce proběhla, ale nemá zapsány žádné výstupy',
    } satisfies Sentences as Sentences,
  },
  events: {
    title: 'Připravované akce',
    none: 'Žádná akce se nepřipravuje.',
    add: 'Nová akce',
    noDays: 'bez termínu',
    past: 'termín uplynul',
    noCapacity: (used: string) => `${used}, kapacita není stanovena`,
    places: (used: number, capacity: number, waiting: number) =>
      waiting === 0
        ? `${used} z ${counted('místa', 'míst')(capacity)}`
        : `${used} z ${counted('místa', 'míst')(capacity)}, čeká ${waiting}`,
    confirmed: counted('potvrzená přihláška', 'potvrzené přihlášky', 'potvrzených přihlášek'),
  },
  funnel: {
    title: 'Od pozvání k účasti',
    label: 'Počty institucí v jednotlivých krocích',
    invited: 'pozvané instituce',
    answered: 'odpověděly',
    accepted: 'přijaly pozvání',
    named: 'jmenovaly osoby',
    registered: 'Přihlášeno',
    present: 'Zúčastnilo se',
    registeredFigures: (persons: string, registrations: string) => `${persons} · ${registrations}`,
    attendances: counted('účast', 'účasti', 'účastí'),
    note: 'Osoba se počítá jednou, přihláška a účast za každou akci zvlášť.',
  },
  changes: {
    title: 'Poslední změny',
    none: 'Zatím žádné změny.',
    records: counts.records,
  },
}
