import { answer, command, flag, text } from './command'
import { withStore } from './database'
import { UsageError, wholeNumber } from './expected'

export const undo = command({
  usage: {
    undo: 'take the last step back',
    'undo --seq N [--with-dependents]': 'take one past change set back, and what depends on it',
  },
  options: { seq: text, 'with-dependents': flag },
  run: async ({ options }, world) => {
    const withDependents = options['with-dependents'] ?? false
    const seq = wholeNumber(options, 'seq')
    if (withDependents && seq === null) throw new UsageError('--with-dependents belongs to --seq')
    return withStore(options, world, async (store) =>
      answer(world, await (seq === null ? store.undo() : store.undoPast(seq, { withDependents }))),
    )
  },
})
