import type { Blocker } from '../domain/history/reversal'

/** The database could not be opened or written; codes are told apart because the way out differs. */
export type StoreFailure =
  | { readonly code: 'no-database' }
  /** Its folder is gone, so that locking it would lose what memory holds. */
  | { readonly code: 'only-in-memory' }
  | { readonly code: 'folder-missing' }
  | { readonly code: 'folder-not-empty' }
  | { readonly code: 'folder-holds-database' }
  | { readonly code: 'folder-not-writable' }
  | { readonly code: 'folder-unreadable' }
  | { readonly code: 'folder-unsuited'; readonly reason: UnsuitedFolder }
  /** Nothing was found that a database could be put together from. */
  | { readonly code: 'nothing-readable' }
  | { readonly code: 'database-locked'; readonly holder: string }
  | { readonly code: 'database-damaged'; readonly files: readonly string[] }
  /** It is under a password here, and all that lies in its folder is plain or of another key. */
  | { readonly code: 'database-exchanged'; readonly files: readonly string[] }
  | { readonly code: 'database-read-only'; readonly reason: ReadOnlyReason }
  /** It is under a password and none was given, or it was locked. */
  | { readonly code: 'database-encrypted' }
  | { readonly code: 'wrong-password' }
  | { readonly code: 'wrong-recovery-code' }
  /** It is under a password, and no wrapped key is left that a password could open. */
  | { readonly code: 'key-missing' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-failed'; readonly errno: string }
  /** A file of the database does not lie in its folder, or lies there otherwise than it was taken in. */
  | { readonly code: 'content-missing' | 'content-damaged' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'not-the-last-step' }
  | { readonly code: 'changed-since'; readonly count: number }
  /** What was removed went out of the trash for good meanwhile, as its time there was over. */
  | { readonly code: 'purged-since' }
  /** The history has no change set of this number, or its frame is not readable any more. */
  | { readonly code: 'step-unknown'; readonly seq: number }
  | { readonly code: 'step-taken-back' }
  /** It, or a later one that would have to go with it, is for good. */
  | { readonly code: 'step-final' }
  /** Later change sets, newest first, stand on the one that should be taken back. */
  | { readonly code: 'step-has-dependents'; readonly seqs: readonly number[] }
  | { readonly code: 'step-blocked'; readonly blockers: readonly Blocker[] }

/** Why an open database refuses to write. */
export type ReadOnlyReason =
  | 'newer-version'
  | 'another-writer'
  | 'disk-failed'
  | 'folder-not-writable'
  /** Another process, on this computer, has it open for writing. */
  | 'held-elsewhere'
  | 'check-only'

/** Why a folder is no place for a live database. */
export type UnsuitedFolder = 'root' | 'system' | 'cloud' | 'network' | 'removable' | 'loop'
