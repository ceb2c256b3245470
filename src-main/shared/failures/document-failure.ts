/** A document could not be made or put in its place. */
export type DocumentFailure =
  | { readonly code: 'document-cancelled' }
  | { readonly code: 'document-failed' }
  | { readonly code: 'document-target-busy'; readonly fileName: string; readonly otherName: string }
  | { readonly code: 'document-target-read-only'; readonly fileName: string }
  | { readonly code: 'document-target-full'; readonly fileName: string }
  | { readonly code: 'document-target-gone'; readonly fileName: string }
  | { readonly code: 'document-name-unusable' }
  /** The place lies in the folder of a database. */
  | { readonly code: 'document-target-database'; readonly fileName: string }
  /** The name ends like a file of another form than the document comes in. */
  | { readonly code: 'document-other-form'; readonly fileName: string; readonly forms: readonly string[] }
  | { readonly code: 'document-unknown' }
