import type { DatabaseInfo } from '@shared/domain/database/database-info'
import { fail, ok, type Result } from '@shared/result'
import { changePassword, openedKey, unfitPassword, type PasswordWorld } from '../store/password'
import type { Secret } from '../store/encryption/key-wraps'
import type { SecretText } from '../store/encryption/secret-text'
import type { Store } from '../store/store'
import { lockDatabase } from './lock-database'
import { toldOf } from './long-work'
import { openDatabase } from './open-database'
import { rememberKey } from './remembered-keys'
import type { Services } from './services'

/** What changing the password of the open database works with. */
export const passwordWorld = (services: Services): PasswordWorld => ({
  fs: services.storeSettings.fs,
  random: services.storeSettings.world.random,
  derive: services.storeSettings.derive,
  backups: services.database.backups,
  told: toldOf(services, 'password'),
})

/** Keeps the key of the open database for this user of this computer. */
export const rememberPassword = async (services: Services, store: Store, text: SecretText): Promise<Result<null>> => {
  if (!(await services.keyKeeper.isAvailable())) return fail({ code: 'cannot-remember' })
  const opened = await openedKey(store, { kind: 'password', text }, passwordWorld(services))
  if (!opened.ok) return opened
  await rememberKey(services, opened.value)
  return ok(null)
}

/** Opens the database that waits for what opens it. */
const openWaiting = async (services: Services, secret: Secret): Promise<Result<DatabaseInfo>> => {
  const { encryptedFolder } = services.database
  return encryptedFolder === null ? fail({ code: 'no-database' }) : openDatabase(services, encryptedFolder, secret)
}

type Unlocking = { readonly password: SecretText; readonly remember: boolean }

/** Opens the database that waits for its password. */
export const unlockDatabase = async (
  services: Services,
  { password, remember }: Unlocking,
): Promise<Result<DatabaseInfo>> => {
  const opened = await openWaiting(services, { kind: 'password', text: password })
  const { store } = services.database
  if (opened.ok && remember && store !== null) await rememberPassword(services, store, password)
  return opened
}

type Recovering = { readonly code: string; readonly password: SecretText }

/** Opens the database that waits by its recovery code, and gives it a new password in one. */
export const recoverDatabase = async (
  services: Services,
  { code, password }: Recovering,
): Promise<Result<DatabaseInfo>> => {
  const unfit = unfitPassword(password)
  if (unfit !== null) return unfit
  const secret = { kind: 'recovery', text: code } as const
  const opened = await openWaiting(services, secret)
  const { store } = services.database
  if (!opened.ok || store === null) return opened
  const changed = await changePassword(store, { secret, password }, passwordWorld(services))
  // What can only be read is shown all the same; the forgotten password simply stays.
  if (changed.ok || changed.failure.code === 'database-read-only') return ok(store.info)
  await lockDatabase(services)
  return changed
}
