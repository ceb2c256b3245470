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
/** Entered between the two backups, and at the end. */
const town = 'Říčany'
const newTown = 'Kolín'

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

const namesIn = (store: Store): readonly string[] => [
  ...Array.from(store.view.all('persons'), ({ lastName }) => lastName),
  ...Array.from(store.view.all('institutions'), ({ name }) => name),
]

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
  await act(store, 'institution:create', { name: town, note: kept[0] ?? '' })
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
  /** What the deed takes from those in the folder, and what it brings in; nothing where it only changes the key. */
  readonly takes?: string
  readonly brings?: string
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
    takes: erased,
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
    takes: town,
  },
  'opening and working': {
    from: 'sealed',
    work: (store) => act(store, 'institution:create', { name: newTown }),
    secrets: [byPassword(password)],
    brings: newTown,
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

/** Whether what was asked for was acknowledged before the disk died. */
const isAcknowledged = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    const answer = await work
    return !(typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false)
  } catch {
    return false
  }
}

/** What was acknowledged, before or by the deed, and is not so any more: names that are gone, or one that is still there. */
const lostOf = ({ takes, brings }: Deed, isDone: boolean, store: Store): readonly string[] => {
  const names = namesIn(store)
  const due = [kept[0] ?? '', erased, town].filter((name) => name !== takes)
  if (isDone && brings !== undefined) due.push(brings)
  const isBack = isDone && takes !== undefined && names.includes(takes)
  return [...due.filter((name) => !names.includes(name)), ...(isBack ? [`not ${takes}`] : [])]
}

test.each(Object.entries(deeds))(
  'P51 %s, killed at any step, loses nothing and leaves nothing plain after the next opening',
  async (name, deed) => {
    const chance = chanceFor(name)
    let isThrough = false
    const tally = { rounds: 0, acknowledged: 0 }
    const plainFiles: string[] = []
    const lost: string[] = []
    const findings: string[] = []
    for (let effects = 0; !isThrough; effects += isFullRun ? 1 : 1 + chance.below(9)) {
      await inCopyOf(deed.from === 'plain' ? plain : sealed, async (folder) => {
        const disk = dyingDisk()
        const first = deed.from === 'plain' ? null : byPassword(password)
        disk.dieAfter(name === 'opening and working' ? effects : Infinity)
        const store = await opened(folder, first, disk.fs)
        if (name !== 'opening and working') disk.dieAfter(effects)
        let isDone = false
        if (store.ok) {
          isDone = await isAcknowledged(deed.work(store.value, disk.fs))
          await store.value.close().catch(() => undefined)
        }
        isThrough = !disk.isDead()
        tally.rounds++
        tally.acknowledged += 3 + Number(isDone)
        const step = `${name}, killed after ${effects} effects`
        if (isThrough && !isDone) findings.push(`${step}: is not done though the disk lives`)
        const again = await openedAgain(folder, deed.secrets, step)
        const isSealed = again.info.isEncrypted
        if (isDone && name === 'setting a password' && !isSealed) plainFiles.push(`${step}: all of it`)
        if (isSealed) await backupsOf(again, quickDisk).seal()
        if (name === 'erasing a person') must(await finishErasings(eraserOf(again, quickDisk)))
        lost.push(...lostOf(deed, isDone, again).map((each) => `${step}: ${each}`))
        await again.close()
        if (isSealed) {
          plainFiles.push(...tracesOf([...kept, erased], folder).map((each) => `${step}: ${each}`))
          const halves = readdirSync(folder, { recursive: true }).filter((each) => String(each).endsWith('.part'))
          findings.push(...halves.map((each) => `${step}: ${String(each)} is left`))
          if (wrapsIn(folder).size !== 1) findings.push(`${step}: the old password opens something`)
        }
      })
    }
    const found = { 'lost unseen': lost.length, 'plain in a sealed folder': plainFiles.length }
    tellTable('sealed folders, killed', { ...tally, ...found })
    expect({ lost, plainFiles, findings }).toEqual({ lost: [], plainFiles: [], findings: [] })
  },
  600_000,
)
