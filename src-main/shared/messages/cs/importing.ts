import { doneCounts, type Choice, type DoneCount, type ImportDone, type Verdict } from '../../domain/importing/report'
import type { LeftBehind } from '../../domain/importing/report-rows'
import type { Delimiter } from '../../domain/importing/reading'
import { number } from '../plural'
import { encodings, sheetNotes } from './import-files'
import { counted, inForm, counts } from './counted'
import { importNames } from '../import-names'
import { fields } from './fields'
import { evidences, reasons } from './import-reasons'

const columns = counted('sloupec', 'sloupce', 'sloupců')

/** Headings such as *Poř. č.* bring the full stop of the sentence with them. */
const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

const doneWords: { readonly [Name in DoneCount]: (n: number) => string } = {
  institutionsMade: counted('nová instituce', 'nové instituce', 'nových institucí'),
  institutionsChanged: counted('změněná instituce', 'změněné instituce', 'změněných institucí'),
  personsMade: counted('nová osoba', 'nové osoby', 'nových osob'),
  personsChanged: counted('změněná osoba', 'změněné osoby', 'změněných osob'),
  answers: counted('odpověď', 'odpovědi', 'odpovědí'),
  invitationsMade: (n) => `z toho ${counted('od nepozvané instituce', 'od nepozvaných institucí')(n)}`,
  invitationsChanged: counted('změněná pozvánka', 'změněné pozvánky', 'změněných pozvánek'),
  registrations: counts.registrations,
  waiting: (n) => `z toho ${counted('čekající', 'čekající', 'čekajících')(n)}`,
  registrationsChanged: counted('změněná přihláška', 'změněné přihlášky', 'změněných přihlášek'),
  presentations: counted('nabídnutá prezentace', 'nabídnuté prezentace', 'nabídnutých prezentací'),
}

/** What was done, in the fixed order of the counts. */
const doneParts = (done: ImportDone): readonly string[] =>
  doneCounts.flatMap((name) => ((done[name] ?? 0) > 0 ? [doneWords[name](done[name] ?? 0)] : []))

