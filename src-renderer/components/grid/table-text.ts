import type { Column } from './column'

/** A line break or a tab inside a cell would tear the table apart where it is pasted. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ')

/** Rows as a spreadsheet takes them from the clipboard: tabs between cells, one row a line, headings first. */
export const tableText = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ text }) => text(row)))]
    .map((cells) => cells.map(flat).join('\t'))
    .join('\r\n')
