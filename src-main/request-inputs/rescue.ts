import { z } from 'zod'
import { langs } from '@shared/preferences'

const password = z.string().max(1000).nullable()

export const rescueInputs = {
  'rescue:survey': z.strictObject({ password }),
  'rescue:go-on': z.strictObject({ password }),
  'rescue:restore': z.strictObject({ password, name: z.string().max(200) }),
  'rescue:export': z.strictObject({ password, lang: z.enum(langs) }),
  'rescue:show-folder': z.null(),
}
