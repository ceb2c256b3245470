import type { KeyWraps } from './encryption/key-wraps'

/**
 * What this computer remembers of a database under a password that it had open: that it is under one, and how far it had come. Whoever
 * can write into the folder, and nowhere else, cannot make it forget.
 */
export type KnownDatabase = {
  readonly folder: string
  readonly databaseId: string | null
  readonly keyWraps: KeyWraps
  /** Whether its headers were sealed by then; those that are not are of no use any more. */
  readonly seq: number
  /** The link of the last change; null where none is known. */
  readonly link: string | null
  readonly at: string
}

export type KnownDatabases = {
  /**
   * By its folder; where nothing is known of that, by the id of the database, if its own folder has gone from where it was: it was moved,
   * and what lies there now may be an older state of it. A copy beside one that is still there is a database of its own.
   */
  readonly of: (folder: string, databaseId?: string | null) => Promise<KnownDatabase | null>
  readonly note: (known: KnownDatabase) => Promise<void>
  readonly forget: (folder: string) => Promise<void>
}

/** Where nothing is remembered. */
export const nothingKnown: KnownDatabases = {
  of: () => Promise.resolve(null),
  note: () => Promise.resolve(),
  forget: () => Promise.resolve(),
}
