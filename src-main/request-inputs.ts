import { z } from 'zod'
import type { RequestInput, RequestName } from '@shared/contract'
import { actionNames } from '@shared/domain/actions'
import { documentKinds } from '@shared/domain/documents/kinds'
import { idSchema } from '@shared/domain/values/ids'
import { importKinds } from '@shared/domain/importing/kinds'
import { decisionSchema, mappingSchema } from '@shared/domain/importing/report'
import { langs, preferencesSchema } from '@shared/preferences'
import { privacyInputs } from './request-inputs/privacy'
import { letterInputs } from './request-inputs/letters'
import { backupInputs } from './request-inputs/backups'
import { rescueInputs } from './request-inputs/rescue'
import { passwordInputs } from './request-inputs/password'
import { listInputs } from './request-inputs/lists'
import { historyInputs } from './request-inputs/history'

const nothing = z.null()
const token = z.strictObject({ token: z.uuid() })
const job = z.string().min(1).max(64)
const target = z.strictObject({ initiativeId: idSchema.nullable(), eventId: idSchema.nullable() })

/**
 * What each request may carry; checked before a handler sees it, unknown keys refused. The input of an action is checked
 * again, precisely, by the action's own schema.
 */
export const requestInputs: { readonly [Name in RequestName]: z.ZodType<RequestInput<Name>> } = {
  'app:start': nothing,
  'preferences:set': preferencesSchema.partial() as unknown as z.ZodType<RequestInput<'preferences:set'>>, // safe: undefined and left out mean the same
  'database:create': z.strictObject({ sample: z.boolean(), choose: z.boolean() }),
  'database:open': nothing,
  'database:retry': nothing,
  'database:close': nothing,
  'database:read': nothing,
  'database:act': z.strictObject({
    action: z.enum(actionNames),
    input: z.unknown(),
  }) as unknown as z.ZodType<RequestInput<'database:act'>>, // safe: the action's own schema decides about `input`
  'database:undo': z.strictObject({ seq: z.int().min(1).nullable() }),
  'database:redo': nothing,
  'history:list': z.strictObject({ last: z.int().min(1).max(1000) }),
  ...historyInputs,
  'import:choose': z.strictObject({ kind: z.enum(importKinds), target, job }),
  'import:guess': z.strictObject({
    token: z.uuid(),
    sheet: z.string().max(200),
    headingRow: z.int().min(1).max(1000).nullable(),
    headingRows: z.int().min(1).max(2),
  }),
  'import:preview': z.strictObject({ token: z.uuid(), mapping: mappingSchema, job }),
  'import:offer': z.strictObject({ token: z.uuid(), row: z.int().min(1).max(1_048_576), id: idSchema }),
  'import:commit': z.strictObject({ token: z.uuid(), decisions: z.array(decisionSchema).max(50_000) }),
  'import:save-wrong': z.strictObject({ token: z.uuid(), lang: z.enum(langs) }),
  'import:drop': token,
  'document:make': z.strictObject({
    kind: z.enum(documentKinds),
    initiativeId: idSchema,
    eventId: idSchema.nullable(),
    lang: z.enum(langs),
    job,
  }),
  'document:open': token,
  'document:show': token,
  'job:cancel': z.strictObject({ job }),
  ...privacyInputs,
  ...backupInputs,
  ...letterInputs,
  ...rescueInputs,
  ...passwordInputs,
  ...listInputs,
}
