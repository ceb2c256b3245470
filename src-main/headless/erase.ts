import { messages } from '@shared/messages'
import { copiesIn } from '../store/backups/copies'
import { erasePerson } from '../store/erasing/erase-person'
import type { Eraser } from '../store/erasing/eraser'
import type { Copies } from '../store/erasing/places-of-copies'
import { planErasing } from '../store/erasing/plan-erasing'
import type { Store } from '../store/store'
import { answer, command, flag, type DatabaseGiven, type HeadlessWorld } from './command'
import { backupsFor, settingsFor, withStore } from './database'
import { neededWord } from './expected'

/** Which second place there is, only the settings of the window know; at its next opening it cleans that place, or finds none. */
const copiesFor = (store: Store, world: HeadlessWorld): Copies => {
  const copies = copiesIn(backupsFor(store, world))
  return {
    ...copies,
    rewrite: async (...asked) => [
      ...(await copies.rewrite(...asked)),
      { place: 'second-place', copies: [], isAway: true },
    ],
  }
}

const eraserFor = (options: DatabaseGiven, world: HeadlessWorld, store: Store): Eraser => {
  const settings = settingsFor(options, world)
  const copies = copiesFor(store, world)
  return { store, fs: settings.fs, world: settings.world, copies, mark: messages.cs.privacy.erase.mark }
}

/** With `--dry-run` only what would go, as the window shows it before asking. */
export const erase = command({
  usage: { 'erase PERSON_ID [--dry-run]': 'erase a person everywhere; cannot be undone' },
  mostWords: 1,
  options: { 'dry-run': flag },
  run: async ({ words, options }, world) => {
    const personId = neededWord(words, 0, 'the id of the person')
    const isDry = options['dry-run'] ?? false
    return withStore(
      options,
      world,
      async (store) => {
        const eraser = eraserFor(options, world, store)
        if (isDry) return answer(world, await planErasing(eraser, personId))
        return answer(world, await erasePerson(eraser, { personId, left: new Set(), things: null }))
      },
      { isReadOnly: isDry },
    )
  },
})
