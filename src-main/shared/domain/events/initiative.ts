import type { initiativeFields } from '../../fields/initiative'
import type { RecordOf } from '../../fields/record'

export type Initiative = RecordOf<typeof initiativeFields>
