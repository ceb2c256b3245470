import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseInfo } from '@shared/domain/database/database-info'
import type { DatabaseState } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { ok, type Result } from '@shared/result'
import type { Secret } from '../store/encryption/key-wraps'
import { createStore, openStore } from '../store/open-store'
import { purgeTrash } from '../store/purge-trash'
import type { Store } from '../store/store'
import { clearWhatIsPast, finishWaiting } from './eraser'
import { openRemembered } from './remembered-keys'
import { withOpened } from './recent-databases'
import type { Services } from './services'
import { startBackups } from './start-backups'
import { watchPlace } from './watch-place'

/** Makes the store the open one: the window hears of every commit, and the folder is remembered for the next start. */
const enter = async (services: Services, store: Store): Promise<DatabaseInfo> => {
  services.database.store = store
  services.database.backups = startBackups(services, store)
  store.onCommit(({ seq, changes }) => services.emit('database:changed', { seq, changes, info: store.info }))
  watchPlace(services, store, () => tellInfo(services, store))
  const { settings, platform, storeSettings } = services
  const opened = { folder: store.folder, openedAt: storeSettings.world.now().toISOString() }
  const recent = withOpened(settings.current.recent, opened, platform)
  await settings.set({ dataFolder: store.folder, isClosed: false, isLocked: false, recent })
  void prepareAhead(services, store)
  return store.info
}

/** Tells the window that the information about the database is another; its records are not. */
export const tellInfo = (services: Services, store: Store): void =>
  services.emit('database:changed', { seq: store.seq, changes: [], info: store.info })

/** What need not be ready for the first screen: the way back, and the records that no rule has asked for yet. */
const prepareAhead = async (services: Services, store: Store): Promise<void> => {
  const isOpen = (): boolean => services.database.store === store
  await store.loadSteps()
  if (!isOpen()) return
  tellInfo(services, store)
  await finishWaiting(services, store)
  await wait(firstScreenMs)
  if (!isOpen()) return
  await purgeTrash(store)
  await clearWhatIsPast(services, store)
  const { length } = store.info.repaired
  await store.readAhead(() => wait(betweenCollectionsMs))
  // What cannot be read of a collection turns out when it is read.
  if (isOpen() && store.info.repaired.length > length) tellInfo(services, store)
}

/** Time given to the first screen before this process works ahead, and to requests between two collections. */
const firstScreenMs = 2000
const betweenCollectionsMs = 100

/** Opens the database of a folder and makes it the open one; one that stays encrypted is remembered as waiting for its password. */
export const openDatabase = async (
  services: Services,
  folder: string,
  secret: Secret | null = null,
): Promise<Result<DatabaseInfo, StoreFailure>> => {
  const { database } = services
  await database.closing
  await leave(services)
  services.triedFolder.path = folder
  const open = (given: Secret | null) =>
    openStore({ ...services.storeSettings, folder, secret: given, ifHeld: 'read', waits: false })
  let opened = await open(secret)
  if (secret === null && !opened.ok && opened.failure.code === 'database-encrypted')
    opened = (await openRemembered(services, open)) ?? opened
  database.encryptedFolder = !opened.ok && needsSecret(opened.failure) ? folder : null
  return opened.ok ? ok(await enter(services, opened.value)) : opened
}

const needsSecret = ({ code }: StoreFailure): boolean =>
  code === 'database-encrypted' || code === 'wrong-password' || code === 'wrong-recovery-code'

/** Closes the open database, if there is one. */
const leave = async ({ database }: Services): Promise<void> => {
  const { store } = database
  database.store = null
  database.backups = null
  await store?.close()
}

/** Makes a database in a folder, empty or with the given records, and makes it the open one. */
export const createDatabase = async (
  services: Services,
  folder: string,
  records: DatabaseState | null,
): Promise<Result<DatabaseInfo, StoreFailure>> => {
  const created = await createStore({ ...services.storeSettings, folder, ...(records === null ? {} : { records }) })
  if (!created.ok) return created
  await leave(services)
  services.database.encryptedFolder = null
  return ok(await enter(services, created.value))
}

/** Closes the database for good: the next start opens none. */
export const closeDatabase = async (services: Services): Promise<void> => {
  await leave(services)
  services.database.encryptedFolder = null
  await services.settings.set({ isClosed: true })
}
