import { orderSchema } from '../domain/values/order'
import { choice, inner, number, prose, reference, references, text } from './kinds'

export const recommendationStatuses = ['draft', 'for-comment', 'approved'] as const

export const recommendationFields = {
  initiativeId: reference('initiatives', { personal: 'no', listed: false }),
  /** The chapter it stands in; null: not yet in any. */
  themeId: inner('themes', { personal: 'no', isBulk: true, listed: { key: 'chapter' } }),
  title: text({ isRequired: true, max: 500, personal: 'mentions', listed: { width: 260, grow: 3 } }),
  text: prose({ personal: 'mentions' }),
  addressee: text({ max: 500, personal: 'mentions', isBulk: true, listed: { width: 150, grow: 1 } }),
  outcomeIds: references('outcomes', { max: 500, personal: 'no', listed: { key: 'sources' } }),
  status: choice({
    codes: recommendationStatuses,
    words: 'recommendationStatuses',
    empty: 'draft',
    personal: 'no',
    isBulk: true,
  }),
}

export const recommendationRecord = {
  ...recommendationFields,
  order: number(orderSchema, 0, { personal: 'no', listed: false }),
}
