import type { Holiday } from '../../domain/values/holidays'
import { counted, counts } from './counted'

const move = (n: number): string => (n === 1 ? 'Přeložit akci' : `Přeložit ${counts.events(n)}`)

/** Moving events: how, what the new days meet, and what is said about it. */
export const moving = {
  title: move,
  choose: 'Přeložit…',
  how: 'Jak',
  hows: {
    later: 'o týdny později',
    earlier: 'o týdny dříve',
    days: 'na dny z tabulky',
    swap: 'dvě akce si vymění termín',
    unknown: 'nový termín zatím není známý',
  },
  weeks: 'Počet týdnů',
  weeksWrong: 'Zapište celé číslo od 1 do 520.',
  swapNeedsTwo: 'Termín si vymění právě dvě akce. Vyberte v seznamu dvě.',
  table: 'Nové termíny',
  columns: { event: 'Akce', was: 'Dříve', is: 'Nově', deadline: 'Lhůta pro přihlášky' },
  newDays: 'Nové dny',
  daysWrong: 'Zapište dny třeba jako 4.–5. 2. 2021, nebo 4. 2. 2021, 8. 2. 2021.',
  leftOut: { held: 'už proběhla, zůstane', cancelled: 'je zrušena, zůstane' },
  withDeadlines: 'Posunout i lhůty pro přihlášky',
  withInvitations: (n: number) => `Posunout i lhůty v pozvánkách (${n})`,
  next: 'Pokračovat',
  confirm: move,
  reasonTitle: (n: number) => `${move(n)}: důvod a oznámení`,
  announcedOn: 'Oznámeno dne',
  confirmUntil: 'Potvrdit znovu do',
  unchanged: 'beze změny',
  contact: 'Nová kontaktní osoba',
  venue: 'Nové místo konání',
  hotel: 'Nový hotel',
  unchangedHint: 'Prázdné pole nic nemění.',
  toReconfirm: (n: number) =>
    n === 0
      ? 'Nikdo zatím není přihlášen.'
      : `Znovu potvrdit a dozvědět se o změně bude potřebovat: ${counts.persons(n)}.`,
  done: (moved: number, left: number) =>
    `${counted('akce je přeložena', 'akce jsou přeloženy', 'akcí je přeloženo')(moved)}${left === 0 ? '' : `, beze změny zůstává ${left}`}.`,
  fine: 'Nové termíny se s ničím nekryjí.',
  findings: {
    holiday: (day: string, name: string) => `${day} je svátek: ${name}.`,
    weekend: (day: string) => `${day} je víkend.`,
    clash: (days: string, other: string, n: number) =>
      `${days} je i ${other}${n === 0 ? '' : `, na obě je přihlášeno ${counts.persons(n)}`}.`,
    'deadline-after-event': (day: string) => `Lhůta pro přihlášky ${day} je až po začátku akce.`,
    'attendance-lost': (days: string) => `Na ${days} už je zapsána účast, takže tyto dny nejde zrušit.`,
    'out-of-calendar': () => 'Takový den v kalendáři není.',
  },
  holidays: {
    'new-year': 'Nový rok, Den obnovy samostatného českého státu',
    'good-friday': 'Velký pátek',
    'easter-monday': 'Velikonoční pondělí',
    'labour-day': 'Svátek práce',
    'victory-day': 'Den vítězství',
    'cyril-and-methodius': 'Den slovanských věrozvěstů Cyrila a Metoděje',
    'jan-hus': 'Den upálení mistra Jana Husa',
    'statehood-day': 'Den české státnosti',
    'independence-day': 'Den vzniku samostatného československého státu',
    'freedom-and-democracy': 'Den boje za svobodu a demokracii a Mezinárodní den studentstva',
    'christmas-eve': 'Štědrý den',
    'christmas-day': '1. svátek vánoční',
    'st-stephen': '2. svátek vánoční',
  } satisfies { readonly [Name in Holiday]: string },
}
