import type { keptLetterRecord } from '../../fields/kept-letter'
import type { RecordOf } from '../../fields/record'

/** A letter as it was made: what it said, from which version of its template, and what went along with it. */
export type KeptLetter = RecordOf<typeof keptLetterRecord>