export const importing = {
  title: {
    institutions: 'Načtení institucí ze souboru',
    persons: 'Načtení osob ze souboru',
    answers: 'Načtení odpovědí ze souboru',
    'sign-ups': 'Načtení přihlášek ze souboru',
    invitations: 'Načtení upraveného seznamu pozvánek',
  },
  back: {
    institutions: 'Zpět na instituce',
    persons: 'Zpět na osoby',
    answers: 'Zpět na pozvánky',
    'sign-ups': 'Zpět na akce',
    invitations: 'Zpět na pozvánky',
  },
  /** Where the file goes, beside its name. */
  into: (fileName: string, target: string) => `${fileName} → ${target}`,
  event: 'Akce',
  chooseEvent: 'Vyberte akci, na kterou se osoby ze souboru přihlašují, nebo nechte určit akci sloupcem souboru.',
  savingWrong: 'Ukládají se řádky k opravě',
  noEvents: 'Iniciativa zatím nemá žádnou akci.',
  rowsDone: counts.rows,
  rowsOf: (n: number, total: number) => `${n} z ${counts.rows(total)}`,
  cancel: 'Zrušit',
  chooseOther: 'Vybrat jiný soubor',
  startTitle: 'Vyberte soubor s tabulkou',
  startText:
    'Načíst lze Excel (.xlsx) a CSV. Než se cokoli uloží, uvidíte u každého řádku, co se s ním stane. Soubor se nezmění.',
  choosing: 'Čte se soubor',
  checking: 'Porovnávají se řádky s databází',
  committing: 'Ukládají se řádky',
  failedTitle: 'Nic nebylo načteno',
  sheet: 'List',
  encoding: 'Kódování písmen',
  encodings,
  /** Text that was decoded wrongly before. */
  mendedEncoding: (was: string, readBy: string) => `${was}, dříve přečtené jako ${readBy}`,
  delimiter: 'Oddělovač',
  delimiters: { ';': 'středník', ',': 'čárka', '\t': 'tabulátor', '|': 'svislá čára' } satisfies Record<
    Delimiter,
    string
  >,
  noDelimiter: 'žádný, jeden sloupec',
  lettersAsked: 'Není jisté, jak jsou v souboru zapsána písmena. Vyberte řádky, které se čtou správně.',
  lettersMended: (encoding: string) => `Písmena souboru byla poškozená a jsou opravená (${encoding}).`,
  lettersChosen: 'Vybráno',
  chooseLetters: (encoding: string) => `Číst jako ${encoding}`,
  hiddenRows: 'Načíst i skryté a přeškrtnuté řádky',
  allSheets: (n: number) =>
    `Načíst i ${counted('list se stejným záhlavím', 'listy se stejným záhlavím', 'listů se stejným záhlavím')(n)}`,
  notes: sheetNotes,
  sheetChoice: (name: string, n: number, hidden: boolean) => `${name} (${counts.rows(n)}${hidden ? ', skrytý' : ''})`,
  headingRow: 'Řádek se záhlavím',
  headingRowWrong: 'Zapište číslo řádku od 1 do 1000, nebo 0, když list záhlaví nemá.',
  mapping: 'Co který sloupec obsahuje',
  column: 'Sloupec',
  heading: 'Záhlaví',
  samples: 'Ukázka hodnot',
  noHeading: 'bez záhlaví',
  field: 'Načíst jako',
  fieldFor: (letter: string, heading: string) => `Načíst sloupec ${letter} ${heading} jako`,
  furtherFieldFor: (letter: string, heading: string, position: number) =>
    `${position}. údaj ve sloupci ${letter} ${heading}`,
  addField: (letter: string, heading: string) => `Ve sloupci ${letter} ${heading} je i další údaj`,
  noFurtherField: 'žádný další údaj',
  alongWith: (letters: string) => `dohromady se sloupcem ${letters}`,
  leaveColumn: 'nenačítat',
  leftOutColumns: (n: number, names: string) =>
    `${inForm('Nenačte', 'Nenačtou', 'Nenačte')(n)} se ${columns(n)}: ${stopped(names)}`,
  allColumns: 'Načtou se všechny sloupce.',
  computedColumns: (names: string) => `Jen ke čtení, zpět se nenačítá: ${stopped(names)}`,
  computedColumn: 'jen ke čtení',
  nameMissing: {
    institutions: 'Určete, ve kterém sloupci je název instituce.',
    persons: 'Určete, ve kterém sloupci je jméno nebo příjmení.',
    answers: 'Určete, ve kterém sloupci je název instituce.',
    'sign-ups': 'Určete, ve kterém sloupci je jméno nebo příjmení.',
    invitations: 'Určete, ve kterém sloupci je skryté číslo pozvánky.',
  },
  missing: {
    answer: 'Určete, ve kterém sloupci jsou odpovědi: celkem, nebo na jednotlivé akce.',
    'answered-on': 'Určete, ve kterém sloupci je den odpovědi, nebo ho níže zapište pro všechny řádky.',
    channel: 'Určete, ve kterém sloupci je cesta odpovědi, nebo ji níže vyberte pro všechny řádky.',
  },
  missingEvent: 'Určete, ve kterém sloupci je akce, nebo ji níže vyberte pro všechny řádky.',
  eventMeans: (text: string) => `„${text}“ v souboru znamená`,
  institutionMeans: (text: string) => `„${text}“ v souboru je instituce`,
  institutionMade: 'nová instituce',
  institutionForAll: 'Platí pro všechny řádky s tímto názvem.',
  makesInstitutions: (n: number) => `Založit i instituce, které v databázi nejsou (${number('cs', n)})`,
  answerWords: { yes: 'ano, přijato', no: 'ne, odmítnuto' },
  eventByFile: 'podle sloupce v souboru',
  together: (rows: readonly number[]) => `Do téhož záznamu se načte i řádek ${rows.join(', ')}.`,
  conflict: (rows: readonly number[], name: string, fields: string) =>
    `Řádky ${rows.join(', ')} patří témuž záznamu (${name}) a liší se: ${fields}. Vynechte všechny kromě jednoho.`,
  headingRows: 'Záhlaví má dva řádky',
  remembered: 'Sloupce jsou určeny jako u dřívějšího souboru se stejným záhlavím.',
  returned:
    'Soubor vznikl ze seznamu této databáze. Záznamy se poznají podle skrytého čísla, načte se jen to, co v souboru někdo změnil.',
  guessed: 'Sloupce jsou odhadnuty podle záhlaví. Zkontrolujte je podle ukázky hodnot.',
  constants: 'Pro všechny řádky',
  constantsHint: 'Platí tam, kde buňka nic neříká.',
  eventColumn: (event: string) => `účast: ${event}`,
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
  willNotTake: 'ne',
  changeOf: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  choices: {
    take: 'načíst',
    leave: 'vynechat',
    new: 'načíst jako nový',
    same: 'je to týž',
  } satisfies Record<Choice, string>,
  sameAs: (name: string) => `je to ${name}`,
  forAll: {
    take: (n: number) => `Načíst (${number('cs', n)})`,
    leave: (n: number) => `Vynechat (${number('cs', n)})`,
    same: (n: number) => `Jsou to titíž (${number('cs', n)})`,
  } satisfies Record<Exclude<Choice, 'new'>, (n: number) => string>,
  allNew: {
    institutions: (n: number) => `Načíst jako nové (${number('cs', n)})`,
    persons: (n: number) => `Načíst jako nové (${number('cs', n)})`,
    answers: (n: number) => `Založit nové instituce (${number('cs', n)})`,
    'sign-ups': (n: number) => `Načíst jako nové (${number('cs', n)})`,
    invitations: (n: number) => `Načíst jako nové (${number('cs', n)})`,
  },
  decideHint:
    'Zaškrtnutí řádku přepíná mezerník. O sporném řádku rozhodněte v podrobnostech, o všech najednou po volbě Sporné.',
  decision: 'Co s řádkem',
  choose: 'Vybrat soubor',
  isSame: (name: string, detail: string) => (detail === '' ? `Je to ${name}` : `Je to ${name} (${detail})`),
  isSameHint: (score: number, evidence: string) => `shoda ${score} ze 100: ${evidence}`,
  otherRow: (row: number) => `má ho už řádek ${row}`,
  isNew: {
    institutions: 'Je to jiná instituce, založit novou',
    persons: 'Je to jiná osoba, založit novou',
    answers: 'Založit novou instituci',
    'sign-ups': 'Je to jiná osoba, založit novou',
    invitations: 'Je to jiná pozvánka',
  },
  takeRow: 'Načíst',
  leaveOut: 'Vynechat',
  matchedBy: (evidence: string) => `Záznam poznán podle: ${evidence}.`,
  choosePerson: 'Vybrat osobu ručně',
  choosePersonPlaceholder: 'příjmení nebo instituce',
  noSuchPerson: 'Žádná taková osoba tu není.',
  chooseInstitution: 'Vybrat instituci ručně',
  chooseInstitutionPlaceholder: 'název nebo okres',
  noSuchInstitution: 'Žádná taková instituce tu není.',
  saveWrong: (n: number) => `Uložit ${counts.rows(n)} k opravě`,
  wrongSaved: (name: string) => `Řádky k opravě jsou v souboru ${name}. Opravte je v Excelu a soubor načtěte.`,
  openFile: 'Otevřít',
  wrongRowsTitle: 'Řádky k opravě',
  wrongRowsFrom: (name: string) => `Ze souboru ${name}. Opravte je a soubor znovu načtěte.`,
  wrongRowsFile: (name: string) => `${name} – řádky k opravě`,
  reasonColumn: 'Důvod nenačtení',
  rowDetail: 'Podrobnosti řádku',
  rowTitle: (row: number) => `Řádek ${row}`,
  noRemarks: 'K řádku není žádné upozornění.',
  reasonsTitle: 'Na co si dát pozor',
  changesTitle: 'Změny údajů',
  emptying: (n: number) => `Vyprázdnit i údaje, které jsou v souboru prázdné (${number('cs', n)})`,
  emptyingRow: 'Vyprázdnit i v tomto záznamu',
  emptiedTitle: 'V souboru je prázdné',
  emptiedFilter: 'Prázdné v souboru',
  leftEmpty: (names: string) => `V souboru je prázdné: ${names}.`,
  emptyValue: '(prázdné)',
  emptyChoices: { take: 'vyprázdnit', leave: 'ponechat' },
  divider: 'Šířka podrobností',
  closeDetail: 'Zavřít podrobnosti',
  nothingShown: 'Žádný řádek tu není.',
  willWait: (n: number) =>
    `Podle volných míst a pořadníku ${inForm('by čekala', 'by čekaly', 'by čekalo')(n)} ${counted('osoba', 'osoby', 'osob')(n)}.`,
  unusual: (n: number) =>
    `${counted('načtený řádek', 'načtené řádky', 'načtených řádků')(n)} ${inForm('má', 'mají', 'má')(n)} něco, co bývá omyl; v seznamech je to ve sloupci Na co se podívat.`,
  commit: (n: number) => `Načíst ${counts.rows(n)}`,
  /** What the button says beside it of the rows that are not read in. */
  staysOut: ({ wrong, doubtful, left }: LeftBehind) => {
    const n = wrong + doubtful + left
    if (n === 0) return ''
    const rows = n === doubtful ? counted('sporný řádek', 'sporné řádky', 'sporných řádků')(n) : counts.rows(n)
    return `${rows} ${inForm('zůstane', 'zůstanou', 'zůstane')(n)} stranou`
  },
  nothingToTake: 'Není co načíst',
  doneTitle: 'Načtení je hotové',
  done: (done: ImportDone) => {
    const parts = doneParts(done)
    return parts.length === 0 ? 'V databázi se nic nezměnilo.' : `V databázi: ${parts.join(', ')}.`
  },
  /** Rows that were not taken in though they say something. */
  leftBehind: ({ wrong, doubtful, left }: LeftBehind) => {
    const parts = [
      ...(wrong > 0 ? [counted('chybný řádek', 'chybné řádky', 'chybných řádků')(wrong)] : []),
      ...(doubtful > 0 ? [counted('sporný řádek', 'sporné řádky', 'sporných řádků')(doubtful)] : []),
      ...(left > 0 ? [counted('vynechaný řádek', 'vynechané řádky', 'vynechaných řádků')(left)] : []),
    ]
    const advice = doubtful > 0 ? ' Sporné řádky načtete, když soubor vyberete znovu a rozhodnete o nich.' : ''
    return parts.length === 0 ? '' : `Nenačteno: ${parts.join(', ')}.${advice}`
  },
  show: {
    institutions: 'Zobrazit instituce',
    persons: 'Zobrazit osoby',
    answers: 'Zobrazit pozvánky',
    'sign-ups': 'Zobrazit akci',
    invitations: 'Zobrazit pozvánky',
  },
  showImported: {
    institutions: (n: number) => `Instituce ze souboru (${number('cs', n)})`,
    persons: (n: number) => `Osoby ze souboru (${number('cs', n)})`,
  },
  tagImported: {
    institutions: (n: number) => `Přidat institucím štítek (${number('cs', n)})`,
    persons: (n: number) => `Přidat osobám štítek (${number('cs', n)})`,
  },
  addTags: 'Přidat štítky',
  inviteImported: (n: number, code: string) => `Pozvat do ${code} (${number('cs', n)})`,
  invited: (n: number, code: string) => `Do ${code} připraveno: ${counts.invitations(n)}.`,
  undone: 'Načtení bylo vzato zpět, databáze je jako předtím.',
  again: 'Načíst další soubor',
  ...importNames(fields),
  reasons,
  evidences,
}
