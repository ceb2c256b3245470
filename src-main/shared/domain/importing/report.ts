import { z } from 'zod'
import type { Id } from '../ids'
import type { Warning } from '../checked'

export const importKinds = ['institutions', 'persons'] as const
export type ImportKind = (typeof importKinds)[number]

/** Fields that a column may feed, by kind of import; `person-name` is a whole name with titles, to be taken apart. */
export const importFields = {
  institutions: [
    'name',
    'ico',
    'code',
    'data-box',
    'street',
    'postcode',
    'city',
    'district',
    'region',
    'founder',
    'email',
    'phone',
    'person-name',
    'person-email',
    'person-phone',
    'note',
  ],
  persons: [
    'person-name',
    'title-before',
    'first-name',
    'last-name',
    'title-after',
    'position',
    'institution',
    'person-email',
    'person-phone',
    'note',
  ],
} as const satisfies Record<ImportKind, readonly string[]>
export type ImportField = (typeof importFields)[ImportKind][number]

/** Which sheet, in which row its headings stand (from 1), and which column (from 0) feeds which field. */
export const mappingSchema = z.strictObject({
  sheet: z.string().max(200),
  headingRow: z.int().min(1).max(1000),
  columns: z.array(z.strictObject({ column: z.int().min(0).max(500), field: z.string().max(40) })).max(200),
})
export type Mapping = { readonly sheet: string; readonly headingRow: number; readonly columns: readonly MappedColumn[] }
export type MappedColumn = { readonly column: number; readonly field: ImportField }

export type SourceColumn = { readonly column: number; readonly heading: string; readonly samples: readonly string[] }
export type SourceSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly headingRow: number
  readonly columns: readonly SourceColumn[]
  readonly rows: number
}

/** A chosen file, read into a table; the guess is shown and may be corrected before anything is previewed. */
export type ImportSource = {
  readonly token: string
  readonly fileName: string
  readonly kind: ImportKind
  readonly sheets: readonly SourceSheet[]
  readonly guess: Mapping
}

/** A sheet with its headings in a given row, and the guess of what its columns mean. */
export type SheetGuess = { readonly sheet: SourceSheet; readonly guess: Mapping }

export const verdicts = ['new', 'changed', 'same', 'doubtful', 'wrong', 'skipped'] as const
export type Verdict = (typeof verdicts)[number]

/** Why a row got its verdict. */
export type RowReason =
  | { readonly code: 'no-name' }
  | { readonly code: 'blank-row' }
  | { readonly code: 'total-row' }
  | { readonly code: 'double-in-file'; readonly row: number }
  | { readonly code: 'possible-double'; readonly id: Id; readonly name: string }
  | { readonly code: 'several-matches'; readonly count: number }
  | { readonly code: 'unknown-founder'; readonly name: string }
  | { readonly code: 'unknown-institution'; readonly name: string }
  | { readonly code: 'email-wrong'; readonly text: string }
  | { readonly code: 'too-long'; readonly field: string }
  | { readonly code: 'cell-error'; readonly column: number; readonly text: string }
  | { readonly code: 'value'; readonly warning: Warning; readonly field: string }

export type FieldChange = { readonly field: string; readonly before: string; readonly after: string }

export type ReportRow = {
  readonly row: number
  readonly verdict: Verdict
  readonly name: string
  readonly detail: string
  readonly reasons: readonly RowReason[]
  readonly changes: readonly FieldChange[]
}

export type ImportReport = { readonly [Name in Verdict]: number } & { readonly rows: readonly ReportRow[] }
