import type { Store } from '../store'
import type { Backups } from './backups'

/** Starts work again and again; gives back the way to stop. */
export type Every = (ms: number, work: () => void) => () => void

const minuteMs = 60_000
/** How soon after opening the first one is written: the first screen goes before it. */
const firstMs = 5_000
/** How often the second place is looked for; somebody may just have put the stick in. */
const lookMs = 10 * minuteMs
const hoursMs = 4 * 60 * minuteMs

/** The real timers; they keep no process alive. */
const everyInterval: Every = (ms, work) => {
  const timer = setInterval(work, ms)
  timer.unref()
  return () => clearInterval(timer)
}

type Keeping = { readonly every?: Every; readonly tended?: () => Promise<void> }

/**
 * Keeps the backups of an open database until it is closed: of the state at opening, every four hours of use, and at the second place
 * whenever that comes; `tended` does what else has waited for the place. The time is counted, not read from a clock, which may be set meanwhile.
 */
export const keepBackups = (
  store: Store,
  backups: Backups,
  { every = everyInterval, tended = () => Promise.resolve() }: Keeping = {},
): void => {
  store.guard(backups)
  if (store.info.readOnly !== null) return
  const atOpening = store.snapshot().catch(() => null)
  const stopFirst = every(firstMs, () => {
    stopFirst()
    void atOpening.then((snapshot) => backups.makeOf('start', snapshot)).then(() => backups.tend())
  })
  const stopLooking = every(lookMs, () => void backups.tend().then(tended))
  const stopHours = every(hoursMs, () => void backups.makeOf('hours', null))
  backups.whenClosing(() => {
    stopFirst()
    stopLooking()
    stopHours()
  })
}
