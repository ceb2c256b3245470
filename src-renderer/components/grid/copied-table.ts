import type { Column } from './column'

/** Rows as they go to the clipboard. */
export type CopiedTable = { readonly text: string; readonly html: string; readonly rowCount: number }

/** A line break or a tab inside a cell would tear the table apart where it is pasted. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ')

/** How a formula may begin, behind blanks and the quotation mark that a spreadsheet takes off a pasted cell. */
const formulaStart = /^[\s"\p{Cf}]*[=@＝＠]/u
const signStart = /^[\s"\p{Cf}]*[+\-＋－]/u
/** A phone or a number with its sign is no formula that could do anything. */
const numberOnly = /^[\s"\p{Cf}+\-＋－\d().,/\u2013]*$/u

/** Text of others must not become a formula where it is pasted: an apostrophe before it makes it text. */
const harmless = (text: string): string =>
  formulaStart.test(text) || (signStart.test(text) && !numberOnly.test(text)) ? `'${text}` : text

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign)

/** Excel takes such a cell as text, so that phones and numbers with leading zeros stay as they are. */
const textCell = (text: string): string => `<td style='mso-number-format:"\\@"'>${escaped(text)}</td>`

/**
 * Rows as other programs take them from the clipboard, headings first: as plain text with tabs between cells and one row a line, and as
 * a table whose cells a spreadsheet does not read as numbers. Nothing in it is a formula (`docs/reliability.md §4`, 32).
 */
export const copiedTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CopiedTable => {
  const headings = columns.map(({ heading }) => harmless(flat(heading)))
  const lines = rows.map((row) => columns.map(({ text }) => harmless(flat(text(row)))))
  const head = headings.map((heading) => `<th>${escaped(heading)}</th>`).join('')
  const body = lines.map((cells) => `<tr>${cells.map(textCell).join('')}</tr>`).join('')
  return {
    text: [headings, ...lines].map((cells) => cells.join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table><tr>${head}</tr>${body}</table>`,
    rowCount: rows.length,
  }
}
