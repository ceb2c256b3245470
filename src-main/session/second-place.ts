import { basename, dirname, resolve } from 'node:path'
import type { SecondPlace } from '@shared/domain/database/backup'
import { copyMark } from '@shared/domain/database/database-info'
import { fail, ok, type Result } from '@shared/result'
import { toldSecondPlace, type SecondPlaceNote, type SecondPlaceSetting } from '../store/backups/second-place'
import type { Store } from '../store/store'
import type { Services } from './services'
import type { OpenWithBackups } from './with-store'

/** Where the backups of one database lie besides, among the settings of this computer. */
export const secondPlaceOf = ({ settings }: Services, dataFolder: string): SecondPlaceNote => ({
  current: () => settings.current.secondPlaces.find((each) => each.dataFolder === dataFolder) ?? null,
  set: (setting) => {
    const others = settings.current.secondPlaces.filter((each) => each.dataFolder !== dataFolder)
    return settings.set({ secondPlaces: setting === null ? others : [...others, setting] })
  },
})

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
  subfolder: `Dobrá praxe – ${basename(store.folder)} – ${copyMark(store.device)}`,
  chosenAt: now,
  lastCopyAt: null,
})

/** Asks for a folder and puts the first backup there. */
export const chooseSecondPlace = async (
  services: Services,
  { store, backups }: OpenWithBackups,
): Promise<Result<SecondPlace | null>> => {
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
