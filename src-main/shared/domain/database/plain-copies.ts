/** Files that anybody can read beside an encrypted database: what could not be encrypted, and what lies out of reach. */
export type PlainCopies = {
  readonly place: 'folder' | 'quarantine' | 'backups' | 'second-place'
  readonly files: readonly string[]
  /** The place is not there now; what lies at it may be in plain. */
  readonly isAway: boolean
}
