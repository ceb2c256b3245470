import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { ActionInput, ActionName, ActionOutput } from '@shared/domain/actions'
import type { Failure } from '@shared/failures'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { createStore, openStore, type StoreSettings } from '../../../src-main/store/open-store'
import type { Store } from '../../../src-main/store/store'
import { systemWorld, type StoreWorld } from '../../../src-main/store/system-world'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own that is gone after the test; its name has spaces and diacritics. */
export const freshFolder = (): string => {
  const base = mkdtempSync(join(tmpdir(), 'dp-store-'))
  made.push(base)
  return join(base, 'Má data č. 1')
}

/** A copy of a folder, to be damaged or opened beside the original. */
export const copyOf = (folder: string): string => {
  const copy = freshFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

const withoutMachine = ({ machine: _machine, ...world }: StoreWorld): StoreWorld => world

export const settingsWith = (fs: FileSystem = nodeFileSystem, now: () => Date = () => new Date()): StoreSettings => ({
  fs,
  // Folders are copied here to be looked into; that a copy is told is tried by `copies`.
  // A clock that a test turns is right unless the test says how much time has really passed.
  world: { ...withoutMachine(systemWorld(() => 'Jana')), now, elapsedMs: () => now().getTime() },
  appVersion: '0.0.0',
})

const opened = (result: { ok: true; value: Store } | { ok: false; failure: Failure }): Store => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const create = async (folder: string, settings = settingsWith()): Promise<Store> =>
  opened(await createStore({ ...settings, folder }))

export const open = async (folder: string, settings = settingsWith()): Promise<Store> =>
  opened(await openStore({ ...settings, folder }))

/** The whole history, page after page. */
export const wholeHistory = { record: null, by: null, from: null, to: null, actions: null, before: null } as const

/** Why a folder is not opened. */
export const refusalOf = async (folder: string, settings = settingsWith()): Promise<Failure> => {
  const result = await openStore({ ...settings, folder })
  if (result.ok) {
    await result.value.close()
    throw new Error('it was opened')
  }
  return result.failure
}

/** Runs an action that must be kept. */
export const act = async <Name extends ActionName>(
  store: Store,
  action: Name,
  input: ActionInput<Name>,
): Promise<ActionOutput<Name>> => {
  const done = await store.act({ action, input })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  return done.value.output as ActionOutput<Name>
}

export const addTown = (store: Store, name: string) => act(store, 'institution:create', { name })

export const townsIn = (store: Store): string[] => Array.from(store.view.all('institutions'), ({ name }) => name).sort()

/** What opening a folder finds, without writing to it. */
export const lookInto = async (
  folder: string,
): Promise<{ towns: string[]; seq: number; repaired: Store['info']['repaired'] }> => {
  const store = opened(await openStore({ ...settingsWith(), folder, isReadOnly: true }))
  const found = { towns: townsIn(store), seq: store.seq, repaired: store.info.repaired }
  await store.close()
  return found
}

/** Names of the folder's files with a sum of their bytes. */
export const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

export const filesOf = (folder: string, kind: 'snap' | 'log'): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .sort()
