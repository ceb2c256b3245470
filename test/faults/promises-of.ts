import { beforeAll, expect, test } from 'vitest'
import { brokenIn, type FailedRun } from './fail-at'
import { tellTable } from './table'

/** What must hold whatever failed; the runs are made before the first test. */
export const promisesOf = (make: () => Promise<readonly FailedRun[]>, atLeast: number): void => {
  let runs: readonly FailedRun[] = []
  beforeAll(async () => {
    runs = await make()
    tellTable('failing calls', { rounds: runs.length, 'lost unseen': brokenIn(runs, 'P01').length })
  }, 1_200_000)

  test('P01 what was acknowledged is there after reopening', () => {
    expect(runs.length).toBeGreaterThanOrEqual(atLeast)
    expect(runs.filter(({ failedCalls }) => failedCalls === 0)).toHaveLength(0)
    expect(brokenIn(runs, 'P01')).toEqual([])
  })
  test('P02 a commit of many records is there as a whole or not at all', () =>
    expect(brokenIn(runs, 'P02')).toEqual([]))
  test('P03 what was refused is not in memory, not on the disk and not in the next save', () =>
    expect(brokenIn(runs, 'P03')).toEqual([]))
  test('P11 a failure costs only the step that met it and is told as what it is', () =>
    expect(brokenIn(runs, 'P11')).toEqual([]))
}

/** Runs one after another: each has the disk and the clock for itself. */
export const inTurn = async (
  count: number,
  run: (index: number) => Promise<FailedRun>,
): Promise<readonly FailedRun[]> => {
  const runs: FailedRun[] = []
  for (let index = 0; index < count; index++) runs.push(await run(index))
  return runs
}
