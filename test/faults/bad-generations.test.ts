import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { generationFiles, journalName, snapshotName } from '../../src-main/store/generation-files'
import { createStore, openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { readHeader, snapshotParts } from '../../src-main/store/snapshot'
import { inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { create, namesIn } from './story'
import { tellTable } from './table'
import { settingsWith } from './world'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const chance = chanceFor('bad generations')
const rounds = isFullRun ? 400 : 60
const tally = { rounds, opened: 0, acknowledged: 0, refused: 0, 'lost unseen': 0, 'lost and told': 0 }

const newestIn = (folder: string): number => generationFiles(readdirSync(folder)).snapshots[0] ?? 0

const flipIn = (path: string): void => {
  const bytes = readFileSync(path)
  const at = chance.below(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
  writeFileSync(path, bytes)
}

/** The bytes of the newest snapshot under the next number, every sum right. */
const nextSnapshot = (folder: string, generation: number): Buffer => {
  const known = newestIn(folder)
  const bytes = readFileSync(join(folder, snapshotName(known)))
  const header = readHeader(known, bytes)
  if (header === null) return Buffer.alloc(0)
  const data = bytes.subarray(bytes.indexOf(0x0a) + 1 + '"data":'.length, -2)
  const { app, seq, at, device, counts, databaseId = '', link = '' } = header
  return Buffer.concat(snapshotParts(generation, { app, seq, at, device, counts, databaseId, link }, data))
}

/** What openings leave that a crash or a bad sector ended: nothing of it is acknowledged. */
const badGeneration = (folder: string): void => {
  const generation = newestIn(folder) + 1
  const whole = nextSnapshot(folder, generation)
  const kind = chance.below(4)
  const bytes = kind === 0 ? whole : whole.subarray(0, chance.below(whole.length))
  writeFileSync(join(folder, snapshotName(generation)), bytes)
  if (kind === 2) writeFileSync(join(folder, journalName(generation)), '')
}

const opened = async (folder: string, seed: number): Promise<Store> => {
  const isNew = newestIn(folder) === 0
  const result = await (isNew ? createStore : openStore)({ ...settingsWith(undefined, seed), folder })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

beforeAll(async () => {
  for (let round = 0; round < rounds; round++)
    await inFreshFolder(async (folder) => {
      const made = await createStore({ ...settingsWith(undefined, round + 1), folder })
      if (!made.ok) throw new Error(made.failure.code)
      await create('Říčany').ask(made.value)
      await made.value.close()
      const acknowledged = new Set(['Říčany'])
      for (let day = 0; day < 3; day++) {
        for (let bad = 0; bad < 3 + chance.below(6); bad++) badGeneration(folder)
        const store = await opened(folder, 100 * round + day)
        if (chance.below(2) === 0) {
          const answer = await create(`${round} ${day}`).ask(store)
          if (answer?.ok) acknowledged.add(`${round} ${day}`)
        }
        tally.opened++
        await store.close()
      }
      tally.acknowledged += acknowledged.size
      flipIn(join(folder, snapshotName(newestIn(folder))))
      const last = await openStore({ ...settingsWith(undefined, 7), folder, isReadOnly: true })
      if (!last.ok) return void tally.refused++
      const missing = [...acknowledged].filter((name) => !namesIn(last.value.view).includes(name))
      const isTold = last.value.info.repaired.some(({ code }) => code === 'missing-changes' || code === 'damaged-frame')
      tally[isTold ? 'lost and told' : 'lost unseen'] += missing.length
      await last.value.close()
    })
  tellTable('bad generations in a row', {
    rounds,
    acknowledged: tally.acknowledged,
    'lost unseen': tally['lost unseen'],
  })
}, 1_200_000)

test('P39 generations that are not finished or damaged, many in a row, push out nothing that is good', () => {
  expect(tally).toMatchObject({ refused: 0, 'lost unseen': 0, 'lost and told': 0 })
})
