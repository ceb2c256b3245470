import { randomBytes } from 'node:crypto'
import { statfs } from 'node:fs/promises'
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
