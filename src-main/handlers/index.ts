import type { HandlersOf, requests } from '@shared/contract'
import { documentRequests } from '@shared/contract/documents'
import { historyRequests } from '@shared/contract/history'
import { importRequests } from '@shared/contract/importing'
import { letterRequests } from '@shared/contract/letters'
import { listRequests } from '@shared/contract/lists'
import { privacyRequests } from '@shared/contract/privacy'
import { rescueRequests } from '@shared/contract/rescue'
import type { StoreFailure } from '@shared/failures/store-failure'
import type { Services } from '../session/services'
import { appHandlers } from './app-handlers'
import { backupHandlers } from './backup-handlers'
import { databaseHandlers } from './database-handlers'
import { loadedLater } from './loaded-later'
import { passwordHandlers } from './password-handlers'

/** All handlers; a request of the contract without one does not compile. What no start needs is loaded when it is first asked for. */
export const allHandlers = (
  services: Services,
  opening: Promise<StoreFailure | null>,
): HandlersOf<typeof requests> => ({
  ...appHandlers(services, opening),
  ...backupHandlers(services),
  ...databaseHandlers(services),
  ...passwordHandlers(services),
  ...loadedLater(documentRequests, async () => (await import('./document-handlers')).documentHandlers(services)),
  ...loadedLater(historyRequests, async () => (await import('./history-handlers')).historyHandlers(services)),
  ...loadedLater(importRequests, async () => (await import('./import-handlers')).importHandlers(services)),
  ...loadedLater(letterRequests, async () => (await import('./letter-handlers')).letterHandlers(services)),
  ...loadedLater(listRequests, async () => (await import('./list-handlers')).listHandlers(services)),
  ...loadedLater(privacyRequests, async () => (await import('./privacy-handlers')).privacyHandlers(services)),
  ...loadedLater(rescueRequests, async () => (await import('./rescue-handlers')).rescueHandlers(services)),
})
