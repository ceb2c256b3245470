import { erasePerson } from '../store/erasing/erase-person'
import { planErasing } from '../store/erasing/plan-erasing'
import { answer, command, flag } from './command'
import { withStore } from './database'
import { eraserFor } from './eraser'
import { neededWord } from './expected'

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
