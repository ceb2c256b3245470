import type { BackupPlace } from '../domain/database/backup'

/** A backup could not be made, read or restored. */
export type BackupFailure =
  /** It was not made, or did not verify and was removed; saving goes on. */
  | { readonly code: 'backup-failed'; readonly errno: string }
  | { readonly code: 'backup-disk-full' }
  | { readonly code: 'backup-gone'; readonly name: string }
  | { readonly code: 'backup-unreadable'; readonly name: string; readonly errno: string }
  | { readonly code: 'backup-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'backup-damaged'; readonly name: string }
  | { readonly code: 'not-a-backup'; readonly name: string }
  /** Sealed with a key that is not this database's. */
  | { readonly code: 'backup-other-key'; readonly name: string }
  | { readonly code: 'backup-newer'; readonly name: string }
  | { readonly code: 'restore-is-large'; readonly touched: number; readonly removed: number; readonly total: number }
  | { readonly code: 'second-place-gone' }
  | { readonly code: 'second-place-inside' }

/** An automatic backup did not come about; saving goes on. */
export type BackupTrouble = { readonly failure: BackupFailure; readonly place: BackupPlace }
