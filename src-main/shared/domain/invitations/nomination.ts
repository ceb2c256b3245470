import type { nominationRecord } from '../../fields/nomination'
import type { RecordOf } from '../../fields/record'

/** The institution names a person for its place; a substitute replaces and the chain is kept (`docs/domain.md §3.1`). */
export type Nomination = RecordOf<typeof nominationRecord>
