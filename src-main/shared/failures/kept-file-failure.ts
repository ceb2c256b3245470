import type { ImportFailure } from './import-failure'
import type { StoreFailure } from './store-failure'

/** A file could not be taken in, or its content cannot be given. */
export type KeptFileFailure =
  | Extract<ImportFailure, { readonly code: 'file-gone' | 'file-empty' | 'file-changed' | 'file-too-large' }>
  | Extract<
      StoreFailure,
      { readonly code: 'content-missing' | 'content-damaged' | 'disk-full' | 'disk-failed' | 'database-read-only' }
    >
  | { readonly code: 'target-taken' }
