import { describe, vi } from 'vitest'
import { callsIn, failAt, type FailedRun } from './fail-at'
import { failureModes, type FailureMode } from './failing-disk'
import { inTurn, promisesOf } from './promises-of'
import { isFullRun } from './seeded'
import { longStory } from './story'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

/** Only the calls after the long commit: those before it fail in the short story. */
const failNewGeneration = async (mode: FailureMode): Promise<readonly FailedRun[]> => {
  const calls = await callsIn(mode, longStory)
  const generation = calls.findIndex(({ path }) => path.endsWith('snap-0000000002.json'))
  return inTurn(18, (index) => failAt(mode, [generation + index], longStory))
}

/** Megabytes are written in each of these runs, so that only a full run tries every mode. */
const alwaysTried = ['EIO once']

describe.each(failureModes.filter(({ name }) => isFullRun || alwaysTried.includes(name)))(
  'every call of the new generation after a long journal fails in turn, with $name:',
  (mode) => promisesOf(() => failNewGeneration(mode), 18),
)
