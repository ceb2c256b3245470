import { existsSync, readdirSync } from 'node:fs'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { createStore, openStore } from '../../../src-main/store/open-store'
import type { Store } from '../../../src-main/store/store'
import type { StoreWorld } from '../../../src-main/store/system-world'
import { lastBatch, namesOf, type Book } from './book'

/** Opens an encrypted folder, also in the writer that inherits it. */
export const passwordVariable = 'DP_FAULTS_PASSWORD'

const opened = async (folder: string, world: StoreWorld): Promise<Store> => {
  const settings = { fs: nodeFileSystem, world, appVersion: '0.0.0', folder }
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0
  const password = process.env[passwordVariable]
  const secret = password === undefined ? null : ({ kind: 'password', text: password } as const)
  const result = await (isNew ? createStore(settings) : openStore({ ...settings, secret }))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

const accepted = (result: Awaited<ReturnType<Store['act']>>): void => {
  if (!result.ok) throw new Error(result.failure.code)
}

const enter = async (store: Store, names: readonly string[]): Promise<void> => {
  const rows = names.map((name) => ({ institution: { fields: { name } } }))
  accepted(await store.act({ action: 'directory:import', input: { source: 'obce.csv', rows } }))
}

/** Our store as a book; an institution is a town. */
export const storeBook = async (folder: string, world: StoreWorld): Promise<Book & { readonly store: Store }> => {
  const store = await opened(folder, world)
  const names = (): readonly string[] => Array.from(store.view.all('institutions'), ({ name }) => name)
  let ids: readonly string[] | null = null
  return {
    store,
    names,
    batches: () => lastBatch(names()),
    add: (batch) => enter(store, namesOf(batch)),
    fill: (count) =>
      enter(
        store,
        Array.from({ length: count }, (_, index) => `Obec ${index + 1}`),
      ),
    note: async (town, text) => {
      ids ??= Array.from(store.view.all('institutions'), ({ id }) => id)
      const input = { id: ids[town % ids.length] ?? '', changes: { note: text } }
      accepted(await store.act({ action: 'institution:edit', input }))
    },
    close: () => store.close(),
  }
}
