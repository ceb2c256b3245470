import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionNames } from '@shared/domain/actions'
import { collectionNames } from '@shared/domain/database/database'
import type { DatabaseState } from '@shared/domain/database/state'
import { straysOf } from '@shared/domain/database/strays'
import { deeds, inputs, play } from './deeds'

/** A place that was held at an event which is gone is no reference that anybody follows. */
const straysIn = (state: DatabaseState) =>
  collectionNames
    .flatMap((collection) =>
      Array.from(state.all(collection)).flatMap((record) => straysOf(state, { collection, record })),
    )
    .filter(({ code, field }) => !(code === 'nowhere' && field === 'answer'))

test('whatever is done in whatever order, nothing refers across initiatives, to nothing, or in a circle', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(deeds, (all) => {
      const { state, done } = play(all)
      expect(straysIn(state)).toEqual([])
      for (const action of done) seen.add(action)
    }),
    { numRuns: 200, seed: 20210112 },
  )
  // A property that some action never took part in proves nothing for it.
  expect(actionNames.filter((name) => inputs[name] !== undefined && !seen.has(name))).toEqual([])
})
