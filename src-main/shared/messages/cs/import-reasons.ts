import { dayInFigures } from '../../domain/values/day'
import { columnLetter } from '../../domain/importing/mapping'
import type { Evidence, ReasonCode, RowReason } from '../../domain/importing/report'
import type { RecordWarning } from '../../domain/warnings/record-warning'
import { counted } from './counted'
import { failures } from './failures'
import { importNames } from '../import-names'
import { fields as names } from './fields'

const { fieldName, recordFieldName } = importNames(names)

type ReasonOf<Code extends ReasonCode> = Extract<RowReason, { readonly code: Code }>

export const reasons: { readonly [Code in ReasonCode]: (reason: ReasonOf<Code>) => string } = {
  'no-name': () => 'Chybí jméno nebo název.',
  'blank-row': () => 'Řádek je prázdný.',
  'total-row': () => 'Jde o součet, ne o záznam.',
  'heading-again': () => 'Jde o zopakované záhlaví.',
  furniture: ({ text }) => `Nejde o záznam, ale o poznámku k seznamu: ${text}.`,
  'section-row': ({ text }) => `Jde o nadpis skupiny řádků: ${text}.`,
  'other-table': ({ text }) => `Řádek patří k jiné tabulce pod seznamem (${text}). Načtěte ji zvlášť.`,
  'row-hidden': () => 'Řádek je v Excelu skrytý nebo odfiltrovaný. Načíst skryté řádky lze zvolit u sloupců.',
  'row-struck': () => 'Řádek je přeškrtnutý. Načíst přeškrtnuté řádky lze zvolit u sloupců.',
  'row-was-hidden': () => 'Řádek je v Excelu skrytý nebo odfiltrovaný.',
  'row-was-struck': () => 'Řádek je přeškrtnutý.',
  'cell-struck': ({ column, text }) => `Přeškrtnutý text ve sloupci ${columnLetter(column - 1)} se nenačte: ${text}.`,
  'from-sheet': ({ sheet, row }) => `List ${sheet}, řádek ${row}.`,
  'duplicate-in-file': ({ row }) => `Totéž je už v řádku ${row}.`,
  'same-person-elsewhere': ({ row }) =>
    `Totéž jméno i e-mail má řádek ${row} v jiné instituci; může jít o jednu osobu se dvěma působeními.`,
  'possible-duplicate': ({ name }) => `Možná jde o záznam, který v databázi už je: ${name}.`,
  'several-matches': ({ count }) => `Odpovídá více záznamům v databázi (${count}).`,
  'unknown-founder': ({ name }) => `Zřizovatel ${name} v databázi není nebo je z jiného okresu.`,
  'unknown-related': ({ name, field }) =>
    `Instituce ${name} v databázi není, nebo je jich tam víc, vztah se nezapíše (${fieldName(field)}).`,
  'unknown-institution': ({ name }) => `Instituce ${name} v databázi není.`,
  'usual-institution': ({ text, names }) =>
    `„${text}“ je nejspíše ${names.join(' nebo ')}. Vyberte, kterou instituci znamená.`,
  'unknown-kind': ({ text }) => `Druh instituce „${text}“ databáze nezná.`,
  'id-missing': () =>
    'Řádek nemá skryté číslo pozvánky. Vyberte instituci: načte se do její pozvánky, a kde žádná není, připraví se.',
  'id-unknown': () => 'Záznam, ze kterého řádek vznikl, v databázi není.',
  'id-in-trash': () => 'Záznam, ze kterého řádek vznikl, je v koši. Nejdříve ho obnovte.',
  'id-erased': () => 'Osoba, ze které řádek vznikl, byla vymazána. Zpět se nenačte.',
  'empty-keeps': ({ fields }) =>
    `Tento údaj nelze vyprázdnit, zůstává beze změny: ${fields.map(recordFieldName).join(', ')}.`,
  'post-unclear': ({ text }) => `Není jisté, které působení je „${text}“.`,
  'value-unclear': ({ field, text }) => `Hodnotě „${text}“ nelze rozumět, nezapíše se (${fieldName(field)}).`,
  'email-wrong': ({ text }) => `E-mailová adresa ${text} nemá správný tvar, nezapíše se.`,
  'value-tidied': ({ field, text, value }) => `Z „${text}“ se zapíše ${value} (${fieldName(field)}).`,
  'value-above': ({ field, text }) => `Hodnota „${text}“ je převzata z řádku výše (${fieldName(field)}).`,
  'institution-above': ({ text }) => `Řádek instituci nemá. Patří k té, která stojí nad ním (${text})?`,
  'option-new': ({ field, text }) =>
    `Možnost „${text}“ v poli ještě není. Načtením řádku přibude (${fieldName(field)}).`,
  'too-long': ({ field }) => `Text je příliš dlouhý, nezapíše se (${fieldName(field)}).`,
  'letters-lost': ({ text }) => `V textu „${text}“ chybějí písmena. Opravte ho podle původního seznamu.`,
  'letters-garbled': ({ text }) => `Text „${text}“ má poškozená písmena.`,
  'letters-guessed': ({ text }) => `V textu „${text}“ je jedno písmeno doplněno odhadem.`,
  'letters-unsure': ({ text }) =>
    `Není jisté, že písmena jsou přečtena správně: „${text}“. Kódování souboru vyberte u sloupců.`,
  'cell-error': ({ column, text }) => `V buňce ve sloupci ${columnLetter(column - 1)} je chyba: ${text}.`,
  value: ({ warning }) => failures.warnings[warning],
  'no-answer': () => 'Řádek neříká, zda instituce přijímá, nebo odmítá.',
  'answer-unclear': ({ text }) => `Odpovědi „${text}“ nelze rozumět. Řekněte, zda znamená ano, nebo ne.`,
  'one-place-held': ({ count }) =>
    `Přijet má více osob (${count}). Na každou akci se podrží jedno místo, než instituce někoho jmenuje; počet se zapíše k pozvánce.`,
  'answer-late': ({ deadline }) => `Odpověď přišla po lhůtě ${dayInFigures(deadline)}. Zapíše se jako opožděná.`,
  'no-day': () => 'Chybí den odpovědi, zapsal by se dnešní.',
  'day-unclear': ({ text }) => `Den odpovědi „${text}“ není datum s dnem, měsícem a rokem, zapsal by se dnešní den.`,
  'day-offered': ({ field, text, day }) =>
    `Den „${text}“ je nejspíše ${dayInFigures(day)}, jistý není (${fieldName(field)}).`,
  'no-channel': () => 'Chybí, jakou cestou odpověď přišla. Zapíše se „jinak“.',
  'channel-unclear': ({ text }) =>
    `Cestu odpovědi „${text}“ databáze nezná. Zapíše se „jinak“ a tato slova do poznámky.`,
  'nights-unclear': ({ text }) => `Počet nocí „${text}“ není číslo od 0 do 60, nezapíše se.`,
  'nobody-named': () => 'Nikdo není jmenován. Místo se podrží, než instituce někoho jmenuje.',
  'name-order': ({ name }) => `Není jisté, co je jméno a co příjmení: ${name}.`,
  'name-left-over': ({ text }) => `Ve jméně je navíc „${text}“. Nenačte se.`,
  'name-of-person': ({ text }) => `„${text}“ vypadá jako jméno osoby, ne jako název instituce.`,
  'more-cells': ({ text }) =>
    `Řádek má víc buněk než záhlaví (navíc „${text}“), hodnoty tedy mohou být posunuté o sloupec. Zkontrolujte je.`,
  'name-in-note': ({ text }) => `„${text}“ se zapíše do poznámky.`,
  'nights-offered': ({ text, nights }) => `Počet nocí „${text}“ není jistý, zapsalo by se ${nights}.`,
  'stay-sorted': ({ text }) => `„${text}“ se rozdělí na noci, stravu a dietu.`,
  'no-person': ({ text }) => `„${text}“ není jméno. Osoba z něj nevznikne.`,
  'place-held': ({ text }) => `„${text}“ není jméno. Místo se podrží a text se zapíše do poznámky.`,
  substitute: ({ name }) => `${name} je náhradník. Mezi osoby se zapíše, na akce se nepřihlásí.`,
  'still-registered': ({ name }) => `${name} je na odmítnutou akci přihlášen(a). Přihláška se nezmění.`,
  'no-event': () => 'Chybí akce, na kterou se osoba přihlašuje.',
  'event-unknown': ({ text }) => `Akci „${text}“ iniciativa nemá.`,
  'event-ambiguous': ({ text, count }) => `„${text}“ může být více akcí (${count}).`,
  'same-as-row': ({ row }) => `Táž osoba jako v řádku ${row}, na jinou akci.`,
  'state-follows': ({ text }) =>
    `Stav „${text}“ se nezapisuje, plyne z odeslání, upomínek a odpovědi. Zapsat lze jen přijetí, nebo odmítnutí.`,
  'answer-of-nothing': () =>
    'K pozvánce není žádná odpověď. Do sloupce Stav napište, zda instituce přijímá, nebo odmítá.',
  'sending-of-nothing': () => 'Pozvánka není odeslaná. Ke způsobu odeslání doplňte den odeslání.',
  'no-sending-channel': () => 'Chybí, jak byla pozvánka odeslána. Zapíše se „jinak“.',
  'event-cancelled': () => 'Akce je zrušená, pozvánku na ni nelze označit za odeslanou.',
  'other-initiative': ({ name }) => `Pozvánka patří k iniciativě ${name}. Přepněte na ni a soubor načtěte tam.`,
  unusual: ({ warning }) => (failures.recordWarnings[warning.code] as (given: RecordWarning) => string)(warning), // safe: the sentence of its own code
  'will-wait': ({ count }) =>
    counted(
      'přihláška půjde na čekací listinu, kvóta je plná.',
      'přihlášky půjdou na čekací listinu, kvóta je plná.',
      'přihlášek půjde na čekací listinu, kvóta je plná.',
    )(count),
}

/** What speaks for two being the same, or against it; read one after another. */
export const evidences: { readonly [Name in Evidence]: string } = {
  'same-id': 'řádek vznikl z tohoto záznamu',
  'same-code': 'stejný kód obce',
  'same-ico': 'stejné IČO',
  'same-name': 'stejné jméno či název',
  'plain-name': 'stejné jméno až na diakritiku',
  'swapped-name': 'stejné jméno v jiném pořadí',
  'town-name': 'stejné jméno až na označení úřadu',
  'usual-name': 'běžně užívané jméno',
  'same-district': 'stejný okres',
  'same-email': 'stejný e-mail',
  'same-domain': 'adresa ze stejné domény',
  'same-institution': 'stejná instituce',
  'known-person': 'osoba odtamtud je známa',
  invited: 'byla pozvána',
  'same-answer': 'stejnou odpověď už dala',
  'by-hand': 'vybráno ručně',
  'other-ico': 'jiné IČO',
  'other-district': 'jiný okres',
  'other-surname': 'stejné křestní jméno, jiné příjmení',
  'other-institution': 'jiná instituce',
  'no-more-known': 'víc řádek neříká',
}
