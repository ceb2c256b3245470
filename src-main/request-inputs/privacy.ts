import { z } from 'zod'
import { clearedKinds } from '@shared/domain/privacy/erasing/due-for-erasing'
import { idSchema } from '@shared/domain/values/ids'

const things = z.int().min(0).max(1_000_000)

export const privacyInputs = {
  'person:dossier': z.strictObject({ personId: idSchema, format: z.enum(['pdf', 'json']) }),
  'person:erase-preview': z.strictObject({ personId: idSchema }),
  'person:erase': z.strictObject({
    personId: idSchema,
    left: z.array(z.string().min(1).max(300)).max(10_000),
    things,
  }),
  'privacy:clear': z.strictObject({ kinds: z.array(z.enum(clearedKinds)).min(1).max(clearedKinds.length), things }),
  'privacy:finish': z.null(),
}
