import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isProcessAlive } from '../../living-process'
import { isPart } from './swept-parts'

/** Where this process notes what it is making; null where it notes nothing, as in tests of one part. */
let notes: string | null = null

const notesIn = (profile: string): string => join(profile, 'unfinished')

/** From now on every unfinished file and folder is noted in the profile, wherever it lies, so that the next start finds it. */
export const noteParts = (profile: string): void => {
  notes = notesIn(profile)
}

/** Notes what is being made before it is there. A profile that cannot be written is no reason not to make it. */
export const notePart = async (path: string): Promise<void> => {
  if (notes === null) return
  await mkdir(notes, { recursive: true, mode: 0o700 }).catch(() => undefined)
  const note = JSON.stringify({ path, pid: process.pid })
  await writeFile(join(notes, basename(path)), note, { mode: 0o600 }).catch(() => undefined)
}

/** It has its name by now, or is gone. */
export const forgetPart = async (path: string): Promise<void> => {
  if (notes !== null) await rm(join(notes, basename(path)), { force: true }).catch(() => undefined)
}

/**
 * Removes what runs that were killed have left of documents. What a process that lives is making stays, and nothing is removed that does not
 * bear the name of an unfinished file of ours: a note may come from anybody.
 */
export const sweepNotedParts = async (profile: string): Promise<void> => {
  const folder = notesIn(profile)
  for (const name of await readdir(folder).catch(() => [])) {
    try {
      const { path, pid } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { path: string; pid: number } // safe: an error is caught
      if (pid !== process.pid && isProcessAlive(pid)) continue
      if (isPart(basename(path))) await rm(path, { recursive: true, force: true })
    } catch {
      // A note that says nothing goes as well.
    }
    await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
