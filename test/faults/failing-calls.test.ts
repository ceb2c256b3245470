import { describe, vi } from 'vitest'
import { callsIn, failAt, type FailedRun } from './fail-at'
import { failureModes, once, type FailureMode } from './failing-disk'
import { chanceFor, isFullRun } from './seeded'
import { inTurn, promisesOf } from './promises-of'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const failEveryCall = async (mode: FailureMode): Promise<readonly FailedRun[]> => {
  const { length } = await callsIn(mode)
  return inTurn(length, (index) => failAt(mode, [index + 1]))
}

describe.each(failureModes)('every call of a story fails in turn, with $name:', (mode) =>
  promisesOf(() => failEveryCall(mode), 20),
)

describe('two calls of a story, chosen by chance, fail with EIO:', () =>
  promisesOf(async () => {
    const chance = chanceFor('two failing calls')
    const { length } = await callsIn(once('EIO'))
    return inTurn(isFullRun ? 1000 : 120, () => {
      const first = 1 + chance.below(length)
      return failAt(once('EIO'), [first, first + 1 + chance.below(6)])
    })
  }, 100))
