import { setTimeout as wait } from 'node:timers/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { backupRequests } from '@shared/contract/backups'
import type { SecondPlace } from '@shared/domain/database/backup'
import { fail, ok, type Fail, type Result } from '@shared/result'
import type { StoreFailure } from '@shared/failures/store-failure'
import { summaryOf } from '../store/change-set'
import { Backups } from '../store/backups/backups'
import { keepBackups } from '../store/backups/keep-backups'
import { restoreBackup } from '../store/backups/restore'
import { toldSecondPlace, type SecondPlaceNote, type SecondPlaceSetting } from '../store/backups/second-place'
import { patiently } from '../store/open-store'
import type { Store } from '../store/store'
import { AskedBackup } from './asked-backup'
import { finishWhenBack } from './eraser'
import type { Services } from './services'

/** The setting of one database among those of this computer. */
const secondPlaceOf = ({ settings }: Services, dataFolder: string): SecondPlaceNote => ({
  current: () => settings.current.secondPlaces.find((each) => each.dataFolder === dataFolder) ?? null,
  set: (setting) => {
    const others = settings.current.secondPlaces.filter((each) => each.dataFolder !== dataFolder)
    return settings.set({ secondPlaces: setting === null ? others : [...others, setting] })
  },
})

/** A large collection is parsed without a pause inside; between two of them requests are answered. */
const pauseMs = 20

/** Puts the open database under the care of its backups; what does not come about is told to the window. */
export const startBackups = (services: Services, store: Store): Backups => {
  const { fs, world } = patiently(services.storeSettings)
  const backups = new Backups({
    store,
    fs,
    now: world.now,
    second: secondPlaceOf(services, store.folder),
    onTold: (told) => {
      services.log.warn('backup', told.failure.code)
      services.emit('backup:told', told)
    },
    pause: () => wait(pauseMs, undefined, { ref: false }),
  })
  if (store.notKept !== null) services.emit('backup:told', { failure: store.notKept, place: 'folder' })
  keepBackups(store, backups, { tended: () => finishWhenBack(services, store, backups) })
  return backups
}

type Open = { readonly store: Store; readonly backups: Backups }

const withBackups = async <T>(
  { database: { store, backups, encryptedFolder } }: Services,
  work: (open: Open) => Promise<T>,
): Promise<T | Fail<StoreFailure>> =>
  store === null || backups === null
    ? fail({ code: encryptedFolder === null ? 'no-database' : 'database-encrypted' })
    : work({ store, backups })

const isInside = (folder: string, place: string): boolean => {
  for (let at = resolve(place); ; at = dirname(at)) {
    if (at === resolve(folder)) return true
    if (at === dirname(at)) return false
  }
}

/** Every database has a folder of its own at the place; the last letters of its id tell copies of the same name apart. */
const newSecondPlace = (store: Store, place: string, now: string): SecondPlaceSetting => ({
  dataFolder: store.folder,
  place,
  subfolder: `Dobrá praxe – ${basename(store.folder)} – ${store.device.slice(-8)}`,
  chosenAt: now,
  lastCopyAt: null,
})

const chooseSecond = async (services: Services, { store, backups }: Open): Promise<Result<SecondPlace | null>> => {
  const { settings, dialogs, storeSettings } = services
  const place = await dialogs.chooseFolder('backups', settings.current.preferences.lang)
  if (place === null) return ok(null)
  if (isInside(store.folder, place)) return fail({ code: 'second-place-inside' })
  const now = storeSettings.world.now()
  const setting = newSecondPlace(store, place, now.toISOString())
  await secondPlaceOf(services, store.folder).set(setting)
  await backups.make('manual')
  return ok((await backups.secondPlace()) ?? toldSecondPlace(setting, false, now))
}

/** Backups: listed, made, compared and restored; where they lie is known here and never comes from the window. */
export const backupHandlers = (services: Services): HandlersOf<typeof backupRequests> => {
  const asked = new AskedBackup(services)
  return {
    'backup:list': () => withBackups(services, async ({ backups }) => ok(await backups.overview())),
    'backup:make': () => withBackups(services, ({ backups }) => backups.make('manual')),

    'backup:compare': ({ name, place }) =>
      withBackups(services, async (open) => {
        const path = open.backups.pathOf({ name, place })
        return path === null ? fail({ code: 'backup-gone', name }) : asked.compare(open, path)
      }),

    'backup:choose': () =>
      withBackups(services, async (open) => {
        const path = await services.dialogs.chooseBackup(services.settings.current.preferences.lang)
        return path === null ? ok(null) : asked.compare(open, path)
      }),

    'backup:compare-encrypted': ({ text }) => withBackups(services, (open) => asked.compareEncrypted(open, text)),

    'backup:restore': ({ token, isLargeAgreed }) =>
      withBackups(services, async (open) => {
        const path = services.tokens.files.get(token)
        if (path === undefined) return fail({ code: 'backup-gone', name: '' })
        const opened = await asked.open(open, path)
        if (!opened.ok) return opened
        const restored = await restoreBackup(open, opened.value, { isLargeAgreed })
        if (restored.ok) asked.forget()
        return restored.ok ? ok(restored.value && summaryOf(restored.value)) : restored
      }),

    'backup:show-folder': ({ place }) =>
      withBackups(services, async ({ backups }) => {
        const folder = backups.folderOf(place)
        const [newest] = (await backups.overview()).backups.filter((each) => each.place === place)
        if (folder === null || newest === undefined) return fail({ code: 'second-place-gone' })
        services.dialogs.showFile(join(folder, newest.name))
        return ok(null)
      }),

    'backup:choose-second': () => withBackups(services, (open) => chooseSecond(services, open)),

    'backup:forget-second': () =>
      withBackups(services, async ({ store }) => {
        await secondPlaceOf(services, store.folder).set(null)
        return ok(null)
      }),

    'backup:reminder': () =>
      withBackups(services, async ({ backups }) => {
        const second = await backups.secondPlace()
        return ok(second?.isDue ? second : null)
      }),
  }
}
