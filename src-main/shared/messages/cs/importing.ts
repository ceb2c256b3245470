import type { ImportDone } from '../../contract'
import { columnLetter } from '../../domain/importing/mapping'
import type { ImportField, ImportKind, RowReason, Verdict } from '../../domain/importing/report'
import { plural } from '../plural'
import { failures } from './failures'
import { institutions } from './institutions'
import { persons } from './persons'

type ReasonOf<Code extends RowReason['code']> = Extract<RowReason, { readonly code: Code }>

const rows = (n: number) => plural('cs', n, { one: 'řádek', few: 'řádky', many: 'řádku', other: 'řádků' })
const columns = (n: number) => plural('cs', n, { one: 'sloupec', few: 'sloupce', many: 'sloupce', other: 'sloupců' })

const fields: Record<ImportField, string> = {
  name: 'název',
  ico: 'IČO',
  code: 'kód obce',
  'data-box': 'datová schránka',
  street: 'ulice a číslo',
  postcode: 'PSČ',
  city: 'obec',
  district: 'okres',
  region: 'kraj',
  founder: 'zřizovatel',
  email: 'e-mail instituce',
  phone: 'telefon instituce',
  'person-name': 'celé jméno osoby',
  'person-email': 'e-mail osoby',
  'person-phone': 'telefon osoby',
  note: 'poznámka',
  'title-before': 'titul před jménem',
  'first-name': 'křestní jméno',
  'last-name': 'příjmení',
  'title-after': 'titul za jménem',
  position: 'funkce',
  institution: 'instituce',
}

/** The name of what a column of the file holds. */
const fieldName = (field: string): string => new Map<string, string>(Object.entries(fields)).get(field) ?? field

/** The name of a field of a record; `person` is a person that the row of an institution names. */
const recordFieldName = (field: string): string => {
  const known: Readonly<Record<string, string>> = { ...institutions.fields, ...persons.fields, person: 'Nová osoba' }
  return known[field] ?? field
}

const reasons: { readonly [Code in RowReason['code']]: (reason: ReasonOf<Code>) => string } = {
  'no-name': () => 'Chybí jméno nebo název.',
  'blank-row': () => 'Řádek je prázdný.',
  'total-row': () => 'Jde o součet, ne o záznam.',
  'double-in-file': ({ row }) => `Totéž je už v řádku ${row}.`,
  'possible-double': ({ name }) => `Podobný záznam už v databázi je: ${name}.`,
  'several-matches': ({ count }) => `Odpovídá více záznamům v databázi (${count}).`,
  'unknown-founder': ({ name }) => `Zřizovatel ${name} v databázi není.`,
  'unknown-institution': ({ name }) => `Instituce ${name} v databázi není.`,
  'email-wrong': ({ text }) => `Adresa ${text} nemá správný tvar.`,
  'too-long': ({ field }) => `Text je příliš dlouhý (${fieldName(field)}).`,
  'cell-error': ({ column, text }) => `V buňce ve sloupci ${columnLetter(column - 1)} je chyba: ${text}.`,
  value: ({ warning }) => failures.warnings[warning],
}

const made = (n: number, kind: ImportKind): string =>
  kind === 'institutions'
    ? plural('cs', n, { one: 'nová instituce', few: 'nové instituce', other: 'nových institucí' })
    : plural('cs', n, { one: 'nová osoba', few: 'nové osoby', other: 'nových osob' })

const changed = (n: number, kind: ImportKind): string =>
  kind === 'institutions'
    ? plural('cs', n, { one: 'změněná instituce', few: 'změněné instituce', other: 'změněných institucí' })
    : plural('cs', n, { one: 'změněná osoba', few: 'změněné osoby', other: 'změněných osob' })

const doneParts = (done: ImportDone): readonly string[] => [
  ...(done.institutionsMade > 0 ? [made(done.institutionsMade, 'institutions')] : []),
  ...(done.institutionsChanged > 0 ? [changed(done.institutionsChanged, 'institutions')] : []),
  ...(done.personsMade > 0 ? [made(done.personsMade, 'persons')] : []),
  ...(done.personsChanged > 0 ? [changed(done.personsChanged, 'persons')] : []),
]

