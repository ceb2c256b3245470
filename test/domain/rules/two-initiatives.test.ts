import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionNames } from '@shared/domain/actions'
import { collectionNames } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import { straysOf } from '@shared/domain/database/strays'
import { apart, inputs } from './deed-inputs'
import { deeds, play } from './deeds'

/** A place that was held at an event which is gone is no reference that anybody follows. */
const straysIn = (state: DatabaseState) =>
  collectionNames
    .flatMap((collection) =>
      Array.from(state.all(collection)).flatMap((record) => straysOf(state, { collection, record })),
    )
    .filter(({ code, field }) => !(code === 'nowhere' && field === 'answer'))

test('whatever is done in whatever order, nothing refers across initiatives, to nothing, or in a circle', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(deeds, (all) => {
      const { state, done } = play(all)
      expect(straysIn(state)).toEqual([])
      for (const action of done) seen.set(action, (seen.get(action) ?? 0) + 1)
    }),
    { numRuns: 200, seed: 20210112 },
  )
  // A property that some action hardly took part in proves nothing for it.
  const idle = actionNames.filter((name) => inputs[name] !== undefined && (seen.get(name) ?? 0) < 5)
  expect(idle).toEqual([])
})

test('every action either takes part in them, or touches no reference', () => {
  expect(actionNames.filter((name) => inputs[name] === undefined)).toEqual(
    actionNames.filter((name) => apart.includes(name)),
  )
})
