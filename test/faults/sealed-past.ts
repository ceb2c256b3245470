import { cpSync } from 'node:fs'
import type { Chance } from '../bench/records/chance'
import type { DeriveKey } from '../../src-main/store/encryption/key-wraps'
import type { KnownDatabase, KnownDatabases } from '../../src-main/store/known-databases'
import { createStore, openStore, type StoreSettings } from '../../src-main/store/open-store'
import { setPassword } from '../../src-main/store/password'
import type { Store } from '../../src-main/store/store'
import { quickDerive } from '../main/store/quick-derive'
import { filesIn, type Files } from './files-in'
import { inFreshFolder } from './place'
import { recordLines, stateText } from './state-text'
import { create, importRows, note, remove } from './story'
import { settingsWith } from './world'

const password = 'Žluťoučký kůň'
export const secret = { kind: 'password', text: password } as const
const recoveryCode = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F'

/** What a computer remembers, kept in memory; of one folder, whatever place it lies in. */
export class Remembered implements KnownDatabases {
  #known: KnownDatabase | null
  constructor(known: KnownDatabase | null = null) {
    this.#known = known
  }
  get known(): KnownDatabase | null {
    return this.#known
  }
  of = (): Promise<KnownDatabase | null> => Promise.resolve(this.#known)
  note = (known: KnownDatabase): Promise<void> => {
    this.#known = known
    return Promise.resolve()
  }
  forget = (): Promise<void> => {
    this.#known = null
    return Promise.resolve()
  }
}

/** A folder under a password as it was after each day, and everything that was ever true in it. */
export type SealedPast = {
  readonly files: Files
  /** The last day first; the last of them is from before the password. */
  readonly earlier: readonly Files[]
  /** The same database from a copy that went on elsewhere under the same key. */
  readonly elsewhere: Files
  readonly states: ReadonlySet<string>
  readonly records: ReadonlySet<string>
  readonly newest: string
  readonly seq: number
  readonly known: KnownDatabase | null
}

export const sealedSettings = (seed: number, known?: KnownDatabases, derive = quickDerive): StoreSettings => {
  const settings = settingsWith(undefined, seed)
  return { ...settings, derive, ...(known === undefined ? {} : { known }) }
}

const opened = async (folder: string, settings: StoreSettings): Promise<Store> => {
  const result = await openStore({ ...settings, folder, secret })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

const work = async (store: Store, name: string, chance: Chance, tell: (store: Store) => void): Promise<void> => {
  const steps = [create(`${name} A`), note(`${name} A`, 'volat ráno'), importRows(`${name} B`), remove(`${name} A`)]
  for (const step of steps.slice(0, 1 + chance.below(steps.length))) {
    if (!(await step.ask(store))?.ok) throw new Error(`${step.name} was refused`)
    tell(store)
  }
}

/** Where a process of its own is to open it, the key is derived as the app does it. */
export const sealedPast = (chance: Chance, derive: DeriveKey = quickDerive): Promise<SealedPast> =>
  inFreshFolder(async (folder) => {
    const remembered = new Remembered()
    const settings = sealedSettings(1 + chance.below(1000), remembered, derive)
    const states = new Set<string>()
    const records = new Set<string>()
    let newest = ''
    const tell = (store: Store): void => {
      newest = stateText(store.view)
      states.add(newest)
      for (const line of recordLines(store.view)) records.add(line)
    }
    const made = await createStore({ ...settings, folder })
    if (!made.ok) throw new Error(made.failure.code)
    tell(made.value)
    await work(made.value, 'před heslem', chance, tell)
    const earlier: Files[] = [filesIn(folder)]
    const { random } = settings.world
    const set = await setPassword(made.value, { password, recoveryCode }, { fs: settings.fs, random, derive })
    if (!set.ok) throw new Error(set.failure.code)
    await work(made.value, 'pod heslem', chance, tell)
    await made.value.close()
    earlier.push(filesIn(folder))
    const day = async (at: string, name: string, by: StoreSettings, tells: (store: Store) => void): Promise<Files> => {
      const store = await opened(at, by)
      await work(store, name, chance, tells)
      const crashed = filesIn(at)
      const { seq } = store
      await store.close()
      if (at === folder) last = seq
      return chance.below(2) === 0 ? filesIn(at) : crashed
    }
    let last = 0
    earlier.push(await day(folder, 'společný', settings, tell))
    const elsewhere = await inFreshFolder(async (copy) => {
      cpSync(folder, copy, { recursive: true })
      return day(copy, 'jinde', sealedSettings(5000 + chance.below(1000), undefined, derive), () => undefined)
    })
    for (let at = 0; at < 2 + chance.below(2); at++) earlier.push(await day(folder, `den ${at}`, settings, tell))
    const files = filesIn(folder)
    return { files, earlier: earlier.reverse(), elsewhere, states, records, newest, seq: last, known: remembered.known }
  })
