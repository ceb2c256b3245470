import { join } from 'node:path'
import { findMentions } from '@shared/domain/privacy/erasing/mentions'
import type { SearchTerm } from '@shared/domain/privacy/erasing/search-terms'
import type { Id } from '@shared/domain/values/ids'
import { conflictCopies } from '../conflict-copies'
import { errnoOf, type FileSystem } from '../file-system'

/** Records and words that are looked for in files that cannot be opened. */
export type Sought = { readonly ids: readonly Id[]; readonly terms: readonly SearchTerm[] }

type Search = Sought & { readonly fs: FileSystem; readonly folder: string }

/** So much of a file is text at a time, and so much of the end of it once more with the next: no name is as long. */
const pieceBytes = 4_000_000
const overlapBytes = 65_536

/** Whether a file holds any of them, or may: what is encrypted cannot be searched. */
export const holdsAny = (bytes: Buffer, { ids, terms }: Sought): boolean => {
  for (let from = 0; from === 0 || from + overlapBytes < bytes.length; from += pieceBytes) {
    const text = bytes.toString('utf8', from, from + pieceBytes + overlapBytes)
    if (text.includes('"sealed":"') || ids.some((id) => text.includes(id))) return true
    if (findMentions(text, terms).length > 0) return true
  }
  return false
}

/** A file beside those of the database: put aside as damaged, or left by a program that synchronises. */
type FileAside = { readonly name: string; readonly path: string }

const filesIn = async (fs: FileSystem, folder: string): Promise<readonly string[]> =>
  fs.readdir(folder).catch((error: unknown): string[] => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })

/**
 * The files beside those of the database that hold somebody or something, or may because they are encrypted: damaged ones that were put
 * aside, and copies that a program for synchronising has left in the folder. They cannot be cleaned, so erasing removes them.
 */
export const quarantinedWith = async ({ fs, folder, ...sought }: Search): Promise<readonly FileAside[]> => {
  const quarantine = join(folder, 'quarantine')
  const beside = [
    ...(await filesIn(fs, quarantine)).toSorted().map((name) => ({ name, path: join(quarantine, name) })),
    ...conflictCopies(await filesIn(fs, folder)).map((name) => ({ name, path: join(folder, name) })),
  ]
  const found: FileAside[] = []
  for (const each of beside) if (holdsAny(await fs.readFile(each.path), sought)) found.push(each)
  return found
}

/** Removes them; a file that is gone already is as good as removed. */
export const removeQuarantined = async (fs: FileSystem, files: readonly FileAside[]): Promise<void> => {
  for (const { path } of files)
    await fs.unlink(path).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error
    })
}
