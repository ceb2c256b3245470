import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { DatabaseView } from '@shared/domain/database/state'
import { errnoOf, syncFolder, writeFully, type FileSystem } from '../file-system'
import { readsBackDifferently } from '../exclusive-file'
import { isHex64, pieceBytes } from './file-content'
import { sumsIn } from './sums-in'
import { lookAtKept } from './give-file'
import { keptFilePath, keptFilesFolder, unfinishedEnd } from './kept-files-folder'

type Copying = { readonly fs: FileSystem; readonly from: string; readonly to: string; readonly isThorough?: boolean }

/** Copies one content piece by piece; the sum of what was written is its name, or there is none. */
const copyWhole = async (fs: FileSystem, source: string, part: string): Promise<string> => {
  const [read, written] = [await fs.open(source, 'r'), await fs.open(part, 'wx')]
  try {
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafe(pieceBytes)
    for (let at = 0; ;) {
      const { bytesRead } = await read.read(piece, 0, pieceBytes, at)
      if (bytesRead === 0) break
      hash.update(piece.subarray(0, bytesRead))
      await writeFully(written, piece.subarray(0, bytesRead), at)
      at += bytesRead
    }
    await written.sync()
    return hash.digest('hex')
  } finally {
    await read.close()
    await written.close()
  }
}

/** Copies a content that lies there as its name says; a damaged one stays where it is, and is not copied. */
const bringOne = async ({ fs, from, to, isThorough = false }: Copying, sum: string): Promise<void> => {
  const source = await fs.stat(keptFilePath(from, sum))
  const lying = source && (await fs.stat(keptFilePath(to, sum)))
  if (source === null) return
  // What is longer or shorter than ours was cut off; that it is damaged otherwise is looked for only where it is to be mended.
  if (lying !== null && (await lookAtKept(fs, to, { sum, bytes: source.bytes }, { isThorough })).ok) return
  const part = `${keptFilePath(to, sum)}${unfinishedEnd}`
  await fs.unlink(part).catch(() => undefined)
  try {
    if ((await copyWhole(fs, keptFilePath(from, sum), part)) !== sum) throw readsBackDifferently(sum)
    if (lying !== null) await fs.unlink(keptFilePath(to, sum))
    await fs.rename(part, keptFilePath(to, sum))
  } catch (error) {
    await fs.unlink(part).catch(() => undefined)
    throw error
  }
}

/**
 * Copies contents of files from one folder to another; what lies there already is not copied again. All are tried; throws what the
 * first that could not be copied said.
 */
export const bringContents = async (copying: Copying, sums: Iterable<string>): Promise<void> => {
  const { fs, from, to } = copying
  const meant = [...new Set(sums)].filter(isHex64)
  const there = new Set(await fs.readdir(keptFilesFolder(from)).catch(() => []))
  const found = meant.filter((sum) => there.has(sum))
  if (found.length === 0) return
  await fs.mkdir(keptFilesFolder(to))
  const failed: unknown[] = []
  for (const sum of found) await bringOne(copying, sum).catch((error: unknown) => failed.push(error))
  await syncFolder(fs, keptFilesFolder(to)).catch((error: unknown) => {
    // A share may not know how a folder is flushed.
    if (errnoOf(error) === '') throw error
  })
  if (failed.length > 0) throw failed[0]
}

/** Brings the contents that the records of a backup name back from beside it, or from the folder among whose backups it lies. */
export const bringBack = async (
  fs: FileSystem,
  folder: string,
  { file, records }: { readonly file: string; readonly records: DatabaseView },
): Promise<void> => {
  const sums = sumsIn(records)
  for (const from of [dirname(file), dirname(dirname(file))])
    if (from !== folder) await bringContents({ fs, from, to: folder, isThorough: true }, sums)
}
