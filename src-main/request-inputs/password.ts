import { z } from 'zod'
import type { RequestInput } from '@shared/contract'
import type { PasswordRequests } from '@shared/contracts/password'
import { mostPasswordLength } from '@shared/domain/privacy/password'
import { langs } from '@shared/preferences'

const nothing = z.null()
const text = z.string().max(mostPasswordLength)
const proof = z.string().max(100)

export const passwordInputs: { readonly [Name in keyof PasswordRequests]: z.ZodType<RequestInput<Name>> } = {
  'password:state': nothing,
  'password:new-code': nothing,
  'password:sheet': z.strictObject({ lang: z.enum(langs), job: z.string().min(1).max(64) }),
  'password:set': z.strictObject({ password: text, proof }),
  'password:change': z.strictObject({ current: text, password: text }),
  'password:renew-code': z.strictObject({ current: text, proof }),
  'password:remove': z.strictObject({ current: text }),
  'password:remember': z.strictObject({ current: text }),
  'password:forget': nothing,
  'database:unlock': z.strictObject({ password: text, remember: z.boolean() }),
  'database:recover': z.strictObject({ code: z.string().max(200), password: text }),
  'database:lock': nothing,
}
