/** What a file turned out to be when it is not the table somebody expected. */
export type ForeignFileKind =
  | 'text'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'e-mail'
  | 'pdf'
  | 'image'
  | 'word'
  | 'presentation'
  | 'opendocument'
  | 'binary-workbook'
  | 'archive'
  | 'office-other'
  | 'binary'
  | 'folder'

/** Why a file could not be read as a table: nothing was taken from it. Sheets by name; rows and columns count from 1. */
export type ImportFailure =
  | { readonly code: 'file-gone' }
  | { readonly code: 'file-changed' }
  | { readonly code: 'file-locked' }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-truncated' }
  | { readonly code: 'file-is-something-else'; readonly kind: ForeignFileKind }
  | { readonly code: 'file-old-xls' }
  | { readonly code: 'file-password' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-unpacks-too-large'; readonly limit: number }
  | { readonly code: 'file-damaged'; readonly sheet?: string; readonly row?: number }
  | { readonly code: 'file-mixed-encoding'; readonly row: number }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'only-hidden-sheets'; readonly sheets: readonly string[] }
  | { readonly code: 'no-rows' }
  | { readonly code: 'too-many-rows'; readonly sheet?: string; readonly limit: number }
  | { readonly code: 'too-many-cells'; readonly sheet?: string; readonly limit: number }
  | { readonly code: 'too-many-troubles'; readonly sheet?: string; readonly limit: number }
  | {
      readonly code: 'cell-too-long'
      readonly sheet?: string
      readonly row?: number
      readonly column?: number
      readonly limit: number
    }
  | { readonly code: 'quote-not-closed'; readonly row: number }
  | { readonly code: 'took-too-long'; readonly seconds: number }
  | { readonly code: 'import-cancelled' }
  /** The database changed since the preview, and with it what the rows would do. */
  | { readonly code: 'import-outdated' }
  /** Rows that were decided to be one record, and that say different things of it. */
  | { readonly code: 'import-same-record'; readonly rows: readonly number[] }
