import type { DatabaseInfo } from '@shared/domain/database/database-info'
import { isOnlyInMemory } from '@shared/domain/database/database-info'
import type { StoreFailure } from '@shared/failures/store-failure'
import { ok, type Result } from '@shared/result'
import type { Store } from '../store/store'
import { createDatabase } from './open-database'
import type { Services } from './services'

/** Writes what memory holds as a new database into a folder that is asked for; null where none was chosen. */
export const saveElsewhere = async (
  services: Services,
  store: Store,
): Promise<Result<DatabaseInfo | null, StoreFailure>> => {
  await store.settled()
  const folder = await services.dialogs.chooseFolder('new', services.settings.current.preferences.lang)
  return folder === null ? ok(null) : createDatabase(services, folder, store.records)
}

/**
 * Whether the open database may be closed. Where nothing but memory holds it, because its folder is gone, that is asked, and it
 * can be saved elsewhere first.
 */
export const mayClose = async (services: Services): Promise<boolean> => {
  for (;;) {
    const { store } = services.database
    if (store === null) return true
    await store.lookAtPlace()
    if (!isOnlyInMemory(store.info.trouble)) return true
    const { lang } = services.settings.current.preferences
    const wanted = await services.dialogs.askBeforeLosing(lang)
    if (wanted !== 'save') return wanted === 'close'
    const saved = await saveElsewhere(services, store)
    if (!saved.ok) await services.dialogs.tellRefused(saved.failure, lang)
  }
}
