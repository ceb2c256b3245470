import type { distinctionRecord } from '../../fields/distinction'
import type { RecordOf } from '../../fields/record'
import type { DatabaseView } from '../database/state'
import type { Id } from '../values/ids'

export type Distinction = RecordOf<typeof distinctionRecord>

/** Records of these may look alike and be two. */
export type Likable = 'institutions' | 'persons'
export type Pair = readonly [Id, Id]

/** The list of a distinction in which the ids of a collection stand. */
export const idsField = { institutions: 'institutionIds', persons: 'personIds' } as const

/** One text for a pair, whichever way round it is given. */
export const pairKey = ([a, b]: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** All pairs of a collection that somebody has marked as different. */
export const toldApart = (view: DatabaseView, collection: Likable): readonly Pair[] =>
  Array.from(view.all('distinctions')).flatMap((distinction): Pair[] => {
    const [a, b] = distinction[idsField[collection]]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })

/** The note that two records are not the same; undefined where nobody has said so. */
export const distinctionOf = (view: DatabaseView, collection: Likable, [a, b]: Pair): Distinction | undefined => {
  const field = idsField[collection]
  return view.by('distinctions', field, a).find((each) => each[field].includes(b))
}

/** Whether somebody decided that two records are not the same. */
export const areToldApart = (view: DatabaseView, collection: Likable, pair: Pair): boolean =>
  distinctionOf(view, collection, pair) !== undefined
