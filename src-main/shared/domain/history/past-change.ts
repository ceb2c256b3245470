import type { Change, CollectionName } from '../database/database'
import type { Id } from '../values/ids'

/** What the rules of history need of a change set that was kept; those of the store have more. */
export type PastChange = {
  readonly seq: number
  readonly action: string
  /** For `undo` and `redo`: the change set that was taken back or done again. */
  readonly target?: number
  /** Where others went with it: all of them, the target included. */
  readonly targets?: readonly number[]
  readonly changes: readonly Change[]
}

/** A record by its collection and id, as the key of a map: `persons/0192…`. */
export type RecordKey = `${CollectionName}/${string}`

export const recordKey = (collection: CollectionName, id: Id): RecordKey => `${collection}/${id}`

export const partsOfKey = (key: RecordKey): readonly [CollectionName, Id] => {
  const at = key.indexOf('/')
  return [key.slice(0, at) as CollectionName, key.slice(at + 1)] // safe: put together by `recordKey`
}

/** The change sets that an `undo` or a `redo` is about; none for an ordinary one. */
export const targetsOf = ({ target, targets }: Pick<PastChange, 'target' | 'targets'>): readonly number[] =>
  targets ?? (target === undefined ? [] : [target])

/** The same changes the other way round. */
export const swapped = (changes: readonly Change[]): readonly Change[] =>
  changes.map(({ collection, id, before, after }) => ({ collection, id, before: after, after: before })).reverse()

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
