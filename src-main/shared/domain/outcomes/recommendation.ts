import { z } from 'zod'
import { compareOrder, orderSchema } from '../values/order'
import { idSchema } from '../values/ids'
import { stored } from '../values/record-schema'
import { line, prose, requiredLine } from '../values/text-fields'

export const recommendationStatuses = ['draft', 'for-comment', 'approved'] as const

export const recommendationFields = {
  initiativeId: idSchema,
  /** The chapter it stands in; null: not yet in any. */
  themeId: idSchema.nullable(),
  title: requiredLine(500),
  text: prose(),
  addressee: line(500),
  outcomeIds: z.array(idSchema).max(500),
  status: z.enum(recommendationStatuses),
}

export const recommendationSchema = stored({ id: idSchema, ...recommendationFields, order: orderSchema })
export type Recommendation = z.infer<typeof recommendationSchema>

/** Recommendations of one chapter in their order. */
export const inOrder = (recommendations: Iterable<Recommendation>): Recommendation[] =>
  Array.from(recommendations).sort((a, b) => compareOrder(a.order, b.order) || (a.id < b.id ? -1 : 1))
