import { existsSync, readdirSync } from 'node:fs'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { createStore, openStore } from '../../../src-main/store/open-store'
import type { Store, StoreWorld } from '../../../src-main/store/store'
import { lastBatch, namesOf, type Book } from './book'

const opened = async (folder: string, world: StoreWorld): Promise<Store> => {
  const settings = { fs: nodeFileSystem, world, appVersion: '0.0.0', folder }
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0
  const result = await (isNew ? createStore(settings) : openStore(settings))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Our store as a book; an institution is a town. */
export const storeBook = async (folder: string, world: StoreWorld): Promise<Book & { readonly store: Store }> => {
  const store = await opened(folder, world)
  const names = (): readonly string[] => Array.from(store.view.all('institutions'), ({ name }) => name)
  return {
    store,
    names,
    batches: () => lastBatch(names()),
    add: async (batch) => {
      const rows = namesOf(batch).map((name) => ({ institution: { fields: { name } } }))
      const kept = await store.act({ action: 'directory:import', input: { source: 'obce.csv', rows } })
      if (!kept.ok) throw new Error(kept.failure.code)
    },
    close: () => store.close(),
  }
}
