import type { HandlersOf } from '@shared/contract'
import type { databaseRequests } from '@shared/contract/database'
import { dayOf } from '@shared/domain/values/day'
import { fail, ok } from '@shared/result'
import { sampleRecords } from '../sample/sample-records'
import { closeDatabase, createDatabase, openDatabase, tellInfo } from '../session/open-database'
import { mayClose, saveElsewhere } from '../session/leave-memory'
import { offeredDatabases, withoutFolder } from '../session/recent-databases'
import type { Services } from '../session/services'
import { withStore } from '../session/with-store'

/** Opening, creating, reading and changing the database. */
export const databaseHandlers = (services: Services): HandlersOf<typeof databaseRequests> => ({
  'database:create': async ({ sample, choose }) => {
    const { lang } = services.settings.current.preferences
    const folder = choose ? await services.dialogs.chooseFolder('new', lang) : services.defaultFolder
    if (folder === null) return ok(null)
    const { world } = services.storeSettings
    const around = { ...world, today: dayOf(world.now().toISOString()) }
    const made = await createDatabase(services, folder, sample ? await sampleRecords(around) : null)
    // Who begins in the usual place where a database already is means that one.
    const isThere = !made.ok && made.failure.code === 'folder-holds-database'
    return isThere && !choose && !sample ? openDatabase(services, folder) : made
  },

  'database:save-elsewhere': async () => withStore(services, (store) => saveElsewhere(services, store)),

  'database:open': async () => {
    const folder = await services.dialogs.chooseFolder('open', services.settings.current.preferences.lang)
    return folder === null ? ok(null) : openDatabase(services, folder)
  },

  'database:recent': async () => ok(offeredDatabases(services.settings.current.recent)),

  'database:open-recent': async ({ folder }) => {
    const isKnown = services.settings.current.recent.some((each) => each.folder === folder)
    return isKnown ? openDatabase(services, folder) : fail({ code: 'no-database' })
  },

  'database:forget-recent': async ({ folder }) => {
    const { settings, platform } = services
    await settings.set({ recent: withoutFolder(settings.current.recent, folder, platform) })
    return ok(null)
  },

  'database:retry': async () => openDatabase(services, services.settings.current.dataFolder ?? services.defaultFolder),

  'database:close': async () => {
    if (!(await mayClose(services))) return ok(false)
    await closeDatabase(services)
    return ok(true)
  },

  'database:confirm-clock': async () =>
    withStore(services, async (store) => {
      await store.confirmClock()
      tellInfo(services, store)
      return ok(store.info)
    }),

  'database:read': async () =>
    withStore(services, async (store) => {
      const { bytes, ranges } = store.storedData()
      return ok({ seq: store.seq, ranges, address: services.offerBytes(bytes) })
    }),

  'database:have-read': async ({ address }) => {
    services.forgetBytes(address)
    return ok(null)
  },

  'database:act': async (request) =>
    withStore(services, async (store) => {
      const done = await store.act(request)
      // What the disk refused has changed what the window says about saving.
      if (!done.ok && store.info.trouble !== null) tellInfo(services, store)
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
