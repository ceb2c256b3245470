import { Low } from 'lowdb'
import { DatabaseState } from '@shared/domain/state'
import { uuidv7 } from '@shared/domain/ids'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf, type FileSystem } from './file-system'
import { AnotherWriter, FolderAdapter, RefusedRead, type StoredDatabase } from './folder-adapter'
import { generationFiles } from './generation-files'
import type { Lock } from './hold'
import { takeLock } from './lock'
import { Store, type StoreWorld } from './store'

export type StoreSettings = {
  readonly fs: FileSystem
  readonly world: StoreWorld
  readonly appVersion: string
}

type Opening = StoreSettings & { readonly folder: string; readonly isReadOnly?: boolean }

const emptyDatabase = (device: string, at: string, records = new DatabaseState()): StoredDatabase => ({
  records,
  device,
  seq: 0,
  lastAt: at,
})

/** Turns what the disk threw while opening into a refusal; anything else is a bug and is thrown on. */
const refusalFor = (error: unknown): StoreFailure => {
  if (error instanceof RefusedRead) return error.failure
  if (error instanceof AnotherWriter) return { code: 'database-read-only', reason: 'another-writer' }
  const errno = errnoOf(error)
  if (errno === '') throw error
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return { code: 'disk-full' }
  if (errno === 'EACCES' || errno === 'EPERM' || errno === 'EROFS') return { code: 'folder-not-writable' }
  return { code: 'disk-failed', errno }
}

const locked = async (
  { fs, folder }: Opening,
  work: (realFolder: string, lock: Lock) => Promise<Store>,
): Promise<Result<Store, StoreFailure>> => {
  const real = await fs.realpath(folder).catch(() => null)
  if (real === null) return fail({ code: 'folder-missing' })
  const lock = await takeLock(real)
  if (!lock.ok) return lock
  try {
    return ok(await work(real, lock.value))
  } catch (error) {
    await lock.value.release()
    return fail(refusalFor(error))
  }
}

/**
 * Opens the database of a folder: lock, newest good state, then a new generation, so that an old journal is never appended
 * to. A newer format and `isReadOnly` open without writing anything.
 */
export const openStore = (opening: Opening): Promise<Result<Store, StoreFailure>> =>
  locked(opening, async (folder, lock) => {
    const { fs, world, appVersion, isReadOnly = false } = opening
    const adapter = new FolderAdapter({ fs, folder, appVersion, isReadOnly })
    const low = new Low<StoredDatabase>(adapter, emptyDatabase('', ''))
    await low.read()
    const readOnly = adapter.isNewer ? 'newer-version' : isReadOnly ? 'check-only' : null
    if (readOnly === null) await low.write()
    return new Store({ low, adapter, lock, world, folder, readOnly })
  })

/**
 * Makes a new database in a folder that is missing or empty, with the given records in it. Refuses with
 * `folder-holds-database` or `folder-not-empty` rather than putting anything beside what is there.
 */
export const createStore = async (
  opening: StoreSettings & { readonly folder: string; readonly records?: DatabaseState },
): Promise<Result<Store, StoreFailure>> => {
  const { fs, world, appVersion } = opening
  try {
    await fs.mkdir(opening.folder)
    const names = await fs.readdir(opening.folder)
    const { snapshots, journals } = generationFiles(names)
    if (snapshots.length + journals.length > 0) return fail({ code: 'folder-holds-database' })
    if (names.length > 0) return fail({ code: 'folder-not-empty' })
  } catch (error) {
    return fail(refusalFor(error))
  }
  return locked(opening, async (folder, lock) => {
    const now = world.now()
    const device = uuidv7(now.getTime(), world.random(10))
    const adapter = new FolderAdapter({ fs, folder, appVersion, isReadOnly: false })
    const low = new Low<StoredDatabase>(adapter, emptyDatabase(device, now.toISOString(), opening.records))
    await low.write()
    return new Store({ low, adapter, lock, world, folder, readOnly: null })
  })
}
