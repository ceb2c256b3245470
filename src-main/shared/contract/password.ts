import { z } from 'zod'
import type { DatabaseInfo } from '../domain/database/database-info'
import type { PlainCopies } from '../domain/database/plain-copies'
import type { MadeDocument } from '../domain/documents/made-document'
import type { PasswordCost } from '../domain/privacy/password'
import { langs } from '../preferences'
import { givenSecret } from './handed-over'
import { answer, job, nothing, request, signal } from './request'

const current = givenSecret
const password = givenSecret
/** The end of the recovery code, typed from the sheet. */
const proof = z.string().max(100)
const code = z.string().max(200)

/** What the screens around the password show. */
export type PasswordState = {
  /** The folder of the database that waits for its password; null while none does. */
  readonly encryptedFolder: string | null
  /** Whether the system can keep a key for this user of this computer. */
  readonly canRemember: boolean
  readonly isRemembered: boolean
  /** What anybody can read beside the open encrypted database. */
  readonly plain: readonly PlainCopies[]
}

/** The password of the open database, the recovery code beside it, and locking. The data key itself never comes over. */
export const passwordRequests = {
  /** A key under which one secret is handed over; good for once. */
  'password:hand-over': request(nothing, answer<{ readonly id: string; readonly key: string }>()),
  'password:state': request(nothing, answer<PasswordState>()),
  /** Measures one try at a password; null where the open database has none. */
  'password:cost': request(nothing, answer<PasswordCost | null>()),
  /** Makes a recovery code that counts for nothing until its proof is given with `password:set` or `password:renew-code`. */
  'password:new-code': request(nothing, answer<{ readonly code: string }>()),
  /** Writes the sheet with that code; null comes back when the dialog was closed. */
  'password:sheet': request(z.strictObject({ lang: z.enum(langs), job }), answer<MadeDocument | null>()),
  'password:set': request(z.strictObject({ password, proof }), answer<null>()),
  'password:change': request(z.strictObject({ current, password }), answer<null>()),
  'password:renew-code': request(z.strictObject({ current, proof }), answer<null>()),
  'password:remove': request(z.strictObject({ current }), answer<null>()),
  'password:remember': request(z.strictObject({ current }), answer<null>()),
  'password:forget': request(nothing, answer<null>()),
  'database:unlock': request(z.strictObject({ password, remember: z.boolean() }), answer<DatabaseInfo>()),
  /** Opens by the recovery code and sets a new password in one. */
  'database:recover': request(z.strictObject({ code, password }), answer<DatabaseInfo>()),
  'database:lock': request(nothing, answer<null>()),
}

export const passwordSignals = {
  /** It was locked: by the window itself, or because the person went away from the computer. */
  'database:locked': signal<{ readonly folder: string }>(),
}
