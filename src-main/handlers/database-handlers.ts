import { setTimeout as wait } from 'node:timers/promises'
import type { HandlersOf } from '@shared/contract'
import type { databaseRequests } from '@shared/contract/database'
import type { DatabaseInfo } from '@shared/domain/database/database-info'
import type { DatabaseState } from '@shared/domain/database/state'
import { ok, type Result } from '@shared/result'
import type { StoreFailure } from '@shared/failures/store-failure'
import { startBackups } from './backup-handlers'
import { sampleRecords } from '../sample/sample-records'
import { createStore, openStore } from '../store/open-store'
import type { Secret } from '../store/encryption/key-wraps'
import { purgeTrash } from '../store/purge-trash'
import type { Store } from '../store/store'
import { finishWaiting } from './eraser'
import { withStore } from './handler'
import { openRemembered } from './remembered-keys'
import type { Services } from './services'

/** Makes the store the open one: the window hears of every commit, and the folder is remembered for the next start. */
const enter = async (services: Services, store: Store): Promise<DatabaseInfo> => {
  services.database.store = store
  services.database.backups = startBackups(services, store)
  store.onCommit(({ seq, changes }) => services.emit('database:changed', { seq, changes, info: store.info }))
  await services.settings.set({ dataFolder: store.folder, isClosed: false, isLocked: false })
  void prepareAhead(services, store)
  return store.info
}

const tellInfo = (services: Services, store: Store): void =>
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
  await purgeTrash(store, services.storeSettings.world.now())
  await store.readAhead(() => wait(betweenCollectionsMs))
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

const leave = async ({ database }: Services): Promise<void> => {
  const { store } = database
  database.store = null
  database.backups = null
  await store?.close()
}

const createIn = async (
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

/** Opening, creating, reading and changing the database. */
export const databaseHandlers = (services: Services): HandlersOf<typeof databaseRequests> => ({
  'database:create': async ({ sample, choose }) => {
    const { lang } = services.settings.current.preferences
    const folder = choose ? await services.dialogs.chooseFolder('new', lang) : services.defaultFolder
    if (folder === null) return ok(null)
    return createIn(services, folder, sample ? sampleRecords(services.storeSettings.world) : null)
  },

  'database:open': async () => {
    const folder = await services.dialogs.chooseFolder('open', services.settings.current.preferences.lang)
    return folder === null ? ok(null) : openDatabase(services, folder)
  },

  'database:retry': async () => openDatabase(services, services.settings.current.dataFolder ?? services.defaultFolder),

  'database:close': async () => {
    await leave(services)
    services.database.encryptedFolder = null
    await services.settings.set({ isClosed: true })
    return ok(null)
  },

  'database:read': async () =>
    withStore(services, async (store) => {
      const { bytes, ranges } = store.storedData()
      return ok({ seq: store.seq, ranges, address: services.offerBytes(bytes) })
    }),

  'database:act': async (request) =>
    withStore(services, async (store) => {
      const done = await store.act(request)
      return done.ok ? ok(done.value.output as never) : done // safe: the output belongs to the action that was asked for
    }),

  'database:undo': async ({ seq }) =>
    withStore(services, async (store) => {
      const taken = await store.undo(seq)
      // The step was passed over; the window then names the one before it.
      if (!taken.ok && taken.failure.code === 'purged-since') tellInfo(services, store)
      return taken
    }),
  'database:redo': async () => withStore(services, (store) => store.redo()),
})
