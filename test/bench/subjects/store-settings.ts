import { nodeFileSystem } from '../../../src-main/store/file-system'
import { createStore, openStore, type StoreSettings } from '../../../src-main/store/open-store'
import type { Store } from '../../../src-main/store/store'
import { systemWorld } from '../../../src-main/store/system-world'
import type { DatabaseState } from '@shared/domain/database/state'

export const storeSettings: StoreSettings = {
  fs: nodeFileSystem,
  world: systemWorld(() => 'Měření'),
  appVersion: '0.0.0',
}

/** Opens the database of a folder with the real disk; a refusal is a fault of the benchmark. */
export const openedStore = async (folder: string): Promise<Store> => {
  const opened = await openStore({ ...storeSettings, folder })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

/** Makes a database in a new folder. */
export const createdStore = async (folder: string, records?: DatabaseState): Promise<Store> => {
  const created = await createStore({ ...storeSettings, folder, ...(records === undefined ? {} : { records }) })
  if (!created.ok) throw new Error(created.failure.code)
  return created.value
}
