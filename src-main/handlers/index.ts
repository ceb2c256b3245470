import type { HandlersOf, requests } from '@shared/contract'
import type { StoreFailure } from '@shared/failures/store-failure'
import { appHandlers } from './app-handlers'
import { backupHandlers } from './backup-handlers'
import { databaseHandlers } from './database-handlers'
import { documentHandlers } from './document-handlers'
import { historyHandlers } from './history-handlers'
import { importHandlers } from './import-handlers'
import { listHandlers } from './list-handlers'
import { letterHandlers } from './letter-handlers'
import { privacyHandlers } from './privacy-handlers'
import { rescueHandlers } from './rescue-handlers'
import { passwordHandlers } from './password-handlers'
import type { Services } from '../session/services'

/** All handlers; a request of the contract without one does not compile. */
export const allHandlers = (
  services: Services,
  opening: Promise<StoreFailure | null>,
): HandlersOf<typeof requests> => ({
  ...appHandlers(services, opening),
  ...backupHandlers(services),
  ...databaseHandlers(services),
  ...documentHandlers(services),
  ...importHandlers(services),
  ...listHandlers(services),
  ...letterHandlers(services),
  ...privacyHandlers(services),
  ...rescueHandlers(services),
  ...passwordHandlers(services),
  ...historyHandlers(services),
})
