import { collectionNames } from '@shared/domain/database/database'
import { copiesIn } from '../../../src-main/store/backups/copies'
import { Backups } from '../../../src-main/store/backups/backups'
import { checkStore } from '../../../src-main/store/check'
import type { DueRow } from '@shared/domain/privacy/erasing/due-steps'
import { clearRows } from '../../../src-main/store/erasing/clear-due'
import { erasePerson } from '../../../src-main/store/erasing/erase-person'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { openStore } from '../../../src-main/store/open-store'
import { setPassword } from '../../../src-main/store/password'
import type { Store } from '../../../src-main/store/store'
import { openedStore, storeSettings } from './store-settings'
import { timed, type Subject } from './subject'

const settled = <T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T => {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

const lastRegistration = (store: Store): string =>
  Array.from(store.view.all('registrations'), ({ id }) => id).at(-1) ?? ''

type Opening = { open: number; first: number; commits: number[] }

/** A start as the app makes one: every record is there, then the first change, which waits for the new generation, then more of them. */
export const sizeOpening: Subject<{ folder: string }, { commits: number }, Opening> = async ({ folder }) => ({
  round: async ({ commits }) => {
    const begin = performance.now()
    const store = settled(await openStore({ ...storeSettings, folder, waits: false }))
    for (const name of collectionNames) store.view.count(name)
    const open = performance.now() - begin
    const id = lastRegistration(store)
    const commit = async (note: string): Promise<unknown> =>
      settled(await store.act({ action: 'registration:edit', input: { id, changes: { note } } }))
    const first = await timed(() => commit('první'))
    const times: number[] = []
    for (let index = 0; index < commits; index++) times.push(await timed(() => commit(`změna ${index}`)))
    await store.close()
    return { open, first, commits: times }
  },
})

/** What `headless check` does. */
export const sizeCheck: Subject<{ folder: string }, null, { time: number; isSound: boolean }> = async ({ folder }) => ({
  round: async () => {
    let isSound = false
    const time = await timed(async () => {
      const store = settled(await openStore({ ...storeSettings, folder, isReadOnly: true, leavesOnDisk: true }))
      isSound = (await checkStore(store)).isSound
      await store.close()
    })
    return { time, isSound }
  },
})

/** A backup by hand of a database just opened. */
export const sizeBackup: Subject<{ folder: string }, null, { time: number }> = async ({ folder }) => ({
  round: async () => {
    const store = await openedStore(folder)
    const backups = new Backups({ store, fs: storeSettings.fs, now: () => new Date() })
    const time = await timed(async () => settled(await backups.make('manual')))
    await store.close()
    return { time }
  },
})

/** Setting a password. */
export const sizePassword: Subject<{ folder: string }, null, { time: number }> = async ({ folder }) => ({
  round: async () => {
    const store = await openedStore(folder)
    const { fs, world } = storeSettings
    const secrets = { password: 'heslo k měření', recoveryCode: newRecoveryCode(world.random) }
    const time = await timed(async () => settled(await setPassword(store, secrets, { fs, random: world.random })))
    await store.close()
    return { time }
  },
})

/** Erasing one person, with a backup and a history to be cleaned. */
export const sizeErasing: Subject<{ folder: string }, null, { time: number }> = async ({ folder }) => ({
  round: async () => {
    const store = await openedStore(folder)
    const { fs, world } = storeSettings
    const backups = new Backups({ store, fs, now: () => new Date() })
    const [person] = store.view.all('persons')
    const eraser = { store, fs, world, copies: copiesIn(backups), mark: '[vymazáno]' }
    const asked = { personId: person?.id ?? '', left: new Set<string>(), things: null }
    const time = await timed(async () => settled(await erasePerson(eraser, asked)))
    await store.close()
    return { time }
  },
})

const mostNames = 300
const day = '2026-01-01'

/** Clearing the names of some hundred persons as if they had passed their term. */
export const sizeClearing: Subject<{ folder: string }, null, { time: number }> = async ({ folder }) => ({
  round: async () => {
    const store = await openedStore(folder)
    const { fs, world } = storeSettings
    const backups = new Backups({ store, fs, now: () => new Date() })
    const eraser = { store, fs, world, copies: copiesIn(backups), mark: '[vymazáno]' }
    const rows = Array.from(store.view.all('persons'))
      .slice(0, mostNames)
      .map((person): DueRow => {
        const due = { kind: 'names', collection: 'persons', initiativeId: null, lastOn: day, since: day } as const
        return { ...due, id: person.id, person }
      })
    const time = await timed(async () => settled(await clearRows(eraser, rows, { isAutomatic: false })))
    await store.close()
    return { time }
  },
})