export const importing = {
  title: { institutions: 'Načtení institucí ze souboru', persons: 'Načtení osob ze souboru' },
  back: { institutions: 'Zpět na instituce', persons: 'Zpět na osoby' },
  choose: 'Vybrat soubor',
  chooseOther: 'Vybrat jiný soubor',
  startTitle: 'Vyberte soubor s tabulkou',
  startText:
    'Načíst lze Excel (.xlsx) a CSV. Než se cokoli uloží, uvidíte u každého řádku, co se s ním stane. Soubor se nezmění.',
  choosing: 'Čte se soubor',
  checking: 'Porovnávají se řádky s databází',
  committing: 'Ukládají se řádky',
  failedTitle: 'Nic nebylo načteno',
  sheet: 'List',
  sheetChoice: (name: string, n: number, hidden: boolean) => `${name} (${rows(n)}${hidden ? ', skrytý' : ''})`,
  headingRow: 'Řádek se záhlavím',
  headingRowWrong: 'Zapište číslo řádku od 1 do 1000.',
  mapping: 'Co který sloupec obsahuje',
  column: 'Sloupec',
  heading: 'Záhlaví',
  samples: 'Ukázka hodnot',
  noHeading: 'bez záhlaví',
  field: 'Načíst jako',
  fieldFor: (letter: string, heading: string) => `Načíst sloupec ${letter} ${heading} jako`,
  leaveColumn: 'nenačítat',
  leftOutColumns: (n: number, names: string) => `Nenačte se ${columns(n)}: ${names}`,
  allColumns: 'Načtou se všechny sloupce.',
  nameMissing: {
    institutions: 'Určete, ve kterém sloupci je název instituce.',
    persons: 'Určete, ve kterém sloupci je jméno nebo příjmení.',
  },
  preview: 'Zobrazit náhled',
  change: 'Upravit sloupce',
  verdicts: {
    new: 'nový',
    changed: 'změněný',
    same: 'stejný',
    doubtful: 'sporný',
    wrong: 'chybný',
    skipped: 'přeskočený',
  } satisfies Record<Verdict, string>,
  verdictFilters: {
    new: 'Nové',
    changed: 'Změněné',
    same: 'Stejné',
    doubtful: 'Sporné',
    wrong: 'Chybné',
    skipped: 'Přeskočené',
  } satisfies Record<Verdict, string>,
  verdictFilter: 'Řádky podle výsledku',
  allRows: 'Všechny',
  rowsList: 'Náhled řádků souboru',
  rowColumns: {
    take: 'Načíst',
    row: 'Řádek',
    verdict: 'Výsledek',
    name: 'Záznam',
    detail: 'Podrobnosti',
    what: 'Změny a upozornění',
  },
  willTake: 'ano',
  willNotTake: 'ne',
  changeOf: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  leaveOutShown: (n: number) => `Vynechat ${rows(n)}`,
  takeShown: (n: number) => `Zaškrtnout ${rows(n)}`,
  decideHint: 'Načtou se zaškrtnuté řádky; zaškrtnutí přepíná mezerník. Sporné řádky zaškrtněte sami.',
  blankRows: (n: number) => `Prázdné řádky v seznamu nejsou: ${rows(n)}.`,
  rowDetail: 'Podrobnosti řádku',
  rowTitle: (row: number) => `Řádek ${row}`,
  take: 'Načíst tento řádek',
  noRemarks: 'K řádku není žádné upozornění.',
  reasonsTitle: 'Na co si dát pozor',
  changesTitle: 'Změny údajů',
  divider: 'Šířka podrobností',
  closeDetail: 'Zavřít podrobnosti',
  nothingShown: 'Žádný řádek tu není.',
  commit: (n: number) => `Načíst ${rows(n)}`,
  nothingToTake: 'Není co načíst',
  doneTitle: 'Načtení je hotové',
  done: (done: ImportDone) => {
    const parts = doneParts(done)
    return parts.length === 0 ? 'V databázi se nic nezměnilo.' : `V databázi: ${parts.join(', ')}.`
  },
  show: { institutions: 'Zobrazit instituce', persons: 'Zobrazit osoby' },
  undo: 'Zpět',
  undone: 'Načtení bylo vzato zpět, databáze je jako předtím.',
  again: 'Načíst další soubor',
  fields,
  recordFieldName,
  reasons,
}
