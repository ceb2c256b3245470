import { references, text, time } from './kinds'

/** Two records that look alike and are not the same, as somebody has decided; one of the lists is empty. */
export const distinctionRecord = {
  institutionIds: references('institutions', { max: 2, personal: 'no' }),
  personIds: references('persons', { max: 2, personal: 'no' }),
  at: time({ personal: 'no' }),
  by: text({ personal: 'mentions' }),
}
