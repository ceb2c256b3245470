import { isDeepStrictEqual } from 'node:util'
import type { CollectionDifference, DifferentRecords } from '@shared/domain/database/backup'
import { compareCzech } from '@shared/domain/values/collation'
import { collectionNames, type AnyRecord, type Change, type CollectionName } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'
import { recordLabel } from './record-label'

/** The changes that make one state out of another, collection by collection. */
export const changesBetween = (current: DatabaseView, target: DatabaseView): readonly Change[] =>
  collectionNames.flatMap((collection) => [
    ...Array.from(target.all(collection)).flatMap((after): Change[] => {
      const before = current.get(collection, after.id) ?? null
      return before !== null && isDeepStrictEqual(before, after) ? [] : [{ collection, id: after.id, before, after }]
    }),
    ...Array.from(current.all(collection))
      .filter(({ id }) => target.get(collection, id) === undefined)
      .map((before): Change => ({ collection, id: before.id, before, after: null })),
  ])

/** Records named for a look; the rest is a number. */
const mostNamed = 4

type Side = { readonly view: DatabaseView; readonly record: AnyRecord }

const toldRecords = (collection: CollectionName, sides: readonly Side[]): DifferentRecords => ({
  count: sides.length,
  names: sides
    .map(({ view, record }) => recordLabel(view, collection, record))
    .filter((label) => label !== '')
    .sort(compareCzech)
    .slice(0, mostNamed),
})

/** The same changes for a person to read: how many of each collection, and the first by name. */
export const differencesOf = (
  current: DatabaseView,
  target: DatabaseView,
  changes: readonly Change[],
): readonly CollectionDifference[] =>
  collectionNames.map((collection) => {
    const own = changes.filter((change) => change.collection === collection)
    const now = ({ before }: Change): Side[] => (before === null ? [] : [{ view: current, record: before }])
    const then = ({ after }: Change): Side[] => (after === null ? [] : [{ view: target, record: after }])
    return {
      collection,
      current: current.count(collection),
      backup: target.count(collection),
      added: toldRecords(collection, own.filter(({ before }) => before === null).flatMap(then)),
      changed: toldRecords(
        collection,
        own.filter(({ before, after }) => before !== null && after !== null).flatMap(now),
      ),
      missing: toldRecords(collection, own.filter(({ after }) => after === null).flatMap(now)),
    }
  })

const largeShare = 0.2
const manyRemoved = 30

/** How much a restore would touch; large is more than a fifth of what is there now, or more than thirty records gone. */
export type Extent = {
  readonly touched: number
  readonly removed: number
  readonly total: number
  readonly isLarge: boolean
}

export const extentOf = (current: DatabaseView, changes: readonly Change[]): Extent => {
  const total = collectionNames.reduce((sum, name) => sum + current.count(name), 0)
  const touched = changes.length
  const removed = changes.filter(({ after }) => after === null).length
  return { touched, removed, total, isLarge: (total > 0 && touched > largeShare * total) || removed > manyRemoved }
}
