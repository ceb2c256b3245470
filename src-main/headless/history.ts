import { ok } from '@shared/result'
import { answer, command, text } from './command'
import { withStore } from './database'
import { wholeNumber } from './expected'

const usualLength = 100

export const history = command({
  usage: {
    'history [--last N]': 'the last change sets in brief, newest first',
    'history --id ID': 'what happened to one record, with old and new values',
  },
  options: { last: text, id: text },
  run: async ({ options }, world) => {
    const last = wholeNumber(options, 'last') ?? usualLength
    const { id } = options
    return withStore(
      options,
      world,
      async (store) => {
        if (id === undefined) return answer(world, ok(await store.history(last)))
        return answer(world, ok((await store.pastChanges.ofRecord(id)).slice(0, last)))
      },
      { isReadOnly: true },
    )
  },
})
