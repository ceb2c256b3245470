import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { beginAnew } from '../../../src-main/store/rescue/begin-anew'
import { salvageFrom } from '../../../src-main/store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../../../src-main/store/rescue/survey'
import { Keys } from '../../../src-main/store/encryption/keys'
import {
  act,
  addTown,
  copyOf,
  create,
  filesOf,
  fingerprint,
  freshFolder,
  open,
  refusalOf,
  settingsWith,
  townsIn,
} from './folder'

const { world } = settingsWith()
const towns = ['Cheb', 'Kolín', 'Písek']

const survey = (folder: string): Promise<FolderSurvey> =>
  surveyFolder({ fs: nodeFileSystem, folder, keys: new Keys({ secret: null, random: world.random }) })

const flipIn = (path: string): void => {
  const bytes = readFileSync(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Three starts with a change in each, then every snapshot damaged. */
let folder: string
beforeEach(async () => {
  folder = freshFolder()
  let store = await create(folder)
  for (const name of towns) {
    await addTown(store, name)
    const copy = copyOf(folder)
    await store.close()
    folder = copy
    store = await open(folder)
  }
  const copy = copyOf(folder)
  await store.close()
  folder = copy
  for (const name of filesOf(folder, 'snap')) flipIn(join(folder, name))
})

const salvaged = async (): Promise<readonly string[]> => {
  const found = salvageFrom(await survey(folder))
  return Array.from(found?.records.all('institutions') ?? [], ({ name }) => name).sort()
}

describe('a folder in which no snapshot verifies', () => {
  test('P07 is not opened, and looking into it writes nothing', async () => {
    const before = fingerprint(folder)
    expect((await refusalOf(folder)).code).toBe('database-damaged')
    const found = await survey(folder)
    expect(found.generations.map(({ state }) => state)).toEqual(['damaged', 'damaged', 'damaged', 'damaged'])
    expect(found.journals.map(({ changes }) => changes)).toEqual([1, 1, 1])
    expect(fingerprint(folder)).toEqual(before)
    expect(readdirSync(folder)).not.toContain('quarantine')
  })

  test('is put together from its journals', async () => {
    expect(await salvaged()).toEqual(towns)
    expect(salvageFrom(await survey(folder))).toMatchObject({ isFromJournalsOnly: true, missing: [], seq: 3 })
  })

  test('says which change is missing where a journal is damaged too', async () => {
    flipIn(join(folder, 'log-0000000002.ndjson'))
    expect(await salvaged()).toEqual(['Cheb', 'Písek'])
    expect(salvageFrom(await survey(folder))?.missing).toMatchObject([
      { code: 'missing-changes', seqFrom: 2, seqTo: 2 },
    ])
  })

  test('goes on above the damaged files, which stay as they are, put aside as well', async () => {
    const found = await survey(folder)
    const salvage = salvageFrom(found)
    if (salvage === null) throw new Error('there is something')
    const damaged = found.generations.map(({ file }) => file)
    const before = fingerprint(folder)
    const { codec } = found
    expect(await beginAnew({ ...settingsWith(), folder, codec, damaged, ...salvage })).toEqual({
      ok: true,
      value: null,
    })
    for (const name of damaged) expect(readFileSync(join(folder, 'quarantine', name)).length, name).toBeGreaterThan(0)
    for (const name of Object.keys(before).filter((each) => each.startsWith('log')))
      expect(fingerprint(folder)[name]).toBe(before[name])

    const store = await open(folder)
    expect(townsIn(store)).toEqual(towns)
    expect(store.info.repaired).toEqual([])
    await addTown(store, 'Říčany')
    expect((await store.history(10)).map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
    await store.close()
  })
})

test('a readable snapshot is what the changes are put onto, an older one where the newer are damaged', async () => {
  const live = freshFolder()
  const store = await create(live)
  const town = await addTown(store, 'Cheb')
  await act(store, 'institution:edit', { id: town.id, changes: { region: 'Karlovarský kraj' } })
  folder = copyOf(live)
  await store.close()
  const found = salvageFrom(await survey(folder))
  expect(Array.from(found?.records.all('institutions') ?? [])).toMatchObject([
    { name: 'Cheb', region: 'Karlovarský kraj' },
  ])
  expect(found?.isFromJournalsOnly).toBe(false)
})

test('nothing but foreign files gives nothing', async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  appendFileSync(join(folder, 'dovolená.txt'), 'moře')
  expect(salvageFrom(await survey(folder))).toBeNull()
})
