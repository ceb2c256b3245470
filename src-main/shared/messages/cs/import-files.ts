import type { PlainEncoding } from '../../domain/importing/reading'
import type { SheetNote } from '../../domain/importing/source'
import { counted } from './counted'
import { importNames } from '../import-names'
import { fields } from './fields'

type NoteOf<Code extends SheetNote['code']> = Extract<SheetNote, { readonly code: Code }>

const { fieldName } = importNames(fields)

const quoted = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ')

/** The encodings of text files. */
export const encodings: { readonly [Encoding in PlainEncoding]: string } = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (opačné pořadí)',
  'windows-1250': 'Windows 1250 (střední Evropa)',
  'windows-1252': 'Windows 1252 (západní Evropa)',
  'iso-8859-2': 'ISO 8859-2 (střední Evropa)',
  cp852: 'MS-DOS 852 (střední Evropa)',
  cp850: 'MS-DOS 850 (západní Evropa)',
  'mac-ce': 'Mac (střední Evropa)',
  'mac-roman': 'Mac (západní Evropa)',
}

/** What is to be known of a sheet before its rows are read. */
export const sheetNotes: { readonly [Code in SheetNote['code']]: (note: NoteOf<Code>) => string } = {
  'on-its-side': () =>
    'Tabulka leží na boku: názvy sloupců jsou pod sebou. V Excelu ji otočte (Vložit jinak, Transponovat).',
  'no-headings': () =>
    'List nemá záhlaví. Sloupce jsou odhadnuty podle hodnot a načte se i první řádek. Pokud záhlaví má, zapište jeho řádek.',
  'rows-above': ({ texts }) => `Nad záhlavím je, a nenačte se: ${quoted(texts)}.`,
  'hidden-rows': ({ count }) =>
    `${counted('řádek je skrytý nebo odfiltrovaný', 'řádky jsou skryté nebo odfiltrované', 'řádků je skrytých nebo odfiltrovaných')(count)}.`,
  'struck-rows': ({ count }) =>
    `${counted('řádek je přeškrtnutý', 'řádky jsou přeškrtnuté', 'řádků je přeškrtnutých')(count)}.`,
  'same-headings': ({ sheets }) =>
    `Stejné záhlaví ${sheets.length === 1 ? 'má i list' : 'mají i listy'} ${quoted(sheets)}.`,
  'columns-alike': ({ alike }) =>
    alike
      .map(
        ({ field, headings: [used = '', ...others] }) =>
          `Jako ${fieldName(field)} se načte „${used}“, může to být i ${quoted(others)}. Zkontrolujte to.`,
      )
      .join(' '),
  'table-beside': ({ texts }) => `Vedle seznamu je jiná tabulka, ta se nenačte: ${quoted(texts)}.`,
  'hidden-columns': ({ headings }) =>
    `V Excelu ${headings.length === 1 ? 'je skrytý sloupec, načte se' : 'jsou skryté sloupce, načtou se'} také: ${quoted(headings)}.`,
  'other-sheets': ({ sheets }) => `Soubor má i jiné listy, ty se nenačtou: ${quoted(sheets)}.`,
}
