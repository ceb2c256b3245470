import { existsSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import {
  copiedFiles,
  cuts,
  everythingDamaged,
  flippedBits,
  foreignFiles,
  missingFiles,
  mixedFrames,
  swappedFiles,
  withoutNewestSnapshot,
  zeros,
  type Damage,
} from './damage'
import { filesIn, type Files } from './files-in'
import { oldFolder, type OldFolder } from './old-folder'
import { inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { putDown } from './simulated-disk'
import { recordLines, stateText } from './state-text'
import { create } from './story'
import { tellTable } from './table'
import { settingsWith } from './world'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const chance = chanceFor('damaged folders')
const times = isFullRun ? 10 : 1

let old: OldFolder
let damages: readonly Damage[]
let wrecks: readonly Damage[]
const findings: { readonly promise: 'P04' | 'P05' | 'P06' | 'P07' | 'foreign'; readonly seen: string }[] = []
const counts = { opened: 0, refused: 0, older: 0 }
const seen = (promise: string) => findings.filter((each) => each.promise === promise).map((each) => each.seen)

const isSame = (one: Files, other: Files): boolean =>
  one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes))

/** The damaged files whose bytes are nowhere in the folder any more, neither in their place nor aside. */
const goneFrom = (folder: string, { files }: Damage): readonly string[] => {
  const left = [...filesIn(folder).values()]
  const damaged = [...files].filter(([name, bytes]) => bytes.length > 0 && !old.files.get(name)?.equals(bytes))
  return damaged.filter(([, bytes]) => !left.some((each) => each.equals(bytes))).map(([name]) => name)
}

/** These alone say that another way was found to the same data. */
const harmless: readonly string[] = ['older-generation', 'unfinished-generation']

const tellsLoss = ({ info }: Store): boolean => info.repaired.some(({ code }) => !harmless.includes(code))

/** Opens a damaged folder as a person would, enters something and closes it. */
const judge = (damage: Damage): Promise<void> =>
  inFreshFolder(async (folder) => {
    putDown(damage.files, folder)
    const find = (promise: 'P04' | 'P05' | 'P06' | 'P07', what: string) =>
      findings.push({ promise: damage.isForeign ? 'foreign' : promise, seen: `${damage.name}: ${what}` })
    const opened = await openStore({ ...settingsWith(undefined, 9), folder }).catch((error: unknown) => {
      find('P04', `opening breaks down: ${String(error)}`)
      return null
    })
    if (opened === null) return
    if (!opened.ok) {
      counts.refused++
      if (!isSame(filesIn(folder), damage.files))
        find('P07', `refused (${opened.failure.code}), yet the folder changed`)
      return
    }
    const store = opened.value
    const state = stateText(store.view)
    const isTold = store.info.repaired.length > 0
    const invented = recordLines(store.view).filter((line) => !old.records.has(line))
    counts.opened++
    if (state !== old.newest) counts.older++
    if (!old.states.has(state) && !isTold) find('P04', 'a state that never was, and no report')
    if (invented.length > 0) find('P04', `shows what never was: ${invented[0] ?? ''}`)
    if (state !== old.newest && !tellsLoss(store)) find('P06', 'changes are missing, and no report says so')
    if (!(await create('Zlín').ask(store))?.ok) find('P06', 'takes no changes')
    await store.close()
    const gone = goneFrom(folder, damage)
    if (gone.length > 0) find('P05', `the damaged bytes of ${gone.join(' and ')} are gone`)
  })

/** The files of the folder itself, without what was put aside. */
const readableFiles = (folder: string): readonly string[] =>
  existsSync(folder) ? [...filesIn(folder).keys()].filter((name) => !name.includes(sep)) : []

beforeAll(async () => {
  old = await oldFolder('Říčany', 1)
  const { files: others } = await oldFolder('Bergen', 2)
  const { files } = old
  damages = [
    ...flippedBits(files, 200 * times, chance),
    ...zeros(files, 60 * times, chance),
    ...cuts(files),
    ...swappedFiles(files),
    ...copiedFiles(files),
    ...missingFiles(files),
    ...mixedFrames(files),
    ...foreignFiles(files, others),
    ...withoutNewestSnapshot(files, (broken) => [
      ...flippedBits(broken, 40 * times, chance),
      ...cuts(broken).filter(({ name }) => name.startsWith('log-')),
      ...mixedFrames(broken),
    ]),
  ]
  wrecks = everythingDamaged(files, 20 * times, chance)
  for (const damage of [...damages, ...wrecks]) await judge(damage)
  tellTable('damaged folders', {
    rounds: damages.length + wrecks.length,
    'lost unseen': seen('P06').length,
    'forged taken in': seen('foreign').length,
    silent: seen('P04').length,
  })
}, 1_200_000)

test('P04 what is shown from a damaged folder was once true, or is told to be mended', () => {
  expect(damages.length).toBeGreaterThan(400)
  expect(counts.older, 'folders that opened with less than there was').toBeGreaterThan(30)
  expect(seen('P04')).toEqual([])
})
test('P05 the bytes of a damaged file are there afterwards, in their place or in quarantine', () =>
  expect(seen('P05')).toEqual([]))
test('P06 a folder that opens with less than there was says so and takes changes again', () =>
  expect(seen('P06')).toEqual([]))
test('P07 a folder that is not opened stays as it was, and one where everything is damaged is not opened', async () => {
  expect(counts.refused).toBeGreaterThanOrEqual(wrecks.length)
  expect(seen('P07')).toEqual([])
  for (const wreck of wrecks.slice(0, 5))
    await inFreshFolder(async (folder) => {
      putDown(wreck.files, folder)
      expect(await openStore({ ...settingsWith(), folder })).toMatchObject({ failure: { code: 'database-damaged' } })
    })
})

test('P05 a second damage of a file of the same name is put beside the first', () =>
  inFreshFolder(async (folder) => {
    const newest = [...old.files.keys()].filter((name) => name.startsWith('snap-')).at(-1) ?? ''
    const damaged = ['první', 'druhé'].map((text) => Buffer.from(`${text} poškození`))
    for (const bytes of damaged) {
      // Without the newer generations that the first opening made, the damaged file is the newest again.
      for (const name of readableFiles(folder)) rmSync(join(folder, name))
      putDown(new Map([...old.files, [newest, bytes]]), folder)
      const opened = await openStore({ ...settingsWith(undefined, 9), folder })
      if (opened.ok) await opened.value.close()
      expect(opened).toMatchObject({ ok: true })
    }
    const aside = [...filesIn(folder)].filter(([name]) => name.startsWith('quarantine'))
    expect(damaged.map((bytes) => aside.filter(([, each]) => each.equals(bytes)).length)).toEqual([1, 1])
  }))

test('P04 whole good files of another database in the place of ours are told, and nothing of them is taken in', () =>
  expect(seen('foreign')).toEqual([]))
