import { fail, type Fail } from '@shared/result'
import type { StoreFailure } from '@shared/failures/store-failure'
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
