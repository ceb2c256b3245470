import { accessSync, constants, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'

/** Memory where there is some: these folders are opened by the thousand, and what the disk keeps is decided by the tests. */
const base = (): string => {
  try {
    accessSync(memory, constants.W_OK)
    return memory
  } catch {
    return tmpdir()
  }
}

const made = new Set<string>()

/** A place of its own until `dropPlaces`; `parent` is for tests that need a real disk. */
export const freshPlace = (parent = base()): string => {
  const place = mkdtempSync(join(parent, 'dp-faults-'))
  made.add(place)
  return place
}

export const dropPlace = (place: string): void => {
  rmSync(place, { recursive: true, force: true })
  made.delete(place)
}

/** Drops every place that is still there; a worker of the runner ends without a chance to do so by itself. */
export const dropPlaces = (): void => [...made].forEach(dropPlace)

/** Runs work with a folder name in a place of its own; the name has a space and diacritics, the folder does not exist yet. */
export const inFreshFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const place = freshPlace()
  try {
    return await work(join(place, 'Má data'))
  } finally {
    dropPlace(place)
  }
}

/** The same with a copy of a folder: what the disk would hold if the process died now. */
export const inCopyOf = <T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> =>
  inFreshFolder((copy) => {
    // A folder that could not even be made has a copy that does not exist either.
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true })
    return work(copy)
  })
