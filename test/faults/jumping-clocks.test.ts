import { cpSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { createStore, openStore, type StoreSettings } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { create, Expected, namesIn, note, undo, type Step } from './story'
import { tellTable } from './table'
import { settingsWith } from './world'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const chance = chanceFor('jumping clocks')
const rounds = isFullRun ? 200 : 20
const days = 5
const hours = 365 * 24
const findings: string[] = []
const tally = { rounds, acknowledged: 0, 'lost unseen': 0 }

/** A clock that stands up to a year before or after the right time, elsewhere at each look. */
const jumping = (seed: number): StoreSettings => {
  const settings = settingsWith(undefined, seed)
  const now = (): Date => new Date(settings.world.now().getTime() + 3_600_000 * (chance.below(2 * hours) - hours))
  return { ...settings, world: { ...settings.world, now } }
}

/** What is done between two openings; the last of it is taken back half of the time, in the order of the numbers and not of the stamps. */
const dayOf = (name: string): readonly Step[] => {
  const steps = [create(name), note(name, 'volat ráno'), create(`${name} B`), note(`${name} B`, 'už nevolat')]
  return chance.below(2) === 0 ? steps : [...steps, undo]
}

const doDay = async (store: Store, name: string, expected: Expected): Promise<void> => {
  for (const step of dayOf(name)) {
    const answer = await step.ask(store)
    if (!answer?.ok) findings.push(`${name}: ${step.name} is refused`)
    else expected.keep(step)
    tally.acknowledged += Number(answer?.ok === true)
  }
}

/** What is shown beside what was acknowledged, and the numbers of the history, which grow whatever the stamps say. */
const judge = async (store: Store, when: string, expected: Expected): Promise<void> => {
  const shown = namesIn(store.view)
  const missing = expected.names.filter((name) => !shown.includes(name))
  tally['lost unseen'] += missing.length
  if (missing.length > 0) findings.push(`${when}: ${missing.join()} are missing`)
  else if (shown.length !== expected.names.length) findings.push(`${when}: more is shown: ${shown.join()}`)
  const seqs = (await store.history(1000)).map(({ seq }) => seq)
  if (seqs.some((seq, at) => at > 0 && seq >= (seqs[at - 1] ?? 0))) findings.push(`${when}: numbers do not grow`)
  if (seqs.length !== store.seq) findings.push(`${when}: ${seqs.length} of ${store.seq} steps are in the history`)
}

/** A day ends with closing, or with a crash: then the next one begins with the folder as it was while it was open. */
const live = (round: number): Promise<void> =>
  inFreshFolder(async (folder) => {
    const expected = new Expected()
    for (let day = 0; day < days; day++) {
      const when = `round ${round}, day ${day}`
      const at = `${folder} ${day}`
      const opened = await (day === 0 ? createStore : openStore)({ ...jumping(round + 1), folder: at })
      if (!opened.ok) return void findings.push(`${when}: ${opened.failure.code}`)
      const store = opened.value
      await judge(store, when, expected)
      await doDay(store, `${round} ${day}`, expected)
      const isCrash = chance.below(2) === 0
      if (isCrash) cpSync(at, `${folder} ${day + 1}`, { recursive: true })
      await store.close()
      if (!isCrash) cpSync(at, `${folder} ${day + 1}`, { recursive: true })
    }
  })

beforeAll(async () => {
  for (let round = 0; round < rounds; round++) await live(round)
  tellTable('jumping clocks', tally)
}, 1_200_000)

test('P40 a clock that jumps a year either way at every look costs no change and no order', () => {
  expect(findings).toEqual([])
  expect(tally.acknowledged).toBeGreaterThanOrEqual(rounds * days * 4)
  expect(tally).toEqual({ rounds, acknowledged: tally.acknowledged, 'lost unseen': 0 })
})
