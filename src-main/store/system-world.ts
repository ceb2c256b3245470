import { randomBytes } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'

/** What the store needs of the world; tests hand in their own. */
export type StoreWorld = {
  readonly now: () => Date
  /** Milliseconds that only go forward, however the clock is set; where there are none the clock is taken for right within a run. */
  readonly elapsedMs?: () => number
  readonly random: (count: number) => Uint8Array
  /** The name written down with every change. */
  readonly by: () => string
  /** The name of the computer; left out where a folder that was copied is not to be told from its original. */
  readonly machine?: () => string
  /** Waits; given by tests that have no time for an antivirus. */
  readonly sleep?: (ms: number) => Promise<void>
  /** Free bytes on the disk of a folder; null where the system does not say. */
  readonly freeSpace?: (folder: string) => Promise<number | null>
}

/** The real clock and the system's randomness; `by` is asked at every change, because the name may change meanwhile. */
export const systemWorld = (by: () => string): StoreWorld => ({
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  random: (count) => randomBytes(count),
  by,
  machine: () => hostname(),
  freeSpace: (folder) =>
    statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
})

/** The name of the account in the system, for those who have not said their own; empty where the system knows none. */
export const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
