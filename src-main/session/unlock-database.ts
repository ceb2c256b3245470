import type { DatabaseInfo } from '@shared/domain/database/database-info'
import { fail, ok, type Result } from '@shared/result'
import { changePassword, openedKey, type PasswordWorld } from '../store/password'
import type { Store } from '../store/store'
import { lockDatabase } from './lock-database'
import { openDatabase } from './open-database'
import { rememberKey } from './remembered-keys'
import type { Services } from './services'

/** What changing the password of the open database works with. */
export const passwordWorld = ({ storeSettings, database }: Services): PasswordWorld => ({
  fs: storeSettings.fs,
  random: storeSettings.world.random,
  derive: storeSettings.derive,
  backups: database.backups,
})

/** Keeps the key of the open database for this user of this computer. */
export const rememberPassword = async (services: Services, store: Store, text: string): Promise<Result<null>> => {
  if (!(await services.keyKeeper.isAvailable())) return fail({ code: 'cannot-remember' })
  const opened = await openedKey(store, { kind: 'password', text }, passwordWorld(services))
  if (!opened.ok) return opened
  await rememberKey(services, opened.value)
  return ok(null)
}

type Unlocking = { readonly password: string; readonly remember: boolean }

/** Opens the database that waits for its password. */
export const unlockDatabase = async (
  services: Services,
  { password, remember }: Unlocking,
): Promise<Result<DatabaseInfo>> => {
  const { database } = services
  if (database.encryptedFolder === null) return fail({ code: 'no-database' })
  const opened = await openDatabase(services, database.encryptedFolder, { kind: 'password', text: password })
  if (opened.ok && remember && database.store !== null) await rememberPassword(services, database.store, password)
  return opened
}

type Recovering = { readonly code: string; readonly password: string }

/** Opens the database that waits by its recovery code, and gives it a new password in one. */
export const recoverDatabase = async (
  services: Services,
  { code, password }: Recovering,
): Promise<Result<DatabaseInfo>> => {
  const { database } = services
  if (database.encryptedFolder === null) return fail({ code: 'no-database' })
  const secret = { kind: 'recovery', text: code } as const
  const opened = await openDatabase(services, database.encryptedFolder, secret)
  const { store } = database
  if (!opened.ok || store === null) return opened
  const changed = await changePassword(store, { secret, password }, passwordWorld(services))
  // What can only be read is shown all the same; the forgotten password simply stays.
  if (changed.ok || changed.failure.code === 'database-read-only') return ok(store.info)
  await lockDatabase(services)
  return changed
}
