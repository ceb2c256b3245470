import { ok } from '@shared/result'
import { UsageError, type Arguments } from './arguments'
import { answer, withStore, type Command } from './command'

const positive = (options: Arguments['options'], name: string, otherwise: string): number => {
  const value = Number(options.get(name) ?? otherwise)
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} is a number from 1`)
  return value
}

/** `history [--last N]`: change sets in brief; `history --id ID`: what happened to one record. */
export const history: Command = (args, world) => {
  const last = positive(args.options, 'last', '100')
  const id = args.options.get('id')
  return withStore(
    args,
    world,
    async (store) => {
      if (id === undefined) return answer(world, ok(await store.history(last)))
      return answer(world, ok((await store.pastChanges.ofRecord(id)).slice(0, last)))
    },
    { isReadOnly: true },
  )
}

/** `undo`: the last step; `undo --seq N [--with-dependents]`: one past change set. */
export const undo: Command = (args, world) => {
  const withDependents = args.options.has('with-dependents')
  const seq = args.options.has('seq') ? positive(args.options, 'seq', '') : null
  if (withDependents && seq === null) throw new UsageError('--with-dependents belongs to --seq')
  return withStore(args, world, async (store) =>
    answer(world, await (seq === null ? store.undo() : store.undoPast(seq, { withDependents }))),
  )
}
