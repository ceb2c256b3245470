import { beforeAll, describe, expect, test } from 'vitest'
import { failAt, type FailedRun } from './fail-at'
import { failingDisk, failureModes } from './failing-disk'
import type { Finding } from './judge'
import { inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { tellStory } from './tell-story'
import { settingsWith } from './world'

/** How many calls of the story can fail in a mode: it is told once on a disk that does not. */
const callsIn = (mode: (typeof failureModes)[number]): Promise<number> =>
  inFreshFolder(async (folder) => {
    const disk = failingDisk(mode, 0)
    const store = await tellStory(folder, settingsWith(disk.fs))
    const { length } = disk.calls
    await store?.close()
    return length
  })

const brokenIn = (runs: readonly FailedRun[], promise: Finding['promise']): readonly string[] =>
  runs
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.promise === promise)
    .map(({ when, seen }) => `${when}: ${seen}`)

describe.each(failureModes)('every call of a story fails once in turn, with $name:', (mode) => {
  const runs: FailedRun[] = []
  const broken = (promise: Finding['promise']): readonly string[] => brokenIn(runs, promise)

  beforeAll(async () => {
    const calls = await callsIn(mode)
    for (let call = 1; call <= calls; call++) runs.push(await failAt(mode, call))
  }, 120_000)

  test('P01 what was acknowledged is there after reopening', () => {
    expect(runs.length).toBeGreaterThan(20)
    expect(runs.filter(({ failedCalls }) => failedCalls === 0)).toHaveLength(0)
    expect(broken('P01')).toEqual([])
  })
  test('P02 a commit of many records is there as a whole or not at all', () => expect(broken('P02')).toEqual([]))
  test('P03 what was refused is not in memory, not on the disk and not in the next save', () =>
    expect(broken('P03')).toEqual([]))
  test('P11 the failure costs only the step that met it and is told as what it is', () =>
    expect(broken('P11')).toEqual([]))
})

describe('two calls of the story, chosen by chance, fail with EIO:', () => {
  const runs: FailedRun[] = []
  const [eio] = failureModes

  beforeAll(async () => {
    if (eio === undefined) throw new Error('there are no modes')
    const chance = chanceFor('two failing calls')
    const calls = await callsIn(eio)
    for (let round = 0; round < (isFullRun ? 1000 : 120); round++) {
      const first = 1 + chance.below(calls)
      runs.push(await failAt(eio, first, first + 1 + chance.below(6)))
    }
  }, 120_000)

  test('P01 what was acknowledged is there after reopening', () => expect(brokenIn(runs, 'P01')).toEqual([]))
  test('P02 a commit of many records is there as a whole or not at all', () =>
    expect(brokenIn(runs, 'P02')).toEqual([]))
  test('P03 what was refused is not in memory, not on the disk and not in the next save', () =>
    expect(brokenIn(runs, 'P03')).toEqual([]))
  test('P11 the failures cost only the steps that met them and are told as what they are', () =>
    expect(brokenIn(runs, 'P11')).toEqual([]))
})
