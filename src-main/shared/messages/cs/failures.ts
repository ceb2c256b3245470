import type { RecordWarningCode, RecordWarningOf } from '../../domain/warnings/record-warning'
import type { Warning } from '../../domain/values/checked'
import type { Repair } from '../../domain/database/repair'
import { copyMark, type StorageTrouble } from '../../domain/database/database-info'
import type { FailureCode, FailureOf } from '../../failures'
import type { InputIssue, InputIssueCode } from '../../failures/action-failure'
import type { ForeignFileKind } from '../../failures/import-failure'
import type { ReadOnlyReason, UnsuitedFolder } from '../../failures/store-failure'
import { dayInWords } from '../../domain/values/day'
import { backupFailures } from './backups'
import { moment } from '../moment'
import { number } from '../plural'
import { counted, counts, objects } from './counted'
import { problemSentence } from './template-problems'
import { words } from './words'

const fileKinds: Record<ForeignFileKind, string> = {
  text: 'textový soubor',
  html: 'webová stránka (HTML)',
  xml: 'soubor XML',
  rtf: 'dokument RTF',
  'e-mail': 'zpráva elektronické pošty',
  pdf: 'dokument PDF',
  image: 'obrázek',
  word: 'dokument Wordu',
  presentation: 'prezentace',
  opendocument: 'dokument OpenDocument',
  'binary-workbook': 'binární sešit (xlsb)',
  archive: 'archiv ZIP',
  'office-other': 'jiný dokument Office',
  binary: 'binární soubor',
  folder: 'složka',
}

const issues: Record<InputIssueCode, (issue: InputIssue) => string> = {
  missing: () => 'Údaj chybí.',
  'wrong-type': () => 'Údaj má jiný druh, než se zde čeká.',
  'too-long': ({ limit }) => `Text je příliš dlouhý; vejde se nejvýše ${counts.characters(limit ?? 0)}.`,
  'too-short': () => 'Údaj je povinný.',
  'too-large': ({ limit }) => `Nejvyšší možná hodnota je ${limit ?? 0}.`,
  'too-small': ({ limit }) => `Nejnižší možná hodnota je ${limit ?? 0}.`,
  'unknown-keys': ({ keys = [] }) => `Neznámé údaje: ${keys.join(', ')}.`,
  'not-allowed': () => 'Tato hodnota zde není možná.',
  'bad-form': () => 'Údaj nemá správný tvar.',
  'not-a-day': () => 'Takový den neexistuje. Zapište jej třeba jako 5. 10. 2021.',
  'days-not-ascending': () => 'Dny mají jít po sobě a každý jen jednou.',
  'not-an-hour': () => 'Napište čas jako 9:30, od 0:00 do 23:59.',
  'hours-end-before': () => 'Konec má být až po začátku.',
  'email-form': () => 'E-mailová adresa nemá správný tvar. Zapište jednu adresu, třeba jan.novak@obec.cz.',
}

const inRow = (sheet: string | undefined, row: number | undefined): string =>
  [sheet === undefined ? '' : ` na listu „${sheet}“`, row === undefined ? '' : ` v řádku ${row}`].join('')

const unsuited: Record<UnsuitedFolder, string> = {
  root: 'Databáze nemůže ležet přímo v kořeni disku.',
  system: 'Databáze nemůže ležet ve složce systému nebo programů.',
  cloud: 'Složka se průběžně kopíruje do cloudu (OneDrive a podobně), což by databázi mohlo poškodit.',
  network: 'Složka je na síti; po výpadku spojení by se databáze mohla poškodit.',
  removable: 'Složka je na vyjímatelném disku; po vytažení by se databáze mohla poškodit.',
  loop: 'Složka odkazuje sama na sebe.',
}

