import type { Stats } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { RefusedFile } from './refused-file'
import type { TableLimits } from './table-limits'

/** ENOENT and its kin: the file, its folder, or the drive or share below it went away. */
const GONE = new Set([
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'ENXIO',
  'ENODEV',
  'EBADF',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'UNKNOWN',
])
const LOCKED = new Set(['EBUSY', 'EACCES', 'EPERM'])

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const asRefusal = (error: unknown): unknown => {
  const code = errorCode(error)
  if (GONE.has(code)) return new RefusedFile({ code: 'file-gone' })
  if (LOCKED.has(code)) return new RefusedFile({ code: 'file-locked' })
  return error
}

const checkFile = (stats: Stats, limit: number): void => {
  if (!stats.isFile()) throw new RefusedFile({ code: 'file-is-something-else', kind: 'folder' })
  if (stats.size === 0) throw new RefusedFile({ code: 'file-empty' })
  if (stats.size > limit) throw new RefusedFile({ code: 'file-too-large', bytes: stats.size, limit })
}

const isSame = (before: Stats, after: Stats): boolean => before.size === after.size && before.mtimeMs === after.mtimeMs

/** Reads exactly the size seen before, never "to the end": a file that grows meanwhile must not grow in our memory. */
const readExactly = async (file: FileHandle, size: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
    if (bytesRead === 0) throw new RefusedFile({ code: 'file-changed' })
    filled += bytesRead
  }
  return bytes
}

const readUnchanged = async (path: string, limit: number): Promise<Buffer> => {
  // Looked at before it is opened: opening a named pipe would wait for ever.
  checkFile(await stat(path), limit)
  const file = await open(path, 'r')
  try {
    const before = await file.stat()
    checkFile(before, limit)
    const bytes = await readExactly(file, before.size)
    if (!isSame(before, await file.stat())) throw new RefusedFile({ code: 'file-changed' })
    return bytes
  } finally {
    await file.close()
  }
}

/** The whole file in memory, read once, so that nobody can change it between two looks. Throws `RefusedFile`. */
export const readSourceFile = async (path: string, limits: Pick<TableLimits, 'fileBytes'>): Promise<Buffer> => {
  try {
    return await readUnchanged(path, limits.fileBytes)
  } catch (error) {
    throw asRefusal(error)
  }
}
