import type { importMappingRecord } from '../../fields/import-mapping'
import type { RecordOf } from '../../fields/record'

/** How the columns of a file were understood, kept for the next file of that look. */
export type ImportMapping = RecordOf<typeof importMappingRecord>
