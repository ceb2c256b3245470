import type { publicationRecord } from '../../fields/publication'
import type { RecordOf } from '../../fields/record'

/** The set of recommendations as a publication; one for an initiative. Chapters are the initiative's themes in their order. */
export type Publication = RecordOf<typeof publicationRecord>
