import type { outcomeRecord } from '../../fields/outcome'
import type { RecordOf } from '../../fields/record'

export type Outcome = RecordOf<typeof outcomeRecord>
