import type { ImportField } from '@shared/domain/importing/kinds'
import { eventOfField } from '@shared/domain/importing/kinds'
import type { RowReason } from '@shared/domain/importing/report'
import { isGarbled } from '../table/text/garbled'
import type { LettersRead } from '../table/table'

/** Cells in which a question mark is a question, or an answer. */
const mayAsk: ReadonlySet<ImportField> = new Set([
  'note',
  'answer',
  'presentation',
  'answered-on',
  'channel',
  'nights',
  'meals',
])

const LETTER_LOST_INSIDE = /\p{L}\?+\p{L}|(?:^|[\s("])\?+\p{Ll}/u
const LETTER_LOST_AT_END = /\p{L}\?|\?\s*\p{L}/u
const ADDRESS = /:\/\/|www\.|@|=/
/** Most cells tell nothing of their letters, and are done with at once. */
const TELLING = /[^\0-\x7F]|[?'`\\]|[=%]C/i

/** Whether a letter became a question mark, as in programs that do not know it: in a name also the last one. */
const isLost = (field: ImportField, cell: string): boolean => {
  if (cell.includes('\uFFFD')) return true
  if (!cell.includes('?') || ADDRESS.test(cell)) return false
  const isAnswer = mayAsk.has(field) || eventOfField(field) !== null
  return LETTER_LOST_INSIDE.test(cell) || (!isAnswer && LETTER_LOST_AT_END.test(cell))
}

const ofNames: ReadonlySet<ImportField> = new Set([
  ...(['name', 'person-name', 'sorted-name', 'first-name', 'last-name', 'second-person'] as const),
])
/** A mark that stands behind its letter instead of over it: `Va´clav`, `Mal'y`; in *O'Brien* a capital follows. */
const MARK_APART = /\p{Ll}['’´`](?!s\b)\p{Ll}/u

const longestShown = 80

const ofSurnames: ReadonlySet<ImportField> = new Set(['person-name', 'sorted-name', 'last-name', 'second-person'])
/** The end of a surname in -ný of which MS-DOS makes -ně: `Novotně`. */
const ADVERB = /\p{L}[bcčdfghjklmprřsštvzž]ně(?!\p{L})/iu

/** What makes the letters of a cell doubtful; null for those that are as they were written. */
export const lettersDoubt = (field: ImportField, cell: string, letters: LettersRead | undefined): RowReason | null => {
  if (!TELLING.test(cell)) return null
  const text = cell.slice(0, longestShown)
  if (isLost(field, cell)) return { code: 'letters-lost', text }
  const isOddName = (ofNames.has(field) && MARK_APART.test(cell)) || (ofSurnames.has(field) && ADVERB.test(cell))
  if (isGarbled(cell) || isOddName) return { code: 'letters-garbled', text }
  if (letters === undefined) return null
  if (letters.guessed.some((word) => cell.includes(word))) return { code: 'letters-guessed', text }
  return letters.isSure || !/[^\0-\x7F]/.test(cell) ? null : { code: 'letters-unsure', text }
}
