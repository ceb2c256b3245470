import type { Term } from '../../fields/field'
import type { ErasurePlace } from '../../domain/privacy/erasure'
import { plural } from '../plural'

const things = (n: number) => plural('cs', n, { one: 'údaj', few: 'údaje', many: 'údaje', other: 'údajů' })
const registrations = (n: number) =>
  plural('cs', n, { one: 'přihláška', few: 'přihlášky', many: 'přihlášky', other: 'přihlášek' })
const persons = (n: number) => plural('cs', n, { one: 'osoba', few: 'osoby', many: 'osoby', other: 'osob' })
const events = (n: number) => plural('cs', n, { one: 'akce', few: 'akce', other: 'akcí' })

/** Seeing and erasing a person, and terms of keeping. */
export const privacy = {
  title: 'Osobní údaje',
  text: 'Jak dlouho se osobní údaje uchovávají, co už má být vymazáno a co vymazáno bylo.',
  today: 'K dnešnímu dni',
  terms: {
    title: 'Doby uchování',
    note: 'Počítají se od konce akce, u spojení a fotografií od poslední akce, nominace, odpovědi nebo jednání s osobou.',
    contactsMonths: 'E-maily a telefony (měsíce)',
    dietsDays: 'Diety (dny po akci)',
    photosMonths: 'Přání o fotografování (měsíce)',
    sheetsYears: 'Prezenční listiny (roky)',
    wrong: 'Zapište celé číslo.',
  },
  due: {
    title: 'Co má být vymazáno',
    none: 'Nic nepřekročilo dobu uchování.',
    kinds: {
      diets: 'Diety',
      contacts: 'E-maily a telefony',
      photos: 'Přání o fotografování',
    } satisfies Record<Term, string>,
    counts: {
      diets: (n: number) => registrations(n),
      contacts: (n: number) => persons(n),
      photos: (n: number) => persons(n),
    } satisfies Record<Term, (n: number) => string>,
    rows: 'Zobrazit záznamy',
    more: (n: number) => `a další: ${n}`,
    since: (day: string) => `od ${day}`,
    lastOn: (day: string) => `naposledy ${day}`,
    clear: (n: number) => `Vymazat ${things(n)}`,
    sheets: 'Prezenční listiny ke skartaci',
    sheetsNote: 'Podepsané listiny skartuje člověk; zde se jen zapíše, že se tak stalo.',
    shredded: 'Označit jako skartované',
    shreddedDone: (n: number) => `Skartace listin je zapsána: ${events(n)}.`,
    cleared: (n: number) => `Vymazáno: ${things(n)}.`,
  },
  confirm: {
    title: (n: number) => `Vymazat ${things(n)}`,
    text: 'Vymazání nelze vzít zpět. Údaje zmizí i z historie a ze záloh.',
    typed: (n: number) => `Pro potvrzení zapište počet údajů (${n})`,
    submit: 'Vymazat',
  },
  past: {
    title: 'Provedená vymazání',
    none: 'Zatím nebylo nic vymazáno.',
    person: 'Osoba',
    terms: 'Uplynulé doby uchování',
    fields: (n: number) => things(n),
    mentions: (n: number) => plural('cs', n, { one: 'zmínka', few: 'zmínky', many: 'zmínky', other: 'zmínek' }),
    stays: (n: number) =>
      plural('cs', n, {
        one: 'přihláška zůstává bez jména',
        few: 'přihlášky zůstávají bez jména',
        other: 'přihlášek zůstává bez jména',
      }),
    nothingWaits: 'Vymazáno všude.',
    waits: (places: readonly string[], day: string) => `Zbývá: ${places.join(', ')}. Dokončete nejpozději do ${day}.`,
    places: {
      folder: 've složce databáze',
      backups: 'v zálohách',
      'second-place': 'v zálohách na druhém místě',
    } satisfies Record<ErasurePlace, string>,
    overdue: (place: string, day: string) => `Lhůta uplynula ${day} a vymazání zbývá ${place}.`,
    away: 'Připojte druhé místo; vymazání se tam dokončí samo. Pokud už neexistuje, přestaňte na ně v nastavení Zálohy kopírovat a zvolte Dokončit nyní.',
    unwritable: 'Tyto zálohy nelze přepsat ani odstranit. Smažte je ručně a zvolte Dokončit nyní.',
    copies: (names: readonly string[]) => `Soubory: ${names.join(', ')}.`,
    finish: 'Dokončit nyní',
    finished: 'Vymazání je dokončeno.',
  },
  overviewDue: (n: number) =>
    plural('cs', n, {
      one: 'osobní údaj překročil dobu uchování',
      few: 'osobní údaje překročily dobu uchování',
      many: 'osobního údaje překročilo dobu uchování',
      other: 'osobních údajů překročilo dobu uchování',
    }),
  dossier: {
    button: 'Vše o osobě',
    dialogTitle: 'Vše o osobě',
    dialogText: (name: string) =>
      `Vše, co databáze o osobě ${name} obsahuje: údaje, pozvánky, přihlášky, účast, zmínky, historie a vydané dokumenty.`,
    pdf: 'Uložit jako PDF',
    json: 'Uložit jako JSON',
    formats: 'PDF je pro člověka, JSON pro předání jinému systému.',
    saved: (fileName: string) => `Soubor ${fileName} je uložen.`,
    fileName: (name: string) => `Údaje o osobě ${name}`,
    title: 'Vše o osobě',
    subtitle: (day: string) => `Stav ke dni ${day}`,
    intro: 'Přehled všech osobních údajů, které databáze aplikace Dobrá praxe o osobě vede.',
    sections: {
      fields: 'Údaje',
      nominations: 'Nominace',
      invitations: 'Pozvánky, na které instituce osobu jmenovala',
      registrations: 'Přihlášky',
      attendance: 'Účast',
      presentations: 'Prezentace',
      contacts: 'Záznamy o jednání',
      mentions: 'Zmínky v textech',
      history: 'Historie změn',
      exports: 'Vydané dokumenty, ve kterých je osoba uvedena',
    },
    none: 'Žádný záznam.',
    columns: {
      field: 'Údaj',
      value: 'Hodnota',
      event: 'Akce',
      institution: 'Instituce',
      on: 'Dne',
      how: 'Způsob',
      text: 'Zápis',
      ended: 'Ukončena',
      reason: 'Důvod',
      sent: 'Odeslána',
      answer: 'Odpověď',
      status: 'Stav',
      details: 'Podrobnosti',
      day: 'Den',
      state: 'Účast',
      title: 'Název',
      record: 'Záznam',
      excerpt: 'Úryvek',
      when: 'Kdy',
      who: 'Kdo',
      what: 'Co',
      document: 'Dokument',
      file: 'Soubor',
    },
    wholeInitiative: (code: string) => `celá iniciativa ${code}`,
    nights: (n: number) => plural('cs', n, { one: 'noc', few: 'noci', many: 'noci', other: 'nocí' }),
  },
  erase: {
    button: 'Vymazat osobu',
    title: (name: string) => `Vymazat osobu ${name}`,
    text: 'Vymazání nelze vzít zpět. Zmizí i z historie a ze záloh; počty v sestavách se nezmění.',
    loading: 'Hledají se všechny záznamy o osobě',
    fields: (n: number) => `Vymaže se ${things(n)}`,
    mentions: (n: number) =>
      plural('cs', n, {
        one: 'zmínka v textech se nahradí',
        few: 'zmínky v textech se nahradí',
        many: 'zmínky v textech se nahradí',
        other: 'zmínek v textech se nahradí',
      }),
    noMentions: 'V textech není osoba nikde zmíněna.',
    mentionsNote:
      'Hledá se celé jméno, e-mail a telefon. Skloňované tvary a samotné příjmení najděte hledáním v textech.',
    replaced: 'Nahradit',
    mark: '(vymazaná osoba)',
    sameName: (n: number) =>
      plural('cs', n, {
        one: 'jiná osoba má stejné jméno. Zmínky, které patří jí, ponechte.',
        few: 'jiné osoby mají stejné jméno. Zmínky, které patří jim, ponechte.',
        other: 'jiných osob má stejné jméno. Zmínky, které patří jim, ponechte.',
      }),
    shared: { email: 'E-mail má i někdo jiný a u něj zůstane.', phone: 'Telefon má i někdo jiný a u něj zůstane.' },
    stays: 'Jako počet zůstává',
    stayCounts: (registrations: string, attendances: string, nominations: string) =>
      `${registrations}, ${attendances}, ${nominations}`,
    elsewhere: 'Vyčistí se také',
    steps: (n: number) =>
      plural('cs', n, { one: 'krok historie', few: 'kroky historie', many: 'kroku historie', other: 'kroků historie' }),
    backups: (n: number) => plural('cs', n, { one: 'záloha', few: 'zálohy', many: 'zálohy', other: 'záloh' }),
    quarantined: (n: number) =>
      plural('cs', n, {
        one: 'poškozený soubor se odstraní',
        few: 'poškozené soubory se odstraní',
        other: 'poškozených souborů se odstraní',
      }),
    secondDamaged: (n: number) =>
      plural('cs', n, {
        one: 'poškozená kopie na druhém místě se odstraní',
        few: 'poškozené kopie na druhém místě se odstraní',
        other: 'poškozených kopií na druhém místě se odstraní',
      }),
    away: (folder: string) =>
      `Druhé místo ${folder} není připojeno. Kopie na něm osobu obsahují dál a vyčistí se, jakmile je připojíte.`,
    awayCopies: (names: readonly string[]) => `Naposledy tam byly: ${names.join(', ')}.`,
    done: 'Osoba byla vymazána.',
    doneWaiting: 'Osoba byla vymazána; co ještě zbývá, je v nastavení Osobní údaje.',
  },
}
