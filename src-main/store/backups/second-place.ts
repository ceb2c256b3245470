import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BackupFailure } from '@shared/failures/backup-failure'
import type { SecondPlace } from '@shared/domain/database/backup'
import { fail, ok, type Result } from '@shared/result'
import { createFile, errnoOf, type FileSystem } from '../file-system'

/** Where a database is copied to beside its own folder; kept on this computer, because a path means nothing on another. */
export type SecondPlaceSetting = {
  readonly dataFolder: string
  readonly place: string
  /** Its own folder at the place, so that two databases never mix; made once and kept. */
  readonly subfolder: string
  readonly chosenAt: string
  readonly lastCopyAt: string | null
  /** Names of the copies that were last seen there, so that they can be listed while the place is away. */
  readonly copies?: readonly string[]
  /** The key under which all of them were seen to be encrypted. */
  readonly sealedUnder?: string
}

/** Reads and notes the setting of one database. */
export type SecondPlaceNote = {
  readonly current: () => SecondPlaceSetting | null
  readonly set: (setting: SecondPlaceSetting | null) => Promise<void>
}

const presenceLimitMs = 3000

/** Whether a stick is in or a share answers; one that does not answer soon is not there. */
export const isPlacePresent = async (fs: FileSystem, place: string): Promise<boolean> => {
  const waiting = new AbortController()
  const limit = wait(presenceLimitMs, false, { signal: waiting.signal, ref: false }).catch(() => false)
  const listed = fs.readdir(place).then(
    () => true,
    () => false,
  )
  return Promise.race([listed, limit]).finally(() => waiting.abort())
}

/** What a place says that did not take something. */
export const placeFailure = (error: unknown): BackupFailure => {
  const errno = errnoOf(error)
  if (errno === '') throw error
  return errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'backup-disk-full' } : { code: 'backup-failed', errno }
}

/** Whether a file lies there with exactly these bytes; it is opened anew to be read. */
const liesThere = async (fs: FileSystem, path: string, bytes: Buffer): Promise<boolean> => {
  const read = await fs.readFile(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  })
  return read !== null && read.equals(bytes)
}

/**
 * Copies a backup to the second place: written, flushed, closed, opened again, read and compared, because sticks lie about what they
 * hold. A half copy from a stick that was pulled out is written anew.
 */
export const copyToSecondPlace = async (
  fs: FileSystem,
  { place, subfolder }: SecondPlaceSetting,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<Result<null, BackupFailure>> => {
  const folder = join(place, subfolder)
  const path = join(folder, name)
  try {
    await fs.mkdir(folder)
    if (await liesThere(fs, path, bytes)) return ok(null)
    await fs.unlink(path).catch(() => undefined)
    await createFile(fs, path, [bytes])
    if (!(await liesThere(fs, path, bytes))) {
      await fs.unlink(path).catch(() => undefined)
      return fail({ code: 'backup-failed', errno: 'EIO' })
    }
    return ok(null)
  } catch (error) {
    await fs.unlink(path).catch(() => undefined)
    return fail(placeFailure(error))
  }
}

const dayMs = 86_400_000
const dueDays = 7

/** The setting as a person sees it. A last copy from tomorrow says that a clock was wrong, and counts as due. */
export const toldSecondPlace = (setting: SecondPlaceSetting, isPresent: boolean, now: Date): SecondPlace => {
  const since = Date.parse(setting.lastCopyAt ?? setting.chosenAt)
  const days = Math.floor((now.getTime() - since) / dayMs)
  return {
    folder: join(setting.place, setting.subfolder),
    isPresent,
    lastCopyAt: setting.lastCopyAt,
    daysOld: Math.max(0, days),
    isDue: days >= dueDays || days < -1,
  }
}
