import { setTimeout as wait } from 'node:timers/promises'
import { join, resolve } from 'node:path'
import { Low } from 'lowdb'
import { DatabaseState } from '@shared/domain/database/state'
import { uuidv7 } from '@shared/domain/values/ids'
import type { BackupFailure } from '@shared/failures/backup-failure'
import type { ReadOnlyReason, StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { backUpOld } from './backups/before-migration'
import type { Codec } from './codec'
import { errnoOf, type FileSystem } from './file-system'
import { AnotherWriter } from './exclusive-file'
import { FolderAdapter, RefusedRead, type StoredDatabase } from './folder-adapter'
import { generationFiles } from './generation-files'
import type { KnownDatabases } from './known-databases'
import { placeOf } from './place'
import type { Place } from './snapshot'
import { thisSystem, unsuitedFolder } from './unsuited-folder'
import type { Lock } from './hold'
import { takeLock } from './lock'
import { passesOn, patientDisk } from './patient-disk'
import { KeptFiles } from './kept-files/kept-files'
import { finishSealing } from './encryption/finish-sealing'
import { keyFileName, Keys, readKeyFile } from './encryption/keys'
import type { DeriveKey, Secret } from './encryption/key-wraps'
import { Store } from './store'
import { systemFailure } from './system-failure'
import type { StoreWorld } from './system-world'
import { TrustedClock } from './trusted-clock'

export type StoreSettings = {
  readonly fs: FileSystem
  readonly world: StoreWorld
  readonly appVersion: string
  /** What this computer remembers of databases under a password; nothing where it is left out. */
  readonly known?: KnownDatabases
  /** Derives keys from passwords; scrypt unless a test has no time for it. */
  readonly derive?: DeriveKey
}

type Opening = StoreSettings & {
  readonly folder: string
  readonly isReadOnly?: boolean
  readonly secret?: Secret | null
  /** Only for reading, where every record is looked at once: large collections that nobody refers to stay on the disk. */
  readonly leavesOnDisk?: boolean
  /** A folder that another process has open: refused, or opened for reading only. */
  readonly ifHeld?: 'refuse' | 'read'
  /** False: gives the store as soon as it can be read; its new generation is on its way then, and changes wait for it. */
  readonly waits?: boolean
}

const emptyDatabase = (device: string, at: string, records = new DatabaseState()): StoredDatabase => ({
  records,
  device,
  databaseId: null,
  seq: 0,
  lastAt: at,
})

const newId = ({ now, random }: StoreWorld): string => uuidv7(now().getTime(), random(10))

/** Turns what the disk threw while opening into a refusal; anything else is a bug and is thrown on. */
const refusalFor = (error: unknown): StoreFailure => {
  if (error instanceof RefusedRead) return error.failure
  if (error instanceof AnotherWriter) return { code: 'database-read-only', reason: 'another-writer' }
  const failure = systemFailure(error)
  if (failure === null) throw error
  return failure
}

type Held = { readonly lock: Lock; readonly holder: string | null }

const noLock: Lock = { release: () => Promise.resolve() }

/** What finding and locking a folder throw: neither needs more than reading. */
const refusalWhereRead = (error: unknown): StoreFailure =>
  ['EACCES', 'EPERM'].includes(errnoOf(error)) ? { code: 'folder-unreadable' } : refusalFor(error)

/** The folder itself behind links; one in which a database must not live is refused before anything is touched. */
const realFolder = async (fs: FileSystem, folder: string): Promise<Result<string, StoreFailure>> => {
  try {
    const real = await fs.realpath(folder)
    const reason = unsuitedFolder(real, thisSystem(await fileSystemType(fs, real)))
    return reason === null ? ok(real) : fail({ code: 'folder-unsuited', reason })
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ELOOP') return fail({ code: 'folder-unsuited', reason: 'loop' })
    // Only what is not there is missing; a disk that fails may give the folder back.
    return fail(errno === 'ENOENT' || errno === 'ENOTDIR' ? { code: 'folder-missing' } : refusalWhereRead(error))
  }
}

const fileSystemType = (fs: FileSystem, folder: string): Promise<number | null> =>
  fs.statfs(folder).then(
    ({ type }) => type,
    () => null,
  )

const locked = async (
  { fs, folder, ifHeld = 'refuse' }: Opening,
  work: (realFolder: string, held: Held) => Promise<Store>,
): Promise<Result<Store, StoreFailure>> => {
  const real = await realFolder(fs, folder)
  if (!real.ok) return real
  // A folder that cannot even be locked is one without rights: told before anything else is tried.
  const lock = await takeLock(real.value).catch((error: unknown) => fail(refusalWhereRead(error)))
  const isHeld = !lock.ok && lock.failure.code === 'database-locked'
  if (!lock.ok && !(isHeld && ifHeld === 'read')) return lock
  const held = lock.ok
    ? { lock: lock.value, holder: null }
    : { lock: noLock, holder: lock.failure.code === 'database-locked' ? lock.failure.holder : '' }
  try {
    return ok(await work(real.value, held))
  } catch (error) {
    await held.lock.release()
    return fail(refusalFor(error))
  }
}

/** The same settings with a disk that waits for what another program holds for a moment. */
export const patiently = <Settings extends StoreSettings>(settings: Settings): Settings => ({
  ...settings,
  fs: patientDisk(settings.fs, {
    sleep: settings.world.sleep ?? ((ms) => wait(ms)),
    isPassing: passesOn(process.platform),
  }),
})

/** Where a folder is, for telling a copy of it. */
export const hereOf = ({ fs, world }: Pick<StoreSettings, 'fs' | 'world'>, folder: string): Promise<Place | null> =>
  world.machine === undefined ? Promise.resolve(null) : placeOf(fs, folder, world.machine())

/** The wraps in `key.json`, which repeat those of the headers. */
const spareWraps = async (fs: FileSystem, folder: string) =>
  fs.readFile(join(folder, keyFileName)).then(readKeyFile, () => null)

/** Backs up what an older version wrote before this one writes; says why where that failed, which stops nobody. */
const keepOld = async (
  { fs, world }: StoreSettings,
  folder: string,
  adapter: FolderAdapter,
): Promise<BackupFailure | null> => {
  const old = adapter.takeOld()
  if (old === null) return null
  const now = new Date(new TrustedClock(world, old.at).nowMs()).toISOString()
  const kept = await backUpOld(fs, folder, old, { codec: adapter.codec, now })
  return kept.ok ? null : kept.failure
}

/**
 * Opens the database of a folder: lock, newest good state, then a new generation, so that an old journal is never appended
 * to. A newer format, a folder that somebody else holds and `isReadOnly` open without writing anything.
 */
export const openStore = async (impatient: Opening): Promise<Result<Store, StoreFailure>> => {
  const opening = patiently(impatient)
  const opened = await locked(opening, async (folder, { lock, holder }) => {
    const { fs, world, appVersion, known, secret = null, derive, isReadOnly = false } = opening
    const keys = new Keys({ secret, random: world.random, derive, spare: await spareWraps(fs, folder) })
    const writes = !isReadOnly && holder === null
    const adapter = new FolderAdapter({
      fs,
      folder,
      appVersion,
      isReadOnly: !writes,
      leavesOnDisk: isReadOnly && opening.leavesOnDisk,
      keys,
      random: world.random,
      here: await hereOf(opening, folder),
      known,
    })
    const low = new Low<StoredDatabase>(adapter, emptyDatabase('', ''))
    await low.read()
    keys.forgetSecret()
    low.data.databaseId ??= newId(world)
    // Where the folder came from somebody may go on as well: two copies must not write under one id.
    if (writes && adapter.repaired.some(({ code }) => code === 'folder-copied')) low.data.device = newId(world)
    const readOnly: ReadOnlyReason | null = adapter.isNewer
      ? 'newer-version'
      : holder !== null
        ? 'held-elsewhere'
        : isReadOnly
          ? 'check-only'
          : null
    const onClose = (): void => keys.wipe()
    const kept = readOnly === null ? await keepOld(opening, folder, adapter) : null
    const finish = (codec: Codec) => finishSealing({ fs, folder, codec })
    const files = new KeptFiles({ fs, folder, random: world.random })
    if (readOnly === null) await files.tidy()
    const parts = { low, adapter, lock, world, folder, files, readOnly, holder: holder ?? '' }
    return new Store({ ...parts, onClose, notKept: kept, finish })
  })
  const beginning = opened.ok ? opened.value.begin() : null
  if (opening.waits !== false) await beginning
  // A bug in it comes again with the first change, and is told there.
  else beginning?.catch(() => undefined)
  return opened
}

/**
 * Makes a new database in a folder that is missing or empty, with the given records in it. Refuses with
 * `folder-holds-database` or `folder-not-empty` rather than putting anything beside what is there.
 */
export const createStore = async (
  impatient: StoreSettings & { readonly folder: string; readonly records?: DatabaseState },
): Promise<Result<Store, StoreFailure>> => {
  const opening = patiently(impatient)
  const { fs, world, appVersion, known } = opening
  const reason = unsuitedFolder(resolve(opening.folder), thisSystem(null))
  if (reason !== null) return fail({ code: 'folder-unsuited', reason })
  try {
    await fs.mkdir(opening.folder)
    const names = await fs.readdir(opening.folder)
    const { snapshots, journals } = generationFiles(names)
    if (snapshots.length + journals.length > 0) return fail({ code: 'folder-holds-database' })
    if (names.length > 0) return fail({ code: 'folder-not-empty' })
  } catch (error) {
    return fail(refusalFor(error))
  }
  return locked(opening, async (folder, { lock }) => {
    const keys = new Keys({ secret: null, random: world.random })
    const here = await hereOf(opening, folder)
    const adapter = new FolderAdapter({
      fs,
      folder,
      appVersion,
      isReadOnly: false,
      keys,
      random: world.random,
      here,
      known,
    })
    const low = new Low<StoredDatabase>(adapter, {
      ...emptyDatabase(newId(world), world.now().toISOString(), opening.records),
      databaseId: newId(world),
    })
    await low.write()
    const files = new KeptFiles({ fs, folder, random: world.random })
    return new Store({ low, adapter, lock, world, folder, files, readOnly: null })
  })
}
