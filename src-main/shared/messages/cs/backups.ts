import type { BackupReason, BackupState } from '../../domain/database/backup'
import type { BackupTrouble } from '../../failures/backup-failure'
import type { BackupFailure } from '../../failures/backup-failure'
import { moment } from '../moment'
import { number } from '../plural'
import { counts } from './counted'

type Sentences = {
  readonly [Code in BackupFailure['code']]: (failure: Extract<BackupFailure, { code: Code }>) => string
}

export const backupFailures: Sentences = {
  'backup-failed': ({ errno }) => `Zálohu se nepodařilo vytvořit nebo ověřit (${errno}); nic neúplného nezůstalo.`,
  'backup-disk-full': () => 'Pro zálohu není na disku místo; nic neúplného nezůstalo. Uvolněte místo.',
  'backup-gone': ({ name }) => `Záloha ${name} už na svém místě není.`,
  'backup-unreadable': ({ name, errno }) => `Soubor ${name} nelze přečíst (${errno}).`,
  'backup-too-large': ({ bytes, limit }) =>
    `Soubor má ${number('cs', Math.round(bytes / 1_000_000))} MB; záloha může mít nejvýše ${number('cs', Math.round(limit / 1_000_000))} MB. Nebyl čten.`,
  'backup-damaged': ({ name }) => `Záloha ${name} je poškozena a nelze ji obnovit. Vyberte jinou. Nic se nezměnilo.`,
  'not-a-backup': ({ name }) => `Soubor ${name} není záloha této aplikace.`,
  'backup-other-key': ({ name }) =>
    `Záloha ${name} je chráněna jiným heslem než tato databáze. Otevře ji heslo nebo záchranný kód, který platil, když vznikla.`,
  'backup-newer': ({ name }) => `Zálohu ${name} vytvořila novější verze aplikace. Aktualizujte aplikaci.`,
  'restore-is-large': ({ touched, removed, total }) =>
    `V databázi je ${counts.records(total)}; obnovení by se dotklo ${number('cs', touched)} a z toho ${number('cs', removed)} odstranilo. Je třeba je výslovně potvrdit.`,
  'second-place-gone': () => 'Na tomto místě zatím žádná záloha není, nebo místo není připojeno.',
  'second-place-inside': () =>
    'Toto místo leží ve složce s databází. Druhé místo má být jinde, nejlépe na jiném disku.',
}

