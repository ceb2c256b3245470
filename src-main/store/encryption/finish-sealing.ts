import { join } from 'node:path'
import type { PlainCopies } from '@shared/domain/database/plain-copies'
import type { Repair } from '@shared/domain/database/repair'
import type { Codec } from '../codec'
import { conflictCopies } from '../conflict-copies'
import type { FileSystem } from '../file-system'
import { encryptAside, isPlainAside, namesAside } from './encrypted-aside'
import { areSameWraps } from './key-wraps'
import { placeKeyFile } from './key-file'
import { keyFileName, readKeyFile } from './keys'

type Folder = { readonly fs: FileSystem; readonly folder: string; readonly codec: Codec }

/** Puts `key.json` back where it is missing, or where it still holds the wraps of a password that was changed since. */
const renewKeyFile = async ({ fs, folder, codec }: Folder): Promise<void> => {
  if (codec.keyWraps === null) return
  const there = await fs.readFile(join(folder, keyFileName)).then(readKeyFile, () => null)
  if (there !== null && areSameWraps(there, codec.keyWraps)) return
  await placeKeyFile(fs, folder, codec)
}

/**
 * Finishes what a setting or changing of the password that was cut off has left in the folder of an encrypted database beside its
 * generations, and encrypts what lies aside in plain for any other reason. Says what it could not do.
 */
export const finishSealing = async (around: Folder): Promise<readonly Repair[]> => {
  const { fs, folder, codec } = around
  await renewKeyFile(around).catch(() => undefined)
  await encryptAside(fs, folder, codec).catch(() => undefined)
  const left = (await plainInFolder(around).catch(() => [])).flatMap(({ files }) => files)
  return left.length === 0 ? [] : [{ code: 'left-in-plain', files: left }]
}

/** What is in plain in the folder of an encrypted database, apart from its backups. */
export const plainInFolder = async ({ fs, folder }: Pick<Folder, 'fs' | 'folder'>): Promise<readonly PlainCopies[]> => {
  const aside = (await namesAside(fs, folder)).filter(isPlainAside)
  const conflicts: string[] = []
  for (const name of conflictCopies(await fs.readdir(folder)))
    if (!(await isSealedFile(fs, join(folder, name)))) conflicts.push(name)
  return [
    ...(aside.length === 0 ? [] : [{ place: 'quarantine', files: aside, isAway: false } as const]),
    ...(conflicts.length === 0 ? [] : [{ place: 'folder', files: conflicts, isAway: false } as const]),
  ]
}

const headBytes = 65_536

/** A copy of a sealed file of ours, or one that holds nothing. */
const isSealedFile = async (fs: FileSystem, path: string): Promise<boolean> => {
  const head = await fs.readStart(path, headBytes)
  return head.length === 0 || head.includes('"sealed":"')
}