const sentences: { readonly [Code in FailureCode]: (failure: FailureOf<Code>) => string } = {
  'unknown-action': ({ action }) => `Akci „${action}“ aplikace nezná.`,
  'invalid-input': ({ issues: found }) => found.map((issue) => issues[issue.code](issue)).join(' '),
  'not-found': ({ collection }) =>
    `Záznam (${words.missing[collection]}) už v databázi není. Mohl být mezitím odstraněn.`,
  'still-referenced': ({ by }) =>
    `Odstranit to nejde, protože na tom závisí: ${by.map(({ collection, count }) => words.collections[collection](count)).join(', ')}.`,
  'needed-is-gone': ({ collection, title, isInTrash, by }) =>
    isInTrash
      ? `Obnovit to nejde samostatně: ${by === '' ? 'záznam' : `„${by}“`} potřebuje ${title === '' ? 'další záznam' : `záznam „${title}“`} (${words.missing[collection]}), který leží také v koši. Vyberte a obnovte obojí.`
      : `Obnovit to nejde: ${by === '' ? 'záznam' : `„${by}“`} potřebuje záznam (${words.missing[collection]}), který už v databázi ani v koši není.`,
  'invited-meanwhile': ({ institutionIds }) =>
    `Obnovit to nejde, protože mezitím dostala jinou pozvánku ${words.collections.institutions(institutionIds.length)}. Novou pozvánku nejdříve odstraňte.`,
  'already-invited': ({ institutionIds }) =>
    `${words.collections.institutions(institutionIds.length)} z výběru už pozvánku má. Vyberte jen ty, které ji nemají.`,
  'person-invited': () => 'Jedna z osob už pozvánku má.',
  'person-unwilling': () => 'Jedna z osob si nepřeje být zvána.',
  'person-without-institution': () => 'Jedna z osob nepatří k žádné instituci; pozvánka se píše instituci.',
  'already-answered': ({ count }) => `Upomínka patří jen těm, kdo neodpověděli; z výběru už odpovědělo: ${count}.`,
  'not-sent-yet': ({ count }) => `Upomínat lze jen odeslanou pozvánku; neodeslaných je ve výběru: ${count}.`,
  'already-registered': () => 'Osoba už na tuto akci platnou přihlášku má.',
  'no-place-left': ({ over }) =>
    `Místa už nejsou; kvóta by byla překročena o ${over}. Uveďte důvod, nebo přihlášku nechte na čekací listině.`,
  'others-wait': ({ count }) =>
    `Na místo už ${counted('čeká jiná osoba', 'čekají jiné osoby', 'čeká jiných osob')(count)}. Uveďte důvod, proč má někdo přednost.`,
  'fewer-than-used': ({ used, places }) =>
    `Míst by bylo ${places}, ale potvrzených přihlášek je ${used}. Potvrďte, že jich má být méně.`,
  'event-cancelled': () =>
    'Akce je zrušena: nikoho na ni nelze zvát, upomínat ani přihlásit a účast na ní nelze zapsat. Pokud se přece koná, vraťte jí nejprve stav „v přípravě“.',
  'cancelling-leaves-registrations': ({ count }) =>
    `Na rušenou akci jsou platné přihlášky (${count}). Řekněte, co s nimi bude a proč se ruší.`,
  'invitations-have-deadline': ({ count }) =>
    `Dosavadní lhůtu mají i pozvánky (${count}). Řekněte, zda se má změnit i u nich.`,
  'registration-not-active': () => 'Přihláška už neplatí, byla zrušena nebo odmítnuta.',
  'wrong-initiative': () => 'Záznam patří k jiné iniciativě. Iniciativy se nesmějí míchat.',
  'not-of-this': ({ part }) => (part === 'themes' ? 'Téma patří jiné iniciativě.' : 'Kvóta patří jiné akci.'),
  'under-itself': () => 'Záznam by nakonec stál sám pod sebou. Vyberte jiný nadřízený záznam.',
  'already-related': () => 'Tento vztah už mezi oběma institucemi pro stejnou dobu zapsán je.',
  'related-to-itself': () => 'Instituce nemůže mít vztah sama k sobě.',
  'belongs-nowhere': () => 'Instituce k žádné jiné nepatří, není tedy co ukončit.',
  'not-a-day-of-event': ({ day }) => `${dayInWords(day, 'cs')} není dnem této akce.`,
  'days-have-attendance': ({ days }) =>
    `Přeložit to nejde: na dny ${days.map((day) => dayInWords(day, 'cs')).join(', ')} je už zapsána účast.`,
  'presentation-cannot-become': ({ from, to }) =>
    `Ze stavu „${words.presentationStatuses[from]}“ nemůže být prezentace „${words.presentationStatuses[to]}“.`,
  'agenda-past-midnight': ({ title }) => `Bod „${title}“ by začínal až po půlnoci. Zkraťte, co je před ním.`,
  'agenda-start-unknown': ({ title }) => `Bod „${title}“ nemá začátek. Nejdřív ho doplňte.`,
  'person-erased': () => 'Osoba byla vymazána; nelze ji upravit, jmenovat ani přihlásit.',
  'own-value-odd': ({ field, value }) => `Hodnota „${value}“ do údaje „${field}“ nepatří.`,
  'values-do-not-fit': ({ count }) =>
    `Druh údaje nelze změnit, nevyhovuje mu tolik hodnot: ${count}. Nejdříve je opravte.`,
  'option-in-use': ({ name, count }) => `Možnost „${name}“ je použita (${count}×). Nejdříve ji v záznamech nahraďte.`,
  'things-changed': ({ things }) =>
    `Údaje se mezitím změnily, nyní je jich ${things}. Prohlédněte si je znovu a potvrďte nový počet.`,
  'same-record': () => 'Záznam nelze sloučit se sebou samým.',
  'same-language': () => 'Oba vzory jsou ve stejném jazyce. Vyberte vzor v druhém jazyce.',
  'post-of-nothing': () => 'Uveďte instituci nebo funkci, jinak působení nic neříká.',
  'contact-with-nobody': () => 'Uveďte osobu, s níž jste jednali; záznam nepatří k žádné instituci.',
  'same-days': () => 'Nový termín je stejný jako dosavadní.',

  ...backupFailures,

  'only-in-memory': () =>
    'Složka databáze není na svém místě a poslední změny jsou jen v paměti; zamknutím by se ztratily. Uložte je nejdřív jinam.',
  'no-database': () => 'Ve složce není žádná databáze.',
  'folder-missing': () =>
    'Složka s databází není na svém místě. Připojte disk nebo vyberte složku znovu; nová databáze se sama nezakládá.',
  'folder-not-empty': () => 'Složka není prázdná. Pro novou databázi vyberte prázdnou složku.',
  'folder-holds-database': () => 'Ve složce už databáze je. Otevřete ji, nebo vyberte jinou složku.',
  'folder-not-writable': () => 'Do složky nelze zapisovat. Může ji chránit systém nebo jiná nastavená práva.',
  'folder-unreadable': () => 'Složku nelze přečíst. Ověřte, zda k ní máte přístup.',
  'folder-unsuited': ({ reason }) => `${unsuited[reason]} Vyberte složku na disku tohoto počítače.`,
  'nothing-readable': () =>
    'Ze souborů ve složce se nepodařilo přečíst žádné záznamy. Obnovte zálohu z jiného místa; nic nebylo přepsáno ani smazáno.',
  'database-locked': ({ holder }) =>
    `Databázi má právě otevřenou ${holder === '' ? 'jiná aplikace' : holder}. Zavřete ji tam a zkuste to znovu.`,
  'database-damaged': ({ files }) =>
    `Databázi nelze přečíst, poškozené soubory: ${files.join(', ')}. Nic nebylo přepsáno ani smazáno.`,
  'database-exchanged': ({ files }) =>
    `Tato databáze je chráněna heslem, ale soubory, které v její složce leží, pod ním nejsou (${files.join(', ')}). Někdo je zřejmě vyměnil; nic z nich nebylo převzato ani přepsáno. Obnovte zálohu. Pokud jste do složky sami dali jinou databázi, přejmenujte složku a otevřete ji pod novým jménem.`,
  'database-read-only': ({ reason }) => failures.readOnly[reason],
  'database-encrypted': () => 'Databáze je chráněna heslem. Zadejte heslo, nebo záchranný kód.',
  'wrong-password': () =>
    'Heslo nesouhlasí. Zkontrolujte přepínač velkých písmen a jazyk klávesnice. Nic se nezměnilo.',
  'wrong-recovery-code': () => 'Záchranný kód nesouhlasí. Opište jej z vytištěného listu. Nic se nezměnilo.',
  'key-missing': () =>
    'Databáze je zašifrována, ale soubor s klíčem chybí nebo je poškozen. Heslo samo nestačí; obnovte zálohu. Nic se nezměnilo.',
  'password-too-short': ({ least }) =>
    `Heslo je příliš krátké; potřebuje nejméně ${counts.characters(least)}. Nic se nezměnilo.`,
  'password-common': () =>
    'Takové heslo se uhodne mezi prvními. Zvolte jiné, nejlépe několik slov, která spolu nesouvisejí. Nic se nezměnilo.',
  'no-password': () => 'Databáze nemá heslo. Nastavíte je v nastavení na stránce Heslo.',
  'password-already-set': () => 'Databáze už heslo má. Můžete je změnit, nebo zrušit.',
  'code-not-proven': () => 'Konec záchranného kódu nesouhlasí. Opište poslední dvě skupiny znaků z listu.',
  'no-code-made': () => 'Záchranný kód už neplatí. Začněte nastavení znovu. Nic se nezměnilo.',
  'too-many-tries': ({ seconds }) => `Bylo mnoho chybných pokusů. Další bude možný za ${objects.seconds(seconds)}.`,
  'cannot-remember': () => 'Systém na tomto počítači neumí klíč bezpečně uschovat. Heslo platí dál.',
  'disk-full': () =>
    'Na disku není místo. Poslední změna se neuložila, vše předchozí je v pořádku. Uvolněte místo a zopakujte ji.',
  'disk-failed': ({ errno }) => `Disk nebo systém odmítl práci (${errno}). Poslední krok se neprovedl.`,
  'content-missing': () => 'Obsah souboru ve složce databáze není. Obnovte jej ze zálohy, nebo soubor vložte znovu.',
  'content-damaged': () => 'Obsah souboru je poškozen. Obnovte jej ze zálohy, nebo soubor vložte znovu.',
  'target-taken': () => 'Soubor tohoto názvu tam už je. Zvolte jiný název.',
  'nothing-to-undo': () => 'Není co vracet.',
  'nothing-to-redo': () => 'Není co opakovat.',
  'not-the-last-step': () =>
    'Po tomto kroku následovaly další změny. Vraťte je tlačítkem Zpět v horní liště, jednu po druhé.',
  'step-unknown': () => 'Tento krok v historii není, nebo se jeho zápis nedá přečíst.',
  'step-taken-back': () => 'Tento krok je už vzatý zpět.',
  'step-final': () => 'Tento krok nelze vzít zpět, protože on sám, nebo to, co na něj navazuje, platí natrvalo.',
  'step-has-dependents': ({ seqs }) =>
    `Na tento krok navazují pozdější změny (${number('cs', seqs.length)}). Lze jej vzít zpět jen spolu s nimi.`,
  'step-blocked': ({ blockers }) => `Krok nelze vzít zpět, brání tomu ${counts.records(blockers.length)}.`,
  'purged-since': () =>
    'Krok už nelze vzít zpět: záznamy, kterých se týká, byly po uplynutí doby v koši odstraněny natrvalo. Další Zpět se týká kroku před ním.',
  'changed-since': ({ count }) => `Krok nelze vzít zpět, protože se od té doby změnilo záznamů: ${count}.`,

  'document-cancelled': () => 'Vytváření dokumentu bylo zrušeno. Žádný soubor nevznikl.',
  'document-failed': () => 'Dokument se nepodařilo vytvořit. Žádný neúplný soubor nezůstal.',
  'document-target-busy': ({ fileName, otherName }) =>
    `Soubor „${fileName}“ je otevřený v jiném programu. Zavřete jej, nebo dokument uložte jako „${otherName}“.`,
  'document-target-read-only': ({ fileName }) =>
    `Soubor „${fileName}“ nebo jeho složka jsou jen pro čtení. Vyberte jiné místo.`,
  'document-target-full': ({ fileName }) =>
    `Pro soubor „${fileName}“ není na disku místo. Uvolněte je, nebo vyberte jiné místo.`,
  'document-target-gone': ({ fileName }) => `Místo pro soubor „${fileName}“ už není dostupné. Vyberte jiné.`,
  'document-target-database': ({ fileName }) =>
    `„${fileName}“ by ležel ve složce databáze nebo by nahradil její soubor. Vyberte jinou složku.`,
  'document-name-unusable': () => 'Takový název souboru není možný. Zvolte jiný.',
  'document-other-form': ({ fileName, forms }) =>
    `„${fileName}“ nejde uložit: dokument lze uložit jen s příponou ${forms.join(' nebo ')}. Zvolte jiný název.`,
  'letter-no-docx': () =>
    'Soubor není dokument aplikace Word (.docx), nebo obsahuje makra. Uložte šablonu jako dokument .docx.',
  'letter-too-many-fields': ({ limit }) =>
    `V šabloně je příliš mnoho polí ve složených závorkách; nejvýše jich může být ${number('cs', limit)}.`,
  'letter-template-wrong': ({ count, problems }) =>
    `Ve vzoru je ještě ${counted('chyba', 'chyby', 'chyb')(count)}. ${problems.slice(0, 3).map(problemSentence).join(' ')} Opravte vzor, potom dopisy vytvořte.`,
  'letter-nobody': () => 'Není nikdo, komu by šel dopis vytvořit.',
  'letter-attachments-too-large': ({ limit }) =>
    `Přílohy jsou dohromady větší než ${Math.round(limit / 1024 / 1024)} MB. Zvolte méně příloh.`,
  'letter-attachment-gone': ({ fileName }) => `Přílohu „${fileName}“ nelze přečíst. Vyberte ji znovu.`,
  'document-unknown': () => 'Dokument už není k dispozici. Vytvořte jej znovu.',

  'import-cancelled': () => 'Načítání bylo zrušeno. Nic se nezměnilo.',
  'import-same-record': ({ rows }) =>
    `Řádky ${rows.join(', ')} patří témuž záznamu a každý říká něco jiného. Vynechte všechny kromě jednoho. Nic se nezměnilo.`,
  'import-outdated': () =>
    'Databáze se od náhledu změnila. Náhled je nový; zkontrolujte ho a soubor načtěte. Zatím se nic nezměnilo.',
  'file-gone': () => 'Soubor už na svém místě není. Nic nebylo načteno.',
  'file-changed': () => 'Soubor se během čtení změnil. Uložte jej a zkuste to znovu.',
  'file-locked': () => 'Soubor má otevřený jiný program. Zavřete jej a zkuste to znovu.',
  'file-empty': () => 'Soubor je prázdný.',
  'file-truncated': () => 'Soubor není celý. Vyžádejte si jej znovu.',
  'file-is-something-else': ({ kind }) =>
    `Soubor není tabulka, ale ${fileKinds[kind]}. Uložte jej jako .xlsx nebo .csv.`,
  'file-old-xls': () => 'Soubor je starý sešit .xls. Otevřete jej v Excelu a uložte jako .xlsx.',
  'file-password': () => 'Soubor je chráněn heslem. Uložte jej bez hesla.',
  'file-too-large': ({ limit }) => `Soubor je příliš velký; nejvýše může mít ${Math.round(limit / 1_000_000)} MB.`,
  'file-unpacks-too-large': ({ limit }) =>
    `Obsah souboru je příliš velký; po rozbalení může mít nejvýše ${Math.round(limit / 1_000_000)} MB.`,
  'file-damaged': ({ sheet, row }) => `Soubor je poškozen${inRow(sheet, row)}. Otevřete jej v Excelu a uložte znovu.`,
  'file-mixed-encoding': ({ row }) =>
    `Soubor má v řádku ${row} jiné kódování písmen než jinde. Uložte jej znovu jako CSV UTF-8.`,
  'no-sheets': () => 'V souboru není žádný list.',
  'only-hidden-sheets': ({ sheets }) =>
    `V souboru jsou jen skryté listy: ${sheets.join(', ')}. Zobrazte je v Excelu a soubor uložte.`,
  'no-rows': () => 'V souboru nejsou žádné řádky s údaji.',
  'too-many-rows': ({ sheet, limit }) =>
    `Řádků je příliš mnoho${inRow(sheet, undefined)}; nejvýše jich může být ${limit}.`,
  'too-many-cells': ({ sheet, limit }) =>
    `Buněk je příliš mnoho${inRow(sheet, undefined)}; nejvýše jich může být ${limit}.`,
  'cell-too-long': ({ sheet, row, limit }) => `Buňka${inRow(sheet, row)} má přes ${limit} znaků. Zkraťte ji.`,
  'too-many-troubles': () =>
    'V souboru je příliš mnoho chybných buněk. Otevřete jej v Excelu, opravte vzorce a uložte znovu.',
  'quote-not-closed': ({ row }) => `V řádku ${row} chybí uzavírací uvozovka. Opravte soubor a zkuste to znovu.`,
  'took-too-long': ({ seconds }) => `Čtení trvalo přes ${seconds} s a bylo ukončeno. Soubor rozdělte na menší.`,

  'request-unknown': () => 'Tento požadavek aplikace nezná.',
  'request-invalid': () => 'Požadavek nemá správný tvar; nic se nestalo.',
  'request-too-large': () => 'Požadavek je příliš velký; nic se nestalo.',
  'request-from-elsewhere': () => 'Požadavek nepřišel z okna aplikace a byl odmítnut.',
  busy: () => 'Aplikace má právě mnoho práce. Zkuste to za chvíli.',
  cancelled: () => 'Zrušeno.',
  bug: () =>
    'V aplikaci nastala chyba. Zda je vše uloženo, stojí v horní liště; podrobnosti jsou v protokolu aplikace.',
}