/** Backups: the list, the comparison before a restore, the second place. */
export const backups = {
  title: 'Zálohy',
  text: 'Záložní kopie databáze, obnovení a druhé místo.',
  list: 'Seznam záloh',
  search: 'Hledat v zálohách',
  nothingFound: 'Podmínkám neodpovídá žádná záloha',
  loading: 'Zálohy se čtou a ověřují…',
  empty: 'Zatím žádná záloha',
  emptyText:
    'První záloha vznikne sama krátce po otevření databáze, další každé čtyři hodiny práce a před každou velkou změnou.',
  make: 'Zálohovat nyní',
  making: 'Záloha se zapisuje a ověřuje…',
  made: (n: number) => `Záloha je hotova a ověřena: ${counts.records(n)}.`,
  nothingNew: (at: string) => `Od poslední zálohy (${moment(at, 'cs')}) se nic nezměnilo.`,
  showFolder: 'Ukázat složku',
  fromFile: 'Obnovit ze souboru…',
  trouble: {
    folder: (sentence: string) => `Automatická záloha: ${sentence}`,
    second: (sentence: string) => `Kopie na druhé místo: ${sentence}`,
  } satisfies Record<BackupTrouble['place'], (sentence: string) => string>,
  columns: {
    at: 'Kdy',
    reason: 'Proč',
    records: 'Záznamů',
    bytes: 'Velikost',
    place: 'Kde',
    state: 'Stav',
  },
  reasons: {
    start: 'při otevření',
    hours: 'po čtyřech hodinách práce',
    manual: 'na pokyn',
    import: 'před načtením souboru',
    'mass-change': 'před hromadnou změnou',
    migration: 'před převodem na novou verzi',
    restore: 'před obnovením',
    erasing: 'před výmazem osoby',
  } satisfies Record<BackupReason, string>,
  places: { folder: 'složka databáze', second: 'druhé místo' },
  states: {
    sound: 'ověřena',
    damaged: 'poškozena',
    'other-key': 'jiné heslo',
    newer: 'novější verze',
    unproved: 'nebyla pod heslem',
    foreign: 'jiná databáze',
  } satisfies Record<BackupState, string>,
  bytes: (n: number) => `${number('cs', Math.max(0.1, Math.round(n / 100_000) / 10))}\u00a0MB`,
  detail: 'Porovnání zálohy s databází',
  comparing: 'Záloha se čte a porovnává…',
  comparedTitle: (at: string) => `Stav z ${moment(at, 'cs')}`,
  unprovedTitle: 'Tato záloha nebyla pod heslem databáze',
  unprovedText:
    'Kdo může zapisovat do její složky, mohl ji změnit. Projděte rozdíly, než ji obnovíte; obnovená data budou pod heslem.',
  same: 'Záloha obsahuje totéž co databáze. Není co obnovit.',
  cannot: 'Tuto zálohu nelze obnovit',
  encrypted: {
    secret: 'Heslo nebo záchranný kód zálohy',
    open: 'Otevřít zálohu',
    opening: 'Záloha se otevírá…',
    note: 'Každá záloha nese svůj klíč s sebou: otevře ji heslo, které platilo při jejím vzniku. Při změně hesla se dostupné zálohy přepíší pod nové.',
  },
  table: {
    caption: 'Počty záznamů',
    collection: 'Záznamy',
    current: 'Nyní',
    backup: 'V záloze',
    added: 'Vrátí se',
    changed: 'Změní se',
    missing: 'Odstraní se',
  },
  names: {
    added: 'Vrátí se',
    changed: 'Vrátí se do stavu v záloze',
    missing: 'Odstraní se, v záloze nejsou',
  },
  more: (n: number) => `a další: ${number('cs', n)}`,
  restore: 'Obnovit tuto zálohu',
  restoreHint: 'Nynější stav se předtím uloží jako záloha „před obnovením“ a obnovení lze vzít zpět (Ctrl+Z).',
  largeTitle: 'Obnovení změní velkou část databáze',
  largeText: (touched: number, removed: number, total: number) =>
    `V databázi je ${counts.records(total)}. Obnovení se dotkne ${number('cs', touched)}: ${removed === touched ? 'vše odstraní' : `${number('cs', removed)} odstraní, ostatní změní nebo vrátí`}. Nynější stav zůstane jako záloha „před obnovením“.`,
  largeConfirm: (n: number) => `Obnovit a změnit ${counts.records(n)}`,
  restored: (n: number) => `Obnoveno, změnilo se: ${counts.records(n)}.`,
  restoredNothing: 'Nebylo co obnovit.',
  restoring: 'Obnovuje se…',
  second: {
    title: 'Druhé místo',
    none: 'Není zvoleno. Disk počítače může selhat; kopie na síťové složce nebo paměti USB zůstane.',
    choose: 'Zvolit druhé místo…',
    change: 'Zvolit jiné…',
    forget: 'Přestat kopírovat',
    forgotten: 'Na druhé místo se už nekopíruje. Zálohy, které tam jsou, zůstávají.',
    present: 'připojeno',
    absent: 'není připojeno',
    never: 'Zatím žádná kopie.',
    last: (at: string) => `Poslední kopie ${moment(at, 'cs')}.`,
    absentText: 'Zkopíruje se sama, jakmile bude místo připojeno.',
    open: 'Kopie nejsou chráněny heslem; paměť USB mějte pod zámkem.',
  },
  reminder: {
    old: (n: number) => `Zálohy na druhém místě jsou ${counts.days(n)} staré`,
    never: 'Na druhém místě zatím není žádná záloha',
    text: 'Připojte síťovou složku nebo paměť USB; záloha se zkopíruje sama.',
    open: 'Přejít k zálohám',
  },
}
