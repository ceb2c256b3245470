import { messages } from '@shared/messages'
import { copiesIn } from '../store/backups/copies'
import type { Eraser } from '../store/erasing/eraser'
import type { Copies } from '../store/erasing/places-of-copies'
import type { Store } from '../store/store'
import type { DatabaseGiven, HeadlessWorld } from './command'
import { backupsFor, settingsFor } from './database'

/** Which second place there is, only the settings of the window know; at its next opening it cleans that place, or finds none. */
const copiesFor = (store: Store, world: HeadlessWorld): Copies => {
  const copies = copiesIn(backupsFor(store, world))
  return {
    ...copies,
    scrub: async (asked) => [...(await copies.scrub(asked)), { place: 'second-place', copies: [], isAway: true }],
  }
}

/** What erasing works on without a window. */
export const eraserFor = (options: DatabaseGiven, world: HeadlessWorld, store: Store): Eraser => {
  const settings = settingsFor(options, world)
  const copies = copiesFor(store, world)
  return { store, fs: settings.fs, world: settings.world, copies, mark: messages.cs.privacy.erase.mark }
}
