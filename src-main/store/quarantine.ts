import { join } from 'node:path'
import type { Repair } from '@shared/domain/database/repair'
import { errnoOf, type FileSystem } from './file-system'

/** Copies files aside under names that are not taken; one that lies there already as it is, is not copied again. */
export const quarantine = async (fs: FileSystem, folder: string, files: readonly string[]): Promise<void> => {
  if (files.length === 0) return
  const quarantine = join(folder, 'quarantine')
  try {
    await fs.mkdir(quarantine)
    for (const file of new Set(files))
      if (!(await liesAside(fs, folder, file))) await copyAside(fs, join(folder, file), join(quarantine, file))
  } catch {
    // Opening must not fail because the copy did: the damaged file itself is never written again.
  }
}

/** Whether a file as it is now lies in quarantine already: it was met before, and told. */
export const liesAside = async (fs: FileSystem, folder: string, file: string): Promise<boolean> => {
  const quarantine = join(folder, 'quarantine')
  const names = await fs.readdir(quarantine).catch(() => [])
  const copies = names.filter((name) => name === file || name.startsWith(`${file}.`))
  if (copies.length === 0) return false
  const bytes = await fs.readFile(join(folder, file)).catch(() => null)
  for (const name of bytes === null ? [] : copies) {
    const copy = await fs.readFile(join(quarantine, name)).catch(() => null)
    if (copy !== null && bytes?.equals(copy)) return true
  }
  return false
}

/** Files that stay in their place, because nothing is removed that may be somebody's, are told once and not at every opening. */
export const notToldBefore = async (
  fs: FileSystem,
  folder: string,
  repaired: readonly Repair[],
): Promise<readonly Repair[]> => {
  const told: Repair[] = []
  const isNew = async (file: string): Promise<boolean> => !(await liesAside(fs, folder, file))
  for (const each of repaired) {
    if (each.code === 'conflict-copies') {
      const files: string[] = []
      for (const file of each.files) if (await isNew(file)) files.push(file)
      if (files.length > 0) told.push({ code: 'conflict-copies', files })
    } else if (!toldOnce.has(each.code) || !('file' in each) || (await isNew(each.file))) told.push(each)
  }
  return told
}

const toldOnce: ReadonlySet<Repair['code']> = new Set([
  'foreign-file',
  'other-side',
  'overwritten-side',
  'past-missing',
] as const)

const copyAside = async (fs: FileSystem, from: string, to: string): Promise<void> => {
  for (let copy = 1; copy < 1000; copy++) {
    try {
      return await fs.copyFile(from, copy === 1 ? to : `${to}.${copy}`)
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
    }
  }
}