type Hole = { readonly seqFrom: number; readonly seqTo: number; readonly from: string; readonly to: string | null }

/** Which changes are missing and when they were made: *chybí změna č. 7 (po 14:03)*. */
const changesInHole = ({ seqFrom, seqTo, from, to }: Hole, one: string, more: string): string => {
  const which = seqFrom === seqTo ? `${one} změna č. ${seqFrom}` : `${more} změny č. ${seqFrom} až ${seqTo}`
  const when = to === null ? `po ${moment(from, 'cs')}` : `mezi ${moment(from, 'cs')} a ${moment(to, 'cs')}`
  return `${which} (${when})`
}

const changesOfOtherSide = ({
  count,
  seqFrom,
  seqTo,
  from,
  to,
}: {
  count: number
  seqFrom: number
  seqTo: number
  from: string | null
  to: string | null
}): string => {
  const which = count === 1 ? `je změna č. ${seqFrom}` : `jsou změny č. ${seqFrom} až ${seqTo} (celkem ${count})`
  return from === null || to === null ? which : `${which} z doby od ${moment(from, 'cs')} do ${moment(to, 'cs')}`
}

/** The first names of many. */
const listed = (files: readonly string[]): string =>
  files.length <= 4 ? files.join(', ') : `${files.slice(0, 4).join(', ')} a další (${files.length - 4})`

