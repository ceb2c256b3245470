import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killRounds, type KillReport } from './kill-rounds'
import { dropPlaces, freshPlace } from './place'
import { builtWriter } from './processes/built-writer'
import { openSoon } from './processes/open-soon'
import { endWriters, RunningWriter } from './processes/running-writer'
import { chanceFor, isFullRun } from './seeded'
import { tellTable } from './table'

afterAll(async () => {
  await endWriters()
  dropPlaces()
})

let script: string
beforeAll(async () => {
  script = await builtWriter()
})

describe('a process that is killed while it commits, again and again,', () => {
  let report: KillReport
  beforeAll(async () => {
    const folder = join(freshPlace(tmpdir()), 'Má data')
    const chance = chanceFor('kills')
    report = await killRounds({ script, book: 'store', folder, rounds: isFullRun ? 200 : 20, chance, open: openSoon })
    tellTable('killed process', { rounds: report.rounds, acknowledged: report.kept, 'lost unseen': report.lostBatches })
  }, 1_200_000)

  test('P01 loses nothing that it had acknowledged', () => {
    expect(report.kept).toBeGreaterThan(report.rounds)
    expect([...report.unopened, ...report.lost]).toEqual([])
  })
  test('P02 leaves each commit of many records whole or not at all', () => expect(report.partial).toEqual([]))
})

describe('a folder that another process holds', () => {
  test('P12 is refused to the second, who gets it at once when the first is killed', async () => {
    const folder = join(freshPlace(tmpdir()), 'Má data')
    const holder = new RunningWriter(script, 'store', folder, 'hold')
    await holder.said('held')
    const second = new RunningWriter(script, 'store', folder, 'hold')
    expect(await second.said('refused')).toBe('refused database-locked')
    await expect(openSoon(folder)).rejects.toThrow('database-locked')
    await holder.kill()
    const book = await openSoon(folder)
    await book.close()
  })

  test('P12 is refused while its holder is in the middle of commits, which all stay', async () => {
    const folder = join(freshPlace(tmpdir()), 'Má data')
    const holder = new RunningWriter(script, 'store', folder, 'commit')
    await holder.said('kept')
    const third = new RunningWriter(script, 'store', folder, 'hold')
    // Between two openings of the holder the folder is free for a moment; then the holder is the one that is refused.
    await Promise.race([third.said('refused'), holder.said('refused')])
    await holder.kill()
    await third.kill()
    const book = await openSoon(folder)
    expect(book.batches()).toBeGreaterThanOrEqual(holder.lastKept())
    await book.close()
  })
})
