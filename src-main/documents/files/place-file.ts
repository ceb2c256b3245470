import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DocumentFailure } from '@shared/failures/document-failure'
import { fail, ok, type Fail, type Result } from '@shared/result'
import { isInDatabase } from './database-folder'
import { freeName } from './file-name'
import { forgetPart, notePart } from './noted-parts'
import { sweepParts } from './swept-parts'

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What a failed write or rename beside the target means for the person who chose it; null for anything unforeseen. */
const refusalFor = (errno: string, target: string): DocumentFailure | null => {
  const fileName = basename(target)
  switch (errno) {
    case 'EBUSY':
    case 'ETXTBSY': {
      const otherName = freeName(fileName, (name) => existsSync(join(dirname(target), name)))
      return { code: 'document-target-busy', fileName, otherName }
    }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'document-target-read-only', fileName }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'document-target-full', fileName }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'EIO':
    case 'ENODEV':
      return { code: 'document-target-gone', fileName }
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return { code: 'document-name-unusable' }
    default:
      return null
  }
}

/** On Windows a workbook that Excel holds open refuses the rename with EPERM or EACCES although its folder can be written. */
const isHeldOpen = (errno: string, target: string): boolean =>
  process.platform === 'win32' && (errno === 'EPERM' || errno === 'EACCES') && existsSync(target)

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Lets `write` fill a temporary file beside the target and then puts it in the target's place in one step. Whatever goes
 * wrong, the temporary file is removed and an older file of that name stays as it was. A place in the folder of a database is
 * refused. Errors that are not the target's are thrown on.
 */
export const placeFile = async <T>(
  target: string,
  write: (temporary: string) => Promise<T>,
): Promise<Result<T, DocumentFailure>> => {
  if (await isInDatabase(target)) return fail({ code: 'document-target-database', fileName: basename(target) })
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`)
  await notePart(temporary)
  try {
    await reserve(temporary)
    await sweepParts(dirname(target), temporary)
    const written = await write(temporary)
    await flush(temporary)
    await rename(temporary, target)
    return ok(written)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    const refusal = refusalOf(error, target)
    if (refusal === null) throw error
    return refusal
  } finally {
    await forgetPart(temporary)
  }
}

/** What an error means for the person who chose the target; null where it is not about the target. */
export const refusalOf = (error: unknown, target: string): Fail<DocumentFailure> | null => {
  const errno = errnoOf(error)
  const refusal = refusalFor(isHeldOpen(errno, target) ? 'EBUSY' : errno, target)
  return refusal === null ? null : fail(refusal)
}

/** Makes the temporary file at once, so that a folder which cannot be written says so before any work is done. */
const reserve = async (temporary: string): Promise<void> => {
  const file = await open(temporary, 'wx', 0o600)
  await file.close()
}
