import { randomBytes } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { userInfo } from 'node:os'
import type { StoreWorld } from './store'

/** The real clock and the system's randomness; `by` is asked at every change, because the name may change meanwhile. */
export const systemWorld = (by: () => string): StoreWorld => ({
  now: () => new Date(),
  random: (count) => randomBytes(count),
  by,
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
