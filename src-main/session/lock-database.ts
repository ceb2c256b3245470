import { isOnlyInMemory } from '@shared/domain/database/database-info'
import type { PasswordFailure } from '@shared/failures/password-failure'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Services } from './services'

/**
 * Locks the open database: requests are refused from now on, what was asked before is kept, then the folder is given back and the
 * key wiped. Without a password there is nothing that could be asked for afterwards.
 */
export const lockDatabase = async (services: Services): Promise<Result<null, StoreFailure | PasswordFailure>> => {
  const { database } = services
  const { store } = database
  if (store === null) return fail({ code: database.encryptedFolder === null ? 'no-database' : 'database-encrypted' })
  if (!store.info.isEncrypted) return fail({ code: 'no-password' })
  await store.lookAtPlace()
  if (isOnlyInMemory(store.info.trouble)) return fail({ code: 'only-in-memory' })
  database.store = null
  database.backups = null
  database.encryptedFolder = store.folder
  database.closing = store.close()
  // What was laid out for the window and not yet fetched goes too.
  services.offerBytes(new Uint8Array())
  services.emit('database:locked', { folder: store.folder })
  await Promise.all([database.closing, services.settings.set({ isLocked: true })])
  await services.forgetSecrets()
  return ok(null)
}
