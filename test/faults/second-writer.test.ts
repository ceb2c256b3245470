import { readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { generationFiles, journalName, snapshotName } from '../../src-main/store/generation-files'
import { createStore, openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { inCopyOf, inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { create, namesIn } from './story'
import { tellTable } from './table'
import { settingsWith } from './world'

// A lock that does not hold: one that an administrator, a file system or an older version has taken away.
vi.mock('../../src-main/store/lock', () => ({
  takeLock: () => Promise.resolve({ ok: true, value: { release: () => Promise.resolve() } }),
}))

const chance = chanceFor('a second writer')
const rounds = isFullRun ? 200 : 30
const changesPerRound = 20

type Tally = {
  rounds: number
  kept: number
  refused: number
  'lost unseen': number
  'lost and told': number
}
const findings: string[] = []

const towns = (folder: string): Promise<{ readonly names: readonly string[]; readonly isTold: boolean }> =>
  inCopyOf(folder, async (copy) => {
    const opened = await openStore({ ...settingsWith(undefined, 77), folder: copy, isReadOnly: true })
    // A folder that is not opened says so by itself.
    if (!opened.ok) return { names: [], isTold: true }
    const isTold = opened.value.info.repaired.some(
      ({ code }) => code !== 'older-generation' && code !== 'unfinished-generation',
    )
    const names = namesIn(opened.value.view)
    await opened.value.close()
    return { names, isTold }
  })

const enter = async (store: Store, name: string, acknowledged: Set<string>, tally: Tally): Promise<void> => {
  const answer = await create(name).ask(store)
  if (answer?.ok) {
    tally.kept++
    acknowledged.add(name)
  } else tally.refused++
}

/** Everything that was acknowledged is there after a crash, or it is said that something is missing. */
const judge = async (folder: string, acknowledged: ReadonlySet<string>, tally: Tally, what: string): Promise<void> => {
  const { names, isTold } = await towns(folder)
  const missing = [...acknowledged].filter((name) => !names.includes(name))
  if (isTold) tally['lost and told'] += missing.length
  else {
    tally['lost unseen'] += missing.length
    if (missing.length > 0) findings.push(`${what}: ${missing.join(', ')}`)
  }
}

const newTally = (): Tally => ({ rounds, kept: 0, refused: 0, 'lost unseen': 0, 'lost and told': 0 })
const made = async (folder: string, seed: number): Promise<Store> => {
  const created = await createStore({ ...settingsWith(undefined, seed), folder })
  if (!created.ok) throw new Error(created.failure.code)
  return created.value
}

/** Two stores that both believe to be alone, their changes mixed by chance; also at the very same time. */
const twoWriters = async (tally: Tally): Promise<void> => {
  for (let round = 0; round < rounds; round++)
    await inFreshFolder(async (folder) => {
      const writers = [await made(folder, round + 1)]
      const acknowledged = new Set<string>()
      const at = chance.below(changesPerRound)
      for (let change = 0; change < changesPerRound; change++) {
        if (change === at) {
          const second = openStore({ ...settingsWith(undefined, 1000 + round), folder })
          if (chance.below(2) === 0 && writers[0]) await enter(writers[0], `${round} mezitím`, acknowledged, tally)
          const opened = await second
          if (opened.ok) writers.push(opened.value)
        }
        const turns = writers.map(
          (writer, index) => () => enter(writer, `${round} ${index} ${change}`, acknowledged, tally),
        )
        if (chance.below(2) === 0) await Promise.all(turns.map((turn) => turn()))
        else for (const turn of turns) await turn()
      }
      await judge(folder, acknowledged, tally, `round ${round}`)
      for (const writer of writers) await writer.close()
      await judge(folder, acknowledged, tally, `round ${round}, closed`)
    })
}

const newestIn = (folder: string): number => generationFiles(readdirSync(folder)).journals[0] ?? 0

/** What a program that tidies, synchronises or backs up does to a journal. */
const meddlings: readonly ((folder: string) => void)[] = [
  (folder) =>
    renameSync(join(folder, journalName(newestIn(folder))), join(folder, `${journalName(newestIn(folder))}.old`)),
  (folder) => rmSync(join(folder, journalName(newestIn(folder)))),
  (folder) => truncateSync(join(folder, journalName(newestIn(folder))), 0),
  (folder) => truncateSync(join(folder, journalName(newestIn(folder))), 7),
  (folder) => {
    rmSync(join(folder, journalName(newestIn(folder))))
    writeFileSync(join(folder, journalName(newestIn(folder))), '')
  },
  (folder) => rmSync(join(folder, snapshotName(newestIn(folder))), { force: true }),
]

const meddledJournals = async (tally: Tally): Promise<void> => {
  for (let round = 0; round < rounds; round++)
    await inFreshFolder(async (folder) => {
      const store = await made(folder, round + 1)
      const acknowledged = new Set<string>()
      for (let change = 0; change < changesPerRound; change++) {
        await enter(store, `${round} ${change}`, acknowledged, tally)
        if (chance.below(5) > 0) continue
        meddlings[chance.below(meddlings.length)]?.(folder)
        await store.lookAtPlace()
        await judge(folder, acknowledged, tally, `round ${round}, change ${change}`)
      }
      await judge(folder, acknowledged, tally, `round ${round}`)
      await store.close()
      await judge(folder, acknowledged, tally, `round ${round}, closed`)
    })
}

const figuresOf = ({ kept, 'lost unseen': lost }: Tally) => ({ rounds, acknowledged: kept, 'lost unseen': lost })

const tallies = { two: newTally(), meddled: newTally() }
beforeAll(async () => {
  await twoWriters(tallies.two)
  await meddledJournals(tallies.meddled)
}, 1_200_000)
afterAll(() => {
  tellTable('lock taken away, two writers', figuresOf(tallies.two))
  tellTable('journals taken away', figuresOf(tallies.meddled))
})

test('P34 no change that one of two writers was told is saved is missing without a word', () => {
  expect(tallies.two.kept).toBeGreaterThan(rounds * 10)
  expect(tallies.two.refused).toBeGreaterThan(rounds)
  expect(tallies.two['lost unseen']).toBe(0)
  expect(findings).toEqual([])
})
test('P35 no change that was told as saved is missing where its journal was taken away, cut or replaced', () => {
  expect(tallies.meddled.kept).toBe(rounds * changesPerRound)
  expect(tallies.meddled['lost unseen'] + tallies.meddled['lost and told']).toBe(0)
})
