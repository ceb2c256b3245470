import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Backups } from '../../src-main/store/backups/backups'
import { restoreBackup } from '../../src-main/store/backups/restore'
import type { Secret } from '../../src-main/store/encryption/key-wraps'
import { newRecoveryCode } from '../../src-main/store/encryption/recovery-code'
import { erasePerson } from '../../src-main/store/erasing/erase-person'
import { finishErasings } from '../../src-main/store/erasing/finish-erasing'
import { copiesIn } from '../../src-main/store/backups/copies'
import type { FileSystem } from '../../src-main/store/file-system'
import { openStore } from '../../src-main/store/open-store'
import { changePassword, removePassword, setPassword } from '../../src-main/store/password'
import type { Store } from '../../src-main/store/store'
import { act, create, settingsWith } from '../main/store/folder'
import { quickDerive } from '../main/store/quick-derive'
import { tracesOf } from '../main/store/traces'
import { dyingDisk } from './dying-disk'
import { quickDisk } from './quick-disk'
import { dropPlaces, freshPlace, inCopyOf } from './place'
import { chanceFor, isFullRun } from './seeded'
import { tellTable } from './table'

// Folders are opened by the hundred here; the real lock is tried in `killed-process`.
vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const password = 'Žluťoučký kůň'
const next = 'zcela nové spojení slov'
const { world } = settingsWith()
const recoveryCode = newRecoveryCode(world.random)
const byPassword = (text: string): Secret => ({ kind: 'password', text })

/** Who must not be found in a sealed folder, and who is erased from it. */
const kept = ['Hejduková-Ďáblická', 'dobromila.hejdukova@tabor.example', 'Zapomenutá z karantény']
const erased = 'Vymazaný-Odstraněný'

const backupsOf = (store: Store, fs: FileSystem): Backups => new Backups({ store, fs, now: world.now })
const worldOf = (store: Store, fs: FileSystem) => ({
  fs,
  random: world.random,
  derive: quickDerive,
  backups: backupsOf(store, fs),
})
const eraserOf = (store: Store, fs: FileSystem) => ({
  store,
  fs,
  world,
  copies: copiesIn(backupsOf(store, fs)),
  mark: '×',
})

const opened = async (folder: string, secret: Secret | null, fs: FileSystem = quickDisk) =>
  openStore({ ...settingsWith(fs), derive: quickDerive, folder, secret })

const must = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const peopleIn = (store: Store): string[] => Array.from(store.view.all('persons'), ({ lastName }) => lastName).sort()

/** One that a person has put there, one that was damaged, and one that a killed run has left half made. */
const litter = (folder: string): void => {
  mkdirSync(join(folder, 'quarantine'), { recursive: true })
  writeFileSync(join(folder, 'quarantine', 'log-0000000001.ndjson'), kept.join('\n'))
  writeFileSync(join(folder, 'quarantine', 'snap-0000000001.json'), kept.join('\n'))
  const backups = join(folder, 'backups')
  const [name = ''] = readdirSync(backups)
  writeFileSync(
    join(backups, name.replace(/-g\d+/, '-g0000000099')),
    `{"header":{"format":"dobra-praxe"\n${kept.join()}`,
  )
  writeFileSync(join(backups, `${name.replace(/-g\d+/, '-g0000000098')}.part`), kept.join('\n'))
}

let plain = ''
let sealed = ''
beforeAll(async () => {
  plain = join(freshPlace(), 'Má data')
  const store = await create(plain)
  await act(store, 'person:create', { firstName: 'Dobromila', lastName: kept[0] ?? '', email: kept[1] ?? '' })
  await act(store, 'person:create', { firstName: 'Jan', lastName: erased, note: `${erased} psal` })
  must(await backupsOf(store, quickDisk).make('manual'))
  await act(store, 'institution:create', { name: 'Říčany', note: kept[0] ?? '' })
  must(await backupsOf(store, quickDisk).make('manual'))
  await store.close()
  litter(plain)
  sealed = join(freshPlace(), 'Má data')
  cpSync(plain, sealed, { recursive: true })
  const under = must(await opened(sealed, null))
  must(await setPassword(under, { password, recoveryCode }, worldOf(under, quickDisk)))
  await under.close()
})
afterAll(dropPlaces)

/** What is done to a folder while the disk dies under it. */
type Deed = {
  readonly from: 'plain' | 'sealed'
  readonly work: (store: Store, fs: FileSystem) => Promise<unknown>
  /** The secrets of which one opens it afterwards; without one where it may be plain. */
  readonly secrets: readonly (Secret | null)[]
}

