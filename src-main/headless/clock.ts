import { command, flag, print } from './command'
import { withStore } from './database'

/** Without `--is-right` nothing is changed. */
export const clock = command({
  usage: {
    'clock [--is-right]':
      'what the clock of this computer says and what the database knows instead, where the two cannot both be right;\nnothing falls due on the word of such a clock until it is said to be right',
  },
  options: { 'is-right': flag },
  run: ({ options }, world) =>
    withStore(
      options,
      world,
      async (store) => {
        if (options['is-right']) await store.confirmClock()
        print(world, { now: store.now, today: store.today, doubt: store.info.clock })
        return store.info.clock === null
      },
      { isReadOnly: options['is-right'] !== true },
    ),
})
