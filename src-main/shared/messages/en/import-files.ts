import type * as cs from '../cs/import-files'
import { counted } from './counted'
import { importNames } from '../import-names'
import { fields } from './fields'

const { fieldName } = importNames(fields)

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

export const encodings: typeof cs.encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (reversed)',
  'windows-1250': 'Windows 1250 (Central Europe)',
  'windows-1252': 'Windows 1252 (Western Europe)',
  'iso-8859-2': 'ISO 8859-2 (Central Europe)',
  cp852: 'MS-DOS 852 (Central Europe)',
  cp850: 'MS-DOS 850 (Western Europe)',
  'mac-ce': 'Mac (Central Europe)',
  'mac-roman': 'Mac (Western Europe)',
}

export const sheetNotes: typeof cs.sheetNotes = {
  'on-its-side': () =>
    'The table lies on its side: the names of its columns stand below each other. Turn it in Excel (Paste Special, Transpose).',
  'no-headings': () =>
    'The sheet has no headings. The columns are guessed by their values and the first row is read as well. If it has headings, write their row.',
  'rows-above': ({ texts }) => `Above the headings stands, and is not read: ${quoted(texts)}.`,
  'hidden-rows': ({ count }) => `${counted('row is', 'rows are')(count)} hidden or filtered out.`,
  'struck-rows': ({ count }) => `${counted('row is', 'rows are')(count)} struck through.`,
  'same-headings': ({ sheets }) =>
    `${sheets.length === 1 ? 'Another sheet has' : 'Other sheets have'} the same headings: ${quoted(sheets)}.`,
  'columns-alike': ({ alike }) =>
    alike
      .map(
        ({ field, headings: [used = '', ...others] }) =>
          `“${used}” is read as ${fieldName(field)}; it may also be ${quoted(others)}. Please check.`,
      )
      .join(' '),
  'table-beside': ({ texts }) => `Beside the list stands another table, which is not read: ${quoted(texts)}.`,
  'hidden-columns': ({ headings }) =>
    `${headings.length === 1 ? 'A column that is' : 'Columns that are'} hidden in Excel ${headings.length === 1 ? 'is' : 'are'} read as well: ${quoted(headings)}.`,
  'other-sheets': ({ sheets }) => `The file has other sheets as well, which are not read: ${quoted(sheets)}.`,
}