const journalFates = {
  gone: 'byl smazán nebo přejmenován',
  cut: 'byl zkrácen',
  changed: 'byl nahrazen nebo přepsán',
} as const

export const failures = {
  sentences,
  issues,
  warnings: {
    'ico-padded': 'IČO bylo doplněno nulami na osm číslic.',
    'ico-form': 'IČO má mít osm číslic.',
    'ico-check-digit': 'IČO nesouhlasí s kontrolní číslicí.',
    'data-box-form': 'ID datové schránky má mít sedm písmen a číslic.',
    'postcode-form': 'PSČ má mít pět číslic.',
    'phone-form': 'Telefon nemá obvyklý tvar; zůstává, jak je zapsán.',
    'email-form': 'E-mailová adresa nemá správný tvar.',
    'email-two': 'V poli je více adres; patří sem jedna.',
    'email-prefix': 'Z adresy bylo odstraněno „mailto:“.',
  } satisfies Record<Warning, string>,
  recordWarnings: {
    'day-to-come': ({ day }) => `${dayInWords(day, 'cs')} teprve bude.`,
    'before-sending': ({ sentOn }) => `Pozvánka byla odeslána až ${dayInWords(sentOn, 'cs')}.`,
    'until-before-from': () => 'Konec je před začátkem.',
    'after-first-day': ({ firstDay }) => `Akce začíná už ${dayInWords(firstDay, 'cs')}.`,
    'after-deadline': ({ deadline }) => `Přihláška přišla po uzávěrce ${dayInWords(deadline, 'cs')}.`,
    'email-diacritics': ({ email }) => `Adresa ${email} má písmena s diakritikou; většina schránek takovou nepřijme.`,
  } satisfies { readonly [Code in RecordWarningCode]: (warning: RecordWarningOf<Code>) => string },
  readOnly: {
    'newer-version': 'Databázi zapsala novější verze aplikace. Lze ji jen číst; aktualizujte aplikaci.',
    'another-writer':
      'Do složky zapsal jiný program, nebo o ni aplikace přišla. Přestala zapisovat, aby nic nepřišlo nazmar; co bylo potvrzeno, je uloženo. Zjistěte, kdo má databázi otevřenou, a spusťte aplikaci znovu.',
    'disk-failed': 'Na disk nelze zapisovat. Databázi lze jen číst; ověřte disk a spusťte aplikaci znovu.',
    'folder-not-writable':
      'Do složky s databází nelze zapisovat: je jen pro čtení, nebo ji chrání systém (Řízený přístup ke složkám). Data lze číst; povolte zápis a otevřete databázi znovu.',
    'held-elsewhere':
      'Databázi má otevřenou jiný počítač nebo jiné přihlášení. Zde ji lze jen číst; vidíte stav z doby otevření.',
    'check-only': 'Databáze je otevřena jen ke kontrole.',
  } satisfies Record<ReadOnlyReason, string>,
  trouble: {
    'disk-full': () =>
      'Na disku není místo. Další změna se neuloží, dokud místo neuvolníte nebo databázi neuložíte jinam.',
    'disk-failed': ({ errno }: Extract<StorageTrouble, { code: 'disk-failed' }>) =>
      `Na disk se nepodařilo zapsat (${errno}). Další změna zkusí zápis znovu; vše, co je na obrazovce, lze zatím uložit jinam.`,
    'folder-gone': () =>
      'Složka databáze už není na svém místě: byla odstraněna, přejmenována nebo odpojena. Nic dalšího se neuloží a to, co je na obrazovce, je jen v paměti; zavřením okna by se to mohlo ztratit. Vraťte složku na místo, nebo databázi uložte jinam.',
    'folder-locked': () => 'Do složky databáze nelze zapisovat. Povolte do ní zápis, nebo databázi uložte jinam.',
    'little-space': ({ bytes }: Extract<StorageTrouble, { code: 'little-space' }>) =>
      `Na disku zbývá jen ${Math.round(bytes / 1_000_000)} MB. Uvolněte místo, než ukládání přestane být možné.`,
  },
  repairs: {
    'torn-tail': () =>
      'Poslední zápis před pádem nebyl dokončen; byl odložen do karantény. Všechny potvrzené změny jsou zachovány.',
    'damaged-frame': ({ file, ...hole }: Extract<Repair, { code: 'damaged-frame' }>) =>
      `V souboru ${file} ${changesInHole(hole, 'je poškozena', 'jsou poškozeny')}; ostatní jsou obnoveny.`,
    'missing-changes': ({ file: _file, ...hole }: Extract<Repair, { code: 'missing-changes' }>) =>
      `V záznamu změn ${changesInHole(hole, 'chybí', 'chybějí')}; ostatní jsou obnoveny.`,
    'older-generation': ({ file }: Extract<Repair, { code: 'older-generation' }>) =>
      `Soubor ${file} je poškozen nebo chybí; stav byl obnoven ze starší kopie a ze záznamu změn.`,
    'unfinished-generation': ({ file }: Extract<Repair, { code: 'unfinished-generation' }>) =>
      `Soubor ${file} nebyl dopsán; použita byla předchozí kopie. Po pádu aplikace nic nechybí; pokud ze složky někdo odstraňoval soubory, porovnejte stav se zálohou.`,
    'records-missing': ({ file, collection, expected, found }: Extract<Repair, { code: 'records-missing' }>) =>
      `Soubor ${file} má obsahovat ${words.collections[collection](expected)}, přečíst jde ale jen ${number('cs', found)}. Než budete pokračovat, obnovte zálohu.`,
    'foreign-file': ({ file }: Extract<Repair, { code: 'foreign-file' }>) =>
      `Soubor ${file} patří jiné databázi. Nic z něj nebylo převzato a leží v karanténě; stav pochází z ostatních souborů.`,
    'other-side': ({ file, count, by, ...hole }: Extract<Repair, { code: 'other-side' }>) =>
      count === 0
        ? `Soubor ${file} pochází z jiné kopie této databáze, která šla dál jinde. Nic z něj nebylo převzato; leží v karanténě.`
        : `V souboru ${file} ${changesOfOtherSide({ ...hole, count })}${by.length === 0 ? '' : `, zapsal je: ${by.join(', ')}`}. Patří jiné kopii této databáze, která šla dál jinde; do zdejšího stavu nebyly převzaty a leží v karanténě. Databáze pokračuje svými vlastními změnami. Porovnejte obě strany a co chybí, zapište znovu.`,
    'overwritten-side': ({ file, seq }: Extract<Repair, { code: 'overwritten-side' }>) =>
      `V této složce byly potvrzeny změny až po č. ${seq} (svědčí o tom ${file}), ale soubory s nimi přepsala jiná kopie databáze. Hledejte je v zálohách ze zdejší složky.`,
    'past-missing': ({ seqFrom, seqTo }: Extract<Repair, { code: 'past-missing' }>) =>
      `Data jsou úplná, ale v historii ${seqFrom === seqTo ? `chybí změna č. ${seqFrom}` : `chybějí změny č. ${seqFrom} až ${seqTo}`}: soubor s nimi je ve starší podobě, nebo tu není.`,
    'unwitnessed-end': ({ file }: Extract<Repair, { code: 'unwitnessed-end' }>) =>
      `Ze složky zmizel soubor, podle kterého se pozná, zda v ${file} nechybí konec. Podívejte se, zda jsou v databázi vaše poslední změny; jinak je hledejte v zálohách.`,
    'conflict-copies': ({ files }: Extract<Repair, { code: 'conflict-copies' }>) =>
      `Program pro kopírování nebo synchronizaci nechal ve složce ${files.length === 1 ? 'soubor' : 'soubory'} ${listed(files)}. Nic z nich nebylo převzato; ležejí v karanténě. Databáze do synchronizované složky nepatří.`,
    'forged-file': ({ file }: Extract<Repair, { code: 'forged-file' }>) =>
      `Soubor ${file} vytvořil nebo změnil někdo, kdo nezná heslo této databáze. Nic z něj nebylo převzato; leží zašifrován v karanténě. Zjistěte, kdo může do složky zapisovat.`,
    'forged-lines': ({ file, count }: Extract<Repair, { code: 'forged-lines' }>) =>
      `Někdo, kdo nezná heslo této databáze, vepsal do souboru ${file} ${counts.rows(count)}. Nic z toho nebylo převzato a kopie souboru leží zašifrována v karanténě. Ostatní změny v něm jsou ověřeny klíčem. Zjistěte, kdo může do složky zapisovat.`,
    'older-than-known': ({ seqFrom, seqTo, at }: Extract<Repair, { code: 'older-than-known' }>) =>
      `Tento počítač už databázi viděl ve stavu po změně č. ${seqTo} (${moment(at, 'cs')}), ve složce jsou ale starší soubory: ${seqFrom >= seqTo ? `změna č. ${seqTo} chybí nebo je jiná` : `chybějí změny č. ${seqFrom} až ${seqTo}`}. Pokud jste starší kopii nevrátili sami, někdo soubory vyměnil; porovnejte stav se zálohou.`,
    'first-seen': ({ seq, at, device }: Extract<Repair, { code: 'first-seen' }>) =>
      `Databázi chráněnou heslem vidíte na tomto počítači poprvé, ve stavu po změně č. ${seq} (${moment(at, 'cs')}); naposledy ji zapisovala kopie s označením ${copyMark(device)}. Pokud jste ji jinde viděli novější, někdo soubory vyměnil za starší.`,
    'key-file-mended': ({ fate }: Extract<Repair, { code: 'key-file-mended' }>) =>
      `Soubor key.json ${fate === 'gone' ? 've složce chyběl' : 'patřil jinému klíči'}; byl zapsán znovu. Data jsou v pořádku.`,
    'folder-copied': () =>
      'Složka s databází sem byla zkopírována odjinud. Pokračuje jako samostatná kopie; pokud se pracuje dál i v původní složce, změny se samy nespojí.',
    'folder-moved': () => 'Složka s databází byla přejmenována nebo přesunuta. Nic v ní nechybí.',
    'left-in-plain': ({ files }: Extract<Repair, { code: 'left-in-plain' }>) =>
      `Databáze je zašifrována, ale vedle ní ve složce leží ${files.length === 1 ? 'soubor, který může' : 'soubory, které může'} přečíst kdokoli: ${listed(files)}. Zašifrovat se nepodařilo; pokud v nich nic nehledáte, smažte je.`,
    'journal-lost': ({ file, fate, isBack }: Extract<Repair, { code: 'journal-lost' }>) =>
      `Soubor ${file} ${journalFates[fate]}, zatímco byla databáze otevřena. Všechna data jsou zapsána znovu a nic z nich nechybí; ${isBack ? 'zůstala i historie.' : 'změny z něj už ale nelze vrátit zpět ani vypsat v historii.'} Zjistěte, který program do složky sahá.`,
  },
}