const deeds: { readonly [name: string]: Deed } = {
  'setting a password': {
    from: 'plain',
    work: (store, fs) => setPassword(store, { password, recoveryCode }, worldOf(store, fs)),
    secrets: [null, byPassword(password)],
  },
  'changing it': {
    from: 'sealed',
    work: (store, fs) => changePassword(store, { secret: byPassword(password), password: next }, worldOf(store, fs)),
    secrets: [byPassword(password), byPassword(next)],
  },
  'removing it': {
    from: 'sealed',
    work: (store, fs) => removePassword(store, byPassword(password), worldOf(store, fs)),
    secrets: [null, byPassword(password)],
  },
  'erasing a person': {
    from: 'sealed',
    work: async (store, fs) => {
      const [person] = Array.from(store.view.all('persons')).filter(({ lastName }) => lastName === erased)
      return erasePerson(eraserOf(store, fs), { personId: person?.id ?? '', left: new Set(), things: null })
    },
    secrets: [byPassword(password)],
  },
  'restoring a backup': {
    from: 'sealed',
    work: async (store, fs) => {
      const backups = backupsOf(store, fs)
      const { backups: lines } = await backups.overview()
      const line = lines.filter(({ state }) => state === 'sound').at(-1)
      const backup = must(await backups.open(backups.pathOf(line ?? { name: '', place: 'folder' }) ?? ''))
      return restoreBackup({ store, backups }, backup, { isLargeAgreed: true })
    },
    secrets: [byPassword(password)],
  },
  'opening and working': {
    from: 'sealed',
    work: (store) => act(store, 'institution:create', { name: 'Kolín' }),
    secrets: [byPassword(password)],
  },
}

/** Opens what was left like the next start: with whichever secret fits, everything finished that was cut off. */
const openedAgain = async (folder: string, secrets: Deed['secrets'], name: string): Promise<Store> => {
  const refusals: string[] = []
  for (const secret of secrets) {
    const store = await opened(folder, secret)
    if (store.ok) return store.value
    refusals.push(store.failure.code)
  }
  throw new Error(`${name}: ${refusals.join()}`)
}

const wrapsIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => oldWrap.exec(readFileSync(join(entry.parentPath, entry.name), 'latin1'))?.[1] ?? []),
  )
const oldWrap = /"kind":"password".*?"sealed":"([^"]+)"/

test.each(Object.entries(deeds))(
  'P51 %s, killed at any step, loses nothing and leaves nothing plain after the next opening',
  async (name, deed) => {
    const chance = chanceFor(name)
    let isThrough = false
    let rounds = 0
    const plainFiles: string[] = []
    for (let effects = 0; !isThrough; effects += isFullRun ? 1 : 1 + chance.below(9)) {
      await inCopyOf(deed.from === 'plain' ? plain : sealed, async (folder) => {
        const disk = dyingDisk()
        const first = deed.from === 'plain' ? null : byPassword(password)
        disk.dieAfter(name === 'opening and working' ? effects : Infinity)
        const store = await opened(folder, first, disk.fs)
        if (name !== 'opening and working') disk.dieAfter(effects)
        if (store.ok) {
          await deed.work(store.value, disk.fs).catch(() => undefined)
          await store.value.close().catch(() => undefined)
        }
        isThrough = !disk.isDead()
        rounds++
        const step = `${name}, killed after ${effects} effects`
        const again = await openedAgain(folder, deed.secrets, step)
        const people = peopleIn(again)
        expect(people, step).toContain(kept[0])
        if (name !== 'erasing a person') expect(people.length, step).toBeGreaterThanOrEqual(1)
        const isSealed = again.info.isEncrypted
        if (isSealed) await backupsOf(again, quickDisk).seal()
        if (name === 'erasing a person') must(await finishErasings(eraserOf(again, quickDisk)))
        const isErased = name === 'erasing a person' && !people.includes(erased)
        await again.close()
        if (isSealed) {
          plainFiles.push(...tracesOf([...kept, erased], folder).map((each) => `${step}: ${each}`))
          expect(plainFiles).toEqual([])
          expect(
            readdirSync(folder, { recursive: true }).filter((each) => String(each).endsWith('.part')),
            step,
          ).toEqual([])
          expect(wrapsIn(folder).size, `${step}: the old password opens nothing`).toBe(1)
        }
        expect(isErased || people.includes(erased) || name === 'restoring a backup', step).toBe(true)
      })
    }
    tellTable('sealed folders, killed', { rounds, 'lost unseen': 0, 'plain in a sealed folder': plainFiles.length })
  },
  600_000,
)
