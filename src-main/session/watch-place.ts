import type { Store } from '../store/store'
import type { Services } from './services'

const everyMs = 3000

/** Looks after the folder of the open database, at times and after each change, and tells what becomes of it. */
export const watchPlace = ({ database }: Services, store: Store, tell: () => void): void => {
  const look = async (): Promise<void> => {
    if (database.store === store && (await store.lookAtPlace())) tell()
  }
  const stopListening = store.onCommit(() => void look())
  const timer = setInterval(() => {
    if (database.store === store) return void look()
    clearInterval(timer)
    stopListening()
  }, everyMs)
  timer.unref()
}
