import { ContentProblem } from './content-problem'

/** Excel's own limit of characters in a cell; more makes it repair the file. */
const maxCellLength = 32_767
const cutMark = ' […]'

/** What XML 1.0 cannot carry, halves of letters, and marks that turn the direction of writing or are not seen. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu
/** Excel reads `_x0041_` as a character code; the lookahead also catches two of them that share an underscore. */
const escapeLookalike = /_(?=x[0-9a-f]{4}_)/gi
/** One cheap look, because nearly every cell is clean: 200,000 of them go by in a roster. */
const suspicious = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff_]/

const cleaned = (text: string): string =>
  suspicious.test(text)
    ? text.replace(/\r\n?/g, '\n').replace(unwritable, '').replace(escapeLookalike, '_x005F_')
    : text

const shortened = (text: string): string =>
  `${text.slice(0, maxCellLength - cutMark.length).replace(/[\ud800-\udbff]$/, '')}${cutMark}`

/**
 * Text as a cell can carry it: no control characters, no half letters, Excel's escapes defused, cut with a visible mark at
 * 32,767 characters. Source: `docs/reliability.md §4`, 34 to 36.
 */
export const cellText = (text: string): string => cleaned(text.length > maxCellLength ? shortened(text) : text)

/**
 * A value as a cell may hold it: text or a finite number, empty as null. Anything else throws a ContentProblem, since exceljs
 * would make a live formula or a link of an object. Source: `docs/reliability.md §4`, 33 and 37.
 */
export const plainCell = (value: unknown, address: { column: string; row: number }): string | number | null => {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return cellText(value)
  if (typeof value !== 'number') throw new ContentProblem({ code: 'cell-not-plain', ...address })
  if (!Number.isFinite(value)) throw new ContentProblem({ code: 'number-not-finite', ...address })
  return value
}
