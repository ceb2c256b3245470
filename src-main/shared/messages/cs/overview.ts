import { dayInFigures } from '../../domain/values/day'
import type { DueCode, DueItemOf, Urgency } from '../../domain/overview/due-items'
import { plural } from '../plural'

type Sentences = { readonly [Code in DueCode]: (item: DueItemOf<Code>) => string }

const unanswered = (n: number): string =>
  plural('cs', n, {
    one: 'pozvánka je bez odpovědi',
    few: 'pozvánky jsou bez odpovědi',
    many: 'pozvánky je bez odpovědi',
    other: 'pozvánek je bez odpovědi',
  })

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
    noneText: 'Až se přiblíží termín nebo bude něco chybět, objeví se to zde.',
    urgencies: { late: 'po termínu', soon: 'brzy', open: 'čeká' } satisfies Record<Urgency, string>,
    sentences: {
      'answers-overdue': ({ count, deadline }) => `${unanswered(count)}, termín uplynul ${dayInFigures(deadline)}`,
      'answers-soon': ({ count, deadline }) => `${unanswered(count)}, nejbližší termín je ${dayInFigures(deadline)}`,
      'invitations-not-sent': ({ count }) =>
        plural('cs', count, {
          one: 'připravená pozvánka není odeslána',
          few: 'připravené pozvánky nejsou odeslány',
          many: 'připravené pozvánky není odesláno',
          other: 'připravených pozvánek není odesláno',
        }),
      'letters-not-sent': ({ count }) =>
        plural('cs', count, {
          one: 'vytvořený dopis není označen za odeslaný',
          few: 'vytvořené dopisy nejsou označeny za odeslané',
          many: 'vytvořeného dopisu není označeno za odeslané',
          other: 'vytvořených dopisů není označeno za odeslané',
        }),
      'people-missing': ({ count }) =>
        plural('cs', count, {
          one: 'instituce pozvání přijala, ale nikoho nejmenovala',
          few: 'instituce pozvání přijaly, ale nikoho nejmenovaly',
          other: 'institucí pozvání přijalo, ale nikoho nejmenovalo',
        }),
      'names-missing': ({ count }) =>
        plural('cs', count, {
          one: 'držené místo čeká na jméno',
          few: 'držená místa čekají na jméno',
          other: 'držených míst čeká na jméno',
        }),
      'not-told': ({ count }) =>
        plural('cs', count, {
          one: 'osoba ještě neví o změně termínu',
          few: 'osoby ještě nevědí o změně termínu',
          many: 'osoby ještě neví o změně termínu',
          other: 'osob ještě neví o změně termínu',
        }),
      'to-reconfirm': ({ count }) =>
        plural('cs', count, {
          one: 'osoba má potvrdit nový termín',
          few: 'osoby mají potvrdit nový termín',
          many: 'osoby má potvrdit nový termín',
          other: 'osob má potvrdit nový termín',
        }),
      'attendance-missing': ({ count }) =>
        plural('cs', count, {
          one: 'přihlášená osoba nemá zapsánu účast',
          few: 'přihlášené osoby nemají zapsánu účast',
          many: 'přihlášené osoby nemá zapsánu účast',
          other: 'přihlášených osob nemá zapsánu účast',
        }),
      'slides-missing': ({ count }) =>
        plural('cs', count, {
          one: 'přijatá prezentace je bez snímků',
          few: 'přijaté prezentace jsou bez snímků',
          many: 'přijaté prezentace je bez snímků',
          other: 'přijatých prezentací je bez snímků',
        }),
      'event-soon': ({ days }) => {
        if (days === 0) return 'Akce právě probíhá'
        return days === 1
          ? 'Akce začíná zítra'
          : `Akce začíná za ${plural('cs', days, { one: 'den', few: 'dny', many: 'dne', other: 'dnů' })}`
      },
      'events-not-closed': ({ count }) =>
        plural('cs', count, {
          one: 'akce má termín za sebou; označte ji jako proběhlou, nebo ji přeložte',
          few: 'akce mají termín za sebou; označte je jako proběhlé, nebo je přeložte',
          other: 'akcí má termín za sebou; označte je jako proběhlé, nebo je přeložte',
        }),
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
        ? `${used} z ${plural('cs', capacity, { one: 'místa', other: 'míst' })}`
        : `${used} z ${plural('cs', capacity, { one: 'místa', other: 'míst' })}, čeká ${waiting}`,
    confirmed: (n: number) =>
      plural('cs', n, { one: 'potvrzená přihláška', few: 'potvrzené přihlášky', other: 'potvrzených přihlášek' }),
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
    attendances: (n: number) => plural('cs', n, { one: 'účast', few: 'účasti', many: 'účasti', other: 'účastí' }),
    note: 'Osoba se počítá jednou, přihláška a účast za každou akci zvlášť.',
  },
  changes: {
    title: 'Poslední změny',
    none: 'Zatím žádné změny.',
    records: (n: number) => plural('cs', n, { one: 'záznam', few: 'záznamy', many: 'záznamu', other: 'záznamů' }),
  },
}
