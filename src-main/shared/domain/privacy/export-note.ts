import type { exportRecord } from '../../fields/export-note'
import type { RecordOf } from '../../fields/record'

/** That a document with people's names left the app, so that everybody can be told in which documents they stand. */
export type ExportNote = RecordOf<typeof exportRecord>
