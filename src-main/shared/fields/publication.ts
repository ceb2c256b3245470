import { z } from 'zod'
import { idSchema } from '../domain/values/ids'
import { prose as proseSchema } from '../domain/values/text-fields'
import { nested, prose, reference, text } from './kinds'

export const publicationFields = {
  title: text({ max: 500, personal: 'mentions' }),
  subtitle: text({ max: 500, personal: 'mentions' }),
  versionLabel: text({ max: 60, personal: 'mentions' }),
  foreword: prose({ max: 100_000, personal: 'mentions' }),
}

export const publicationRecord = {
  initiativeId: reference('initiatives', { personal: 'no' }),
  ...publicationFields,
  chapterIntros: nested(z.record(idSchema, proseSchema(50_000)), {}, { personal: 'mentions' }),
}
