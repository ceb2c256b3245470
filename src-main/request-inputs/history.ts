import { z } from 'zod'
import type { RequestInput } from '@shared/contract'
import type { HistoryRequests } from '@shared/contracts/history'
import { collectionNames } from '@shared/domain/database/database'
import { daySchema } from '@shared/domain/values/day'
import { idSchema } from '@shared/domain/values/ids'

const seq = z.int().min(1)

export const historyInputs: { readonly [Name in keyof HistoryRequests]: z.ZodType<RequestInput<Name>> } = {
  'history:page': z.strictObject({
    record: z.strictObject({ collection: z.enum(collectionNames), id: idSchema }).nullable(),
    by: z.string().max(200).nullable(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    actions: z.array(z.string().max(64)).max(500).nullable(),
    before: seq.nullable(),
    limit: z.int().min(1).max(1000),
  }),
  'history:entry': z.strictObject({ seq, limit: z.int().min(1).max(50_000) }),
  'history:undo-preview': z.strictObject({ seq }),
  'history:undo': z.strictObject({ seq, withDependents: z.boolean() }),
}
