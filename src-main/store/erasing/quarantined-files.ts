import { join } from 'node:path'
import { findMentions } from '@shared/domain/privacy/erasing/mentions'
import type { SearchTerm } from '@shared/domain/privacy/erasing/search-terms'
import type { Id } from '@shared/domain/values/ids'
import { errnoOf, type FileSystem } from '../file-system'

/** Records and words that are looked for in files that cannot be opened. */
export type Sought = { readonly ids: readonly Id[]; readonly terms: readonly SearchTerm[] }

type Search = Sought & { readonly fs: FileSystem; readonly folder: string }

/** Whether a file holds any of them, or may: what is encrypted cannot be searched. */
export const holdsAny = (bytes: Buffer, { ids, terms }: Sought): boolean => {
  const text = bytes.toString('utf8')
  if (text.includes('"sealed":"') || ids.some((id) => text.includes(id))) return true
  return findMentions(text, terms).length > 0
}

/**
 * The damaged files put aside that hold somebody or something, or may because they are encrypted. They cannot be cleaned, so erasing
 * removes them.
 */
export const quarantinedWith = async (search: Search): Promise<readonly string[]> => {
  const quarantine = join(search.folder, 'quarantine')
  const names = await search.fs.readdir(quarantine).catch((error: unknown): string[] => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
  const found: string[] = []
  for (const name of names.sort())
    if (holdsAny(await search.fs.readFile(join(quarantine, name)), search)) found.push(name)
  return found
}

/** Removes them; a file that is gone already is as good as removed. */
export const removeQuarantined = async (fs: FileSystem, folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names)
    await fs.unlink(join(folder, 'quarantine', name)).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error
    })
}
