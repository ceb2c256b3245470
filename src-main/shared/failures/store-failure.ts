/** The database could not be opened or written; codes are told apart because the way out differs. */
export type StoreFailure =
  | { readonly code: 'no-database' }
  | { readonly code: 'folder-missing' }
  | { readonly code: 'folder-not-empty' }
  | { readonly code: 'folder-holds-database' }
  | { readonly code: 'folder-not-writable' }
  | { readonly code: 'folder-unreadable' }
  | { readonly code: 'database-locked'; readonly holder: string }
  | { readonly code: 'database-damaged'; readonly files: readonly string[] }
  | { readonly code: 'database-read-only'; readonly reason: ReadOnlyReason }
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-failed'; readonly errno: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'not-the-last-step' }
  | { readonly code: 'changed-since'; readonly count: number }

/** Why an open database refuses to write. */
export type ReadOnlyReason = 'newer-version' | 'another-writer' | 'disk-failed' | 'check-only'
