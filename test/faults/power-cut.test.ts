import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KillReport } from './kill-rounds'
import { dropPlaces } from './place'
import { powerCutRounds } from './power-cut-rounds'
import { builtWriter } from './processes/built-writer'
import { openSoon } from './processes/open-soon'
import { chanceFor, isFullRun } from './seeded'
import { tellNotDone, tellTable } from './table'

afterAll(dropPlaces)

const rounds = 25

describe.skipIf(!isFullRun)('a disk whose power is cut while a process commits', () => {
  let report: KillReport | { readonly reason: string }
  beforeAll(async () => {
    report = await powerCutRounds({
      script: await builtWriter(),
      book: 'store',
      rounds,
      chance: chanceFor('power cuts'),
      open: openSoon,
    })
    if ('reason' in report) tellNotDone(`no power was cut: ${report.reason}`)
    else tellTable('power cut', { rounds: report.rounds, acknowledged: report.kept, 'lost unseen': report.lostBatches })
  }, 1_200_000)

  test('P01 has everything that was acknowledged', ({ skip }) => {
    if ('reason' in report) return skip(report.reason)
    expect(report.kept).toBeGreaterThan(rounds)
    expect([...report.unopened, ...report.lost]).toEqual([])
  })
  test('P02 has each commit of many records whole or not at all', ({ skip }) => {
    if ('reason' in report) return skip(report.reason)
    expect(report.partial).toEqual([])
  })
})
