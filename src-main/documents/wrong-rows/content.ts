import type { SheetTable } from '../sheet/sheet-table'
import type { Mapping } from '@shared/domain/importing/mapping'
import { wantsMending } from '@shared/domain/importing/report-rows'
import type { Messages } from '@shared/messages'
import { reasonWords } from '@shared/messages/import-reasons'
import { headingsAt } from '../../importing/columns/heading-row'
import { sheetToRead } from '../../importing/columns/sheet-to-read'
import type { Proposal } from '../../importing/rows/row-proposal'
import type { Table } from '../../importing/table/table'

/** A file that was previewed, of which the rows go out of which something cannot be taken in. */
export type WrongRows = { readonly table: Table; readonly mapping: Mapping; readonly proposal: Proposal }

/** What the file with the wrong rows is called, after the file that they come from. */
export const wrongRowsTitle = ({ fileName }: Table, { importing }: Messages): string =>
  importing.wrongRowsFile(fileName.replace(/\.[^.]+$/, ''))

const widest = 40
const reasonWidth = 60
const samplesMeasured = 200

const widthOf = (texts: readonly string[]): number =>
  Math.min(widest, Math.max(8, ...texts.map(({ length }) => length + 2)))

/**
 * The wrong rows as they stood in the file, all columns in their order, with the reasons in the last one: to be mended in Excel
 * and read in again, for the headings are those of the file.
 */
export const wrongRowsContent = (table: Table, mapping: Mapping, { rows }: Proposal, words: Messages): SheetTable => {
  const sheet = sheetToRead(table, mapping)
  const reasons = new Map(rows.flatMap((row) => (wantsMending(row) ? [[row.row, row.reasons] as const] : [])))
  const wrong = (sheet?.rows ?? []).filter(({ number }) => reasons.has(number))
  const headings = sheet === undefined ? [] : headingsAt(sheet, mapping)
  const samples = wrong.slice(0, samplesMeasured)
  return {
    title: words.importing.wrongRowsTitle,
    subtitle: words.importing.wrongRowsFrom(table.fileName),
    publicity: [],
    columns: [
      ...headings.map((heading, column) => ({
        key: String(column),
        heading,
        width: widthOf([heading, ...samples.map(({ cells }) => cells[column] ?? '')]),
        kind: 'text' as const,
      })),
      { key: 'reason', heading: words.importing.reasonColumn, width: reasonWidth, kind: 'text' },
    ],
    rows: wrong.map(({ number, cells }) => [
      ...headings.map((_, column) => cells[column] ?? ''),
      (reasons.get(number) ?? []).map((reason) => reasonWords(words, reason)).join(' '),
    ]),
  }
}
