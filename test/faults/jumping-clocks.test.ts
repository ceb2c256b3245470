import { beforeAll, expect, test, vi } from 'vitest'
import { createStore, openStore, type StoreSettings } from '../../src-main/store/open-store'
import { inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { create, namesIn } from './story'
import { tellTable } from './table'
import { settingsWith } from './world'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const chance = chanceFor('jumping clocks')
const rounds = isFullRun ? 200 : 20
const hours = 365 * 24
const findings: string[] = []
const tally = { rounds, acknowledged: 0, 'lost unseen': 0 }

/** A clock that stands up to a year before or after the right time, elsewhere at each look. */
const jumping = (seed: number): StoreSettings => {
  const settings = settingsWith(undefined, seed)
  const now = (): Date => new Date(settings.world.now().getTime() + 3_600_000 * (chance.below(2 * hours) - hours))
  return { ...settings, world: { ...settings.world, now } }
}

const live = (round: number): Promise<void> =>
  inFreshFolder(async (folder) => {
    const acknowledged = new Set<string>()
    for (let day = 0; day < 4; day++) {
      const opened = await (day === 0 ? createStore : openStore)({ ...jumping(round + 1), folder })
      if (!opened.ok) return void findings.push(`round ${round}, day ${day}: ${opened.failure.code}`)
      const store = opened.value
      const names = namesIn(store.view)
      tally['lost unseen'] += [...acknowledged].filter((name) => !names.includes(name)).length
      if (names.length !== acknowledged.size) findings.push(`round ${round}, day ${day}: ${names.join()}`)
      for (let change = 0; change < 3; change++) {
        const name = `${round} ${day} ${change}`
        if (!(await create(name).ask(store))?.ok) findings.push(`${name} is refused`)
        else acknowledged.add(name)
      }
      const seqs = (await store.history(1000)).map(({ seq }) => seq)
      if (seqs.some((seq, at) => at > 0 && seq >= (seqs[at - 1] ?? 0)))
        findings.push(`round ${round}, day ${day}: numbers do not grow`)
      await store.close()
    }
    tally.acknowledged += acknowledged.size
  })

beforeAll(async () => {
  for (let round = 0; round < rounds; round++) await live(round)
  tellTable('jumping clocks', tally)
}, 1_200_000)

test('P40 a clock that jumps a year either way at every look costs no change and no order', () => {
  expect(findings).toEqual([])
  expect(tally).toEqual({ rounds, acknowledged: 12 * rounds, 'lost unseen': 0 })
})
