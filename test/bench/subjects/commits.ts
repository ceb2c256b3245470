import { readdirSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { AnyRecord } from '@shared/domain/database/database'
import type { Registration } from '@shared/domain/events/registration'
import { benchRecords } from '../records/records'
import { setPassword } from '../../../src-main/store/password'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { openedStore, storeSettings } from './store-settings'
import { timed, type Subject } from './subject'

type Commits = { readonly commits: number }

/** Takes registrations from all over the collection, not one after the other. */
const stride = 617

const series = async (count: number, work: (index: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = []
  for (let index = 0; index < count; index++) times.push(await timed(() => work(index)))
  return times
}

const journalBytes = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.startsWith('log-'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

type StoreSetup = { readonly folder: string; readonly isEncrypted?: boolean }

/** One registration edited through the store, under a password where asked for; `bytes` is what one commit wrote. */
export const storeCommits: Subject<StoreSetup, Commits, { times: number[]; bytes: number }> = async (setup) => {
  const store = await openedStore(setup.folder)
  if (setup.isEncrypted === true) {
    const { fs, world } = storeSettings
    const secrets = { password: 'heslo k měření', recoveryCode: newRecoveryCode(world.random) }
    const encrypted = await setPassword(store, secrets, { fs, random: world.random })
    if (!encrypted.ok) throw new Error(encrypted.failure.code)
  }
  const ids = Array.from(store.view.all('registrations'), ({ id }) => id)
  let done = 0
  const commit = async (): Promise<void> => {
    const id = ids[(++done * stride) % ids.length]
    const input = { id, changes: { note: `Poznámka ${done}` } }
    const result = await store.act({ action: 'registration:edit', input })
    if (!result.ok || result.value.changeSet === null) throw new Error(`commit ${done} did nothing`)
  }
  return {
    round: async ({ commits }) => {
      const before = journalBytes(setup.folder)
      const times = await series(commits, commit)
      return { times, bytes: Math.round((journalBytes(setup.folder) - before) / commits) }
    },
    close: () => store.close(),
  }
}

type Stored = { readonly [collection: string]: { readonly [id: string]: AnyRecord } }

/** lowdb leaves flushing to the system; what it left must not be flushed together with what another subject writes next. */
const flushed = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

/** The same edit in the same records with lowdb as it comes: `update`, which writes the whole file. */
export const lowdbCommits: Subject<{ file: string; registrations: number }, Commits, { times: number[] }> = async ({
  file,
  registrations,
}) => {
  const records = Object.entries(benchRecords(registrations))
  const data: Stored = Object.fromEntries(
    records.map(([name, all]) => [name, Object.fromEntries(all.map((record) => [record.id, record]))]),
  )
  const low = new Low<Stored>(new JSONFile(file), data)
  await low.write()
  await flushed(file)
  const ids = Object.keys(data['registrations'] ?? {})
  let done = 0
  const commit = (): Promise<void> =>
    low.update((stored) => {
      const record = stored['registrations']?.[ids[(++done * stride) % ids.length] ?? ''] as Registration // safe: its own id
      record.note = `Poznámka ${done}`
    })
  return {
    round: async ({ commits }) => {
      const times = await series(commits, commit)
      await flushed(file)
      return { times }
    },
  }
}

/** As many bytes put at the end of a file and flushed, and nothing else. */
export const bareAppends: Subject<{ file: string }, Commits & { bytes: number }, { times: number[] }> = async (
  setup,
) => {
  const file = await open(setup.file, 'a')
  return {
    round: async ({ commits, bytes }) => {
      const frame = Buffer.alloc(bytes, 'x')
      const append = async (): Promise<void> => {
        await file.write(frame)
        await file.datasync()
      }
      return { times: await series(commits, append) }
    },
    close: () => file.close(),
  }
}
