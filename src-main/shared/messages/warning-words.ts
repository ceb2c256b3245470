import type { RecordWarning } from '../domain/warnings/record-warning'
import type { Messages } from './messages'

/** What is seldom meant in a record, as a sentence. */
export const warningInWords = (warning: RecordWarning, m: Messages): string =>
  (m.failures.recordWarnings[warning.code] as (warning: RecordWarning) => string)(warning) // safe: the sentence of its own code

/** The sentences about one field; undefined where there is nothing to say. */
export const warningsInWords = (warnings: readonly RecordWarning[], field: string, m: Messages): string | undefined =>
  Array.from(new Set(warnings.filter((each) => each.field === field).map((each) => warningInWords(each, m)))).join(
    ' ',
  ) || undefined
