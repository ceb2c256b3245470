import type { recommendationRecord } from '../../fields/recommendation'
import type { RecordOf } from '../../fields/record'
import { compareOrder } from '../values/order'

export type Recommendation = RecordOf<typeof recommendationRecord>

/** Recommendations of one chapter in their order. */
export const inOrder = (recommendations: Iterable<Recommendation>): Recommendation[] =>
  Array.from(recommendations).sort((a, b) => compareOrder(a.order, b.order) || (a.id < b.id ? -1 : 1))
