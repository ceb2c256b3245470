import type { DatabaseInfo, MadeDocument } from '../contract'
import type { Lang } from '../preferences'

/** What the screens around the password show. */
export type PasswordState = {
  /** The folder of the database that waits for its password; null while none does. */
  readonly encryptedFolder: string | null
  /** Whether the system can keep a key for this user of this computer. */
  readonly canRemember: boolean
  readonly isRemembered: boolean
}

/** The password of the open database, the recovery code beside it, and locking. The data key itself never comes over. */
export type PasswordRequests = {
  'password:state': { input: null; output: PasswordState }
  /** Makes a recovery code that counts for nothing until its proof is given with `password:set` or `password:renew-code`. */
  'password:new-code': { input: null; output: { readonly code: string } }
  /** Writes the sheet with that code; null comes back when the dialog was closed. */
  'password:sheet': { input: { readonly lang: Lang; readonly job: string }; output: MadeDocument | null }
  /** `proof`: the end of the recovery code, typed from the sheet. */
  'password:set': { input: { readonly password: string; readonly proof: string }; output: null }
  'password:change': { input: { readonly current: string; readonly password: string }; output: null }
  'password:renew-code': { input: { readonly current: string; readonly proof: string }; output: null }
  'password:remove': { input: { readonly current: string }; output: null }
  'password:remember': { input: { readonly current: string }; output: null }
  'password:forget': { input: null; output: null }
  'database:unlock': { input: { readonly password: string; readonly remember: boolean }; output: DatabaseInfo }
  /** Opens by the recovery code and sets a new password in one. */
  'database:recover': { input: { readonly code: string; readonly password: string }; output: DatabaseInfo }
  'database:lock': { input: null; output: null }
}
