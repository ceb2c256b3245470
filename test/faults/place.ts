import { accessSync, constants, cpSync, existsSync, mkdtempSync, rmdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Each place with what lies behind it. */
const made = new Map<string, string>()

/** A place of its own until `dropPlaces`; `parent` is for tests that need a real disk. */
export const freshPlace = (parent = tmpdir()): string => {
  const place = mkdtempSync(join(parent, 'dp-faults-'))
  made.set(place, place)
  return place
}

/**
 * A place in memory where there is some: these are filled by the thousand, and a disk that others flush to is slow. It is
 * reached through a link, because the store refuses to live below `/dev`.
 */
const quickPlace = (): string => {
  const place = freshPlace()
  if (!isWritable(memory)) return place
  const behind = mkdtempSync(join(memory, 'dp-faults-'))
  rmdirSync(place)
  symlinkSync(behind, place)
  made.set(place, behind)
  return place
}

export const dropPlace = (place: string): void => {
  rmSync(made.get(place) ?? place, { recursive: true, force: true })
  rmSync(place, { recursive: true, force: true })
  made.delete(place)
}

/** Drops every place that is still there; a worker of the runner ends without a chance to do so by itself. */
export const dropPlaces = (): void => [...made.keys()].forEach(dropPlace)

/** Runs work with a folder name in a place of its own; the name has a space and diacritics, the folder does not exist yet. */
export const inFreshFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const place = quickPlace()
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
