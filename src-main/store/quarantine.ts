import { join } from 'node:path'
import type { Repair } from '@shared/domain/database/repair'
import { plainCodec, type Codec } from './codec'
import { openAside, sealAside } from './encryption/encrypted-aside'
import { errnoOf, type FileSystem } from './file-system'

/**
 * Copies files aside under names that are not taken; one that lies there already as it is, is not copied again. Beside a sealed database
 * the copies are sealed.
 */
export const quarantine = async (
  fs: FileSystem,
  folder: string,
  files: readonly string[],
  codec: Codec = plainCodec,
): Promise<void> => {
  if (files.length === 0) return
  const quarantine = join(folder, 'quarantine')
  try {
    await fs.mkdir(quarantine)
    for (const file of new Set(files)) {
      if (await liesAside(fs, folder, file, codec)) continue
      if (codec.keyWraps === null) await copyAside(fs, join(folder, file), join(quarantine, file))
      else await sealAside(fs, folder, file, codec)
    }
  } catch {
    // Opening must not fail because the copy did: the damaged file itself is never written again.
  }
}

/** Takes files out of a sealed folder that anybody could read: each goes only once its sealed copy reads back. */
export const takeAside = async (
  fs: FileSystem,
  folder: string,
  files: readonly string[],
  codec: Codec,
): Promise<void> => {
  await quarantine(fs, folder, files, codec)
  for (const file of new Set(files))
    if (await liesAside(fs, folder, file, codec)) await fs.unlink(join(folder, file)).catch(() => undefined)
}

/** Whether a file as it is now lies in quarantine already: it was met before, and told. */
export const liesAside = async (
  fs: FileSystem,
  folder: string,
  file: string,
  codec: Codec = plainCodec,
): Promise<boolean> => {
  const quarantine = join(folder, 'quarantine')
  const names = await fs.readdir(quarantine).catch(() => [])
  const copies = names.filter((name) => name === file || name.startsWith(`${file}.`))
  if (copies.length === 0) return false
  const bytes = await fs.readFile(join(folder, file)).catch(() => null)
  for (const name of bytes === null ? [] : copies) {
    const copy = await fs.readFile(join(quarantine, name)).catch(() => null)
    if (copy !== null && (bytes?.equals(copy) || openAside(codec, copy)?.bytes.equals(bytes ?? Buffer.alloc(0))))
      return true
  }
  return false
}

/** Files that stay in their place, because nothing is removed that may be somebody's, are told once and not at every opening. */
export const notToldBefore = async (
  fs: FileSystem,
  folder: string,
  repaired: readonly Repair[],
  codec: Codec = plainCodec,
): Promise<readonly Repair[]> => {
  const told: Repair[] = []
  const isNew = async (file: string): Promise<boolean> => !(await liesAside(fs, folder, file, codec))
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
  'forged-file',
  'forged-lines',
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
