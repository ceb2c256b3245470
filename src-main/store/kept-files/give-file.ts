import { createHash } from 'node:crypto'
import type { KeptFileFailure } from '@shared/failures/kept-file-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf, isErrno, writeFully, type FileHandle, type FileSystem } from '../file-system'
import { isHex64, pieceBytes, unsealing } from './file-content'
import { keptFilePath } from './kept-files-folder'
import type { KeptContent } from './take-file'

type Take = (sealed: Buffer, at: number) => Promise<void>

/** Reads what lies under a sum, piece by piece, and says whether it is that. */
const readKept = async (
  fs: FileSystem,
  folder: string,
  { sum, bytes }: Pick<KeptContent, 'sum' | 'bytes'>,
  take: Take,
): Promise<Result<null, KeptFileFailure>> => {
  // What a record says of it may come from a file that was changed.
  if (!isHex64(sum)) return fail({ code: 'content-missing' })
  let file: FileHandle
  try {
    file = await fs.open(keptFilePath(folder, sum), 'r')
  } catch (error) {
    if (!isErrno(errnoOf(error))) throw error
    return fail({ code: errnoOf(error) === 'ENOENT' ? 'content-missing' : 'content-damaged' })
  }
  try {
    if ((await file.stat()).bytes !== bytes) return fail({ code: 'content-damaged' })
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafe(pieceBytes)
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes, at)
      if (bytesRead === 0) break
      const read = piece.subarray(0, bytesRead)
      hash.update(read)
      await take(read, at)
      at += bytesRead
    }
    return hash.digest('hex') === sum ? ok(null) : fail({ code: 'content-damaged' })
  } finally {
    await file.close()
  }
}

/** Whether a content lies there as it was taken in: `thorough` reads it, otherwise only its length is looked at. */
export const lookAtKept = async (
  fs: FileSystem,
  folder: string,
  content: Pick<KeptContent, 'sum' | 'bytes'>,
  { isThorough }: { readonly isThorough: boolean },
): Promise<Result<null, KeptFileFailure>> => {
  if (isThorough) {
    try {
      return await readKept(fs, folder, content, () => Promise.resolve())
    } catch (error) {
      if (!isErrno(errnoOf(error))) throw error
      return fail({ code: 'content-damaged' })
    }
  }
  const facts = isHex64(content.sum) ? await fs.stat(keptFilePath(folder, content.sum)) : null
  if (facts === null) return fail({ code: 'content-missing' })
  return facts.bytes === content.bytes ? ok(null) : fail({ code: 'content-damaged' })
}

/** Writes a content as it was before it was taken in to a path that is free; nothing is left there of a damaged one. */
export const giveFile = async (
  { fs, folder }: { readonly fs: FileSystem; readonly folder: string },
  content: KeptContent,
  path: string,
): Promise<Result<null, KeptFileFailure>> => {
  if (!isHex64(content.key)) return fail({ code: 'content-damaged' })
  let target: FileHandle
  try {
    target = await fs.open(path, 'wx')
  } catch (error) {
    return fail(refusedTarget(error))
  }
  let given: Result<null, KeptFileFailure>
  try {
    const decipher = unsealing(content.key)
    given = await readKept(fs, folder, content, (sealed, at) => writeFully(target, decipher.update(sealed), at))
    if (given.ok) await target.sync()
  } catch (error) {
    given = fail(refusedTarget(error))
  } finally {
    await target.close()
  }
  if (!given.ok) await fs.unlink(path).catch(() => undefined)
  return given
}

const refusedTarget = (error: unknown): KeptFileFailure => {
  const errno = errnoOf(error)
  if (!isErrno(errno)) throw error
  if (errno === 'EEXIST') return { code: 'target-taken' }
  return errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'disk-full' } : { code: 'disk-failed', errno }
}
