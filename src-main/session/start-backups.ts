import { setTimeout as wait } from 'node:timers/promises'
import { Backups } from '../store/backups/backups'
import { keepBackups } from '../store/backups/keep-backups'
import { patiently } from '../store/open-store'
import type { Store } from '../store/store'
import { finishWhenBack } from './eraser'
import { secondPlaceOf } from './second-place'
import type { Services } from './services'

/** A large collection is parsed without a pause inside; between two of them requests are answered. */
const pauseMs = 20

/** Puts the open database under the care of its backups; what does not come about is told to the window. */
export const startBackups = (services: Services, store: Store): Backups => {
  const { fs } = patiently(services.storeSettings)
  const backups = new Backups({
    store,
    fs,
    now: () => new Date(store.now),
    second: secondPlaceOf(services, store.folder),
    onTrouble: (trouble) => {
      services.log.warn('backup', trouble.failure.code)
      services.emit('backup:trouble', trouble)
    },
    pause: () => wait(pauseMs, undefined, { ref: false }),
  })
  if (store.notKept !== null) services.emit('backup:trouble', { failure: store.notKept, place: 'folder' })
  keepBackups(store, backups, { tended: () => finishWhenBack(services, store, backups) })
  return backups
}
