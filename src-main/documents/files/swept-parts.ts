import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a run that was killed has left of a file or folder that it was making. */
const form = /^\.[0-9a-f]{12}\.part$/

/** Whether a name is that of something unfinished. */
export const isPart = (name: string): boolean => form.test(name)

/** Nothing takes as long to be made; measured by the disk's own clock against what was just made there. */
const oldMs = 3_600_000

/** Removes the unfinished files that lie beside a new one for more than an hour. */
export const sweepParts = async (folder: string, fresh: string): Promise<void> => {
  try {
    const { mtimeMs: now } = await stat(fresh)
    for (const name of (await readdir(folder)).filter(isPart)) {
      const path = join(folder, name)
      const { mtimeMs } = await stat(path)
      if (now - mtimeMs > oldMs) await rm(path, { recursive: true, force: true })
    }
  } catch {
    // Tidying up is never a reason not to make what was asked for.
  }
}
