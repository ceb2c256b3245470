import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { KeptFileFailure } from '@shared/failures/kept-file-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Random } from '../encryption/cipher'
import { errnoOf, isErrno, syncFolder, writeFully, type FileHandle, type FileSystem } from '../file-system'
import { mostFileBytes, pieceBytes, sealing } from './file-content'
import { keptFilePath, keptFilesFolder, unfinishedEnd } from './kept-files-folder'

/** What a record says of its content: where it lies, how long it is, and what opens it. */
export type KeptContent = { readonly sum: string; readonly bytes: number; readonly key: string }

type Taking = { readonly fs: FileSystem; readonly folder: string; readonly random: Random }

const tooLarge = (bytes: number): Result<never, KeptFileFailure> =>
  fail({ code: 'file-too-large', bytes, limit: mostFileBytes })

/** Writes a file piece by piece under its own new key; the next piece is read while one is written. */
const writeSealed = async (
  source: FileHandle,
  target: FileHandle,
  key: string,
): Promise<Result<Omit<KeptContent, 'key'>, KeptFileFailure>> => {
  const before = await source.stat()
  // All that are empty would lie under one name.
  if (before.bytes === 0) return fail({ code: 'file-empty' })
  if (before.bytes > mostFileBytes) return tooLarge(before.bytes)
  const cipher = sealing(key)
  const hash = createHash('sha256')
  const pieces = [Buffer.allocUnsafe(pieceBytes), Buffer.allocUnsafe(pieceBytes)] as const
  let bytes = 0
  let writing: Promise<void> = Promise.resolve()
  try {
    for (let turn = 0; ; turn++) {
      const piece = pieces[turn % 2 === 0 ? 0 : 1]
      const { bytesRead } = await source.read(piece, 0, pieceBytes, bytes)
      if (bytesRead === 0) break
      if (bytes + bytesRead > mostFileBytes) return tooLarge(bytes + bytesRead)
      const sealed = cipher.update(piece.subarray(0, bytesRead))
      hash.update(sealed)
      await writing
      writing = writeFully(target, sealed, bytes)
      // Whoever waits for it next hears of its failure.
      writing.catch(() => undefined)
      bytes += bytesRead
    }
  } finally {
    // It is closed after this, whatever came of it.
    await writing.catch(() => undefined)
  }
  await writing
  const after = await source.stat()
  if (bytes !== before.bytes || after.changedAt !== before.changedAt) return fail({ code: 'file-changed' })
  return ok({ bytes, sum: hash.digest('hex') })
}

const writeWhole = async (taking: Taking, source: FileHandle, part: string, key: string) => {
  const target = await taking.fs.open(part, 'wx')
  try {
    const written = await writeSealed(source, target, key)
    if (written.ok) await target.sync()
    return written
  } finally {
    await target.close()
  }
}

const opened = (fs: FileSystem, path: string): Promise<FileHandle | null> =>
  fs.open(path, 'r').catch((error: unknown) => {
    if (isErrno(errnoOf(error))) return null
    throw error
  })

const refused = (error: unknown): KeptFileFailure => {
  const errno = errnoOf(error)
  if (!isErrno(errno)) throw error
  return errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'disk-full' } : { code: 'disk-failed', errno }
}

/**
 * Takes a file into the folder of a database: sealed under a key of its own, named by the sum of what lies there, and down on the
 * disk, file and folder, before it returns. Only then a record may name it.
 */
export const takeFile = async (taking: Taking, path: string): Promise<Result<KeptContent, KeptFileFailure>> => {
  const { fs, folder, random } = taking
  const source = await opened(fs, path)
  if (source === null) return fail({ code: 'file-gone' })
  const kept = keptFilesFolder(folder)
  const part = join(kept, `${randomUUID()}${unfinishedEnd}`)
  const key = Buffer.from(random(32)).toString('hex')
  try {
    await fs.mkdir(kept)
    const written = await writeWhole(taking, source, part, key)
    if (written.ok) {
      await fs.rename(part, keptFilePath(folder, written.value.sum))
      await syncFolder(fs, kept)
      await syncFolder(fs, folder)
      return ok({ ...written.value, key })
    }
    await fs.unlink(part).catch(() => undefined)
    return written
  } catch (error) {
    await fs.unlink(part).catch(() => undefined)
    return fail(refused(error))
  } finally {
    await source.close()
  }
}
