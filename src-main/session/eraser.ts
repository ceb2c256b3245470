import type { LongWork } from '@shared/contract/documents'
import { messages } from '@shared/messages'
import { copiesIn } from '../store/backups/copies'
import type { Eraser } from '../store/erasing/eraser'
import { finishErasings, unfinishedErasures } from '../store/erasing/finish-erasing'
import { noCopies, type Copies } from '../store/erasing/places-of-copies'
import type { Backups } from '../store/backups/backups'
import type { Store } from '../store/store'
import { toldOf } from './long-work'
import type { Services } from './services'

/** The backups of the open database. */
const copiesOf = ({ database: { backups } }: Services): Copies => (backups === null ? noCopies : copiesIn(backups))

/** What erasing works on in the open database. */
export const eraserFor = (services: Services, store: Store, work?: LongWork): Eraser => ({
  store,
  fs: services.storeSettings.fs,
  world: services.storeSettings.world,
  copies: copiesOf(services),
  mark: messages[services.settings.current.preferences.lang].privacy.erase.mark,
  told: work && toldOf(services, work),
})

/** Goes on with erasings that were cut off, or whose backups could not be reached; tried again at the next opening. */
export const finishWaiting = async (services: Services, store: Store): Promise<void> => {
  if (store.info.readOnly !== null || unfinishedErasures(store.view).length === 0) return
  await finishErasings(eraserFor(services, store)).catch((error: unknown) => services.log.error('erasing', error))
}

/** Clears what somebody chose to be cleared without asking; what does not come about is tried again at the next opening. */
export const clearWhatIsPast = async (services: Services, store: Store): Promise<void> => {
  const { clearByItself } = await import('../store/erasing/clear-by-itself')
  await clearByItself(eraserFor(services, store)).catch((error: unknown) => services.log.error('clearing', error))
}

/** Goes on with what has waited for the second place, once that is there again. */
export const finishWhenBack = async (services: Services, store: Store, backups: Backups): Promise<void> => {
  const isAwaited = unfinishedErasures(store.view).some(({ waiting }) => waiting.some(({ isAway }) => isAway))
  if (isAwaited && (await backups.away()) === null) await finishWaiting(services, store)
}
