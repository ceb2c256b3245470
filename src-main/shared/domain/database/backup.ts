import type { CollectionName } from './database'

/** Why a backup was made; part of its name. */
export const backupReasons = [
  'start',
  'hours',
  'manual',
  'import',
  'mass-change',
  'migration',
  'restore',
  'erasing',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** Where a backup lies: in the folder of the database, or at the second place. */
export const backupPlaces = ['folder', 'second'] as const
export type BackupPlace = (typeof backupPlaces)[number]

/**
 * What a look at a backup found: it verifies, it does not, it is under another password, a newer version made it, it lay plain beside a
 * database under a password, so that nobody can say who has written it, or it is of another database.
 */
export type BackupState = 'sound' | 'damaged' | 'other-key' | 'newer' | 'unproved' | 'foreign'

export type BackupLine = {
  readonly name: string
  readonly place: BackupPlace
  readonly at: string
  readonly reason: BackupReason
  readonly state: BackupState
  readonly bytes: number
  /** All records in it; null where it cannot be read. */
  readonly records: number | null
  /** The number of the last change in it. */
  readonly seq: number | null
}

/** The second place for backups: a share or a stick. */
export type SecondPlace = {
  readonly folder: string
  readonly isPresent: boolean
  readonly lastCopyAt: string | null
  /** Whole days since the last copy, or since the place was chosen where there is none. */
  readonly daysOld: number
  /** The last copy is a week old or older. */
  readonly isDue: boolean
}

export type BackupOverview = {
  /** Newest first. */
  readonly backups: readonly BackupLine[]
  readonly second: SecondPlace | null
}

/** What restoring would do to one collection. Added records come back, missing ones are in the database but not in the backup. */
export type CollectionDifference = {
  readonly collection: CollectionName
  readonly current: number
  readonly backup: number
  readonly added: DifferentRecords
  readonly changed: DifferentRecords
  readonly missing: DifferentRecords
}
export type DifferentRecords = { readonly count: number; readonly names: readonly string[] }

export type BackupComparison = {
  /** Stands for the file when it is restored. */
  readonly token: string
  readonly fileName: string
  readonly at: string
  readonly seq: number
  readonly collections: readonly CollectionDifference[]
  /** Records that restoring would change, bring back or remove, and how many of them it would remove. */
  readonly touched: number
  readonly removed: number
  /** Records in the database now. */
  readonly total: number
  /** So much that it needs a confirmation of its own. */
  readonly isLarge: boolean
  /** It lay plain beside a database under a password. */
  readonly isUnproved: boolean
}

export type BackupMade = {
  readonly line: BackupLine
  /** False: nothing has changed since this backup, so no other was made. */
  readonly isNew: boolean
}
