import { fail, type Fail } from '@shared/result'
import type { StoreFailure } from '@shared/failures/store-failure'
import type { Backups } from '../store/backups/backups'
import type { Store } from '../store/store'
import type { Services } from './services'

/** Runs the work with the open store, or refuses because there is none or it is locked. */
export const withStore = async <T>(
  { database }: Services,
  work: (store: Store) => Promise<T>,
): Promise<T | Fail<StoreFailure>> => {
  if (database.store !== null) return work(database.store)
  return fail({ code: database.encryptedFolder === null ? 'no-database' : 'database-encrypted' })
}

export type OpenWithBackups = { readonly store: Store; readonly backups: Backups }

/** The same, with the backups of the open store. */
export const withBackups = async <T>(
  { database: { store, backups, encryptedFolder } }: Services,
  work: (open: OpenWithBackups) => Promise<T>,
): Promise<T | Fail<StoreFailure>> =>
  store === null || backups === null
    ? fail({ code: encryptedFolder === null ? 'no-database' : 'database-encrypted' })
    : work({ store, backups })
