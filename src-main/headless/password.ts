import { fail } from '@shared/result'
import { changePassword, removePassword, setPassword } from '../store/password'
import { newRecoveryCode } from '../store/encryption/recovery-code'
import type { Store } from '../store/store'
import { needed, neededWord, oneOf } from './arguments'
import {
  answer,
  backupsFor,
  print,
  settingsFor,
  withStore,
  type Command,
  type CommandArguments,
  type HeadlessWorld,
} from './command'
import { passwordText, secretFor } from './secret'

const steps = ['set', 'change', 'remove'] as const

/** `password set` prints the recovery code, once; whoever runs it has to keep it. */
const set = async (store: Store, args: CommandArguments, world: HeadlessWorld): Promise<boolean> => {
  const {
    fs,
    world: { random },
  } = settingsFor(args, world)
  const recoveryCode = newRecoveryCode(random)
  const password = await passwordText(needed(args.options, 'new-password'))
  const done = await setPassword(store, { password, recoveryCode }, { fs, random, backups: backupsFor(store, world) })
  if (!done.ok) return answer(world, done)
  print(world, { recoveryCode })
  return true
}

const change = async (store: Store, args: CommandArguments, world: HeadlessWorld): Promise<boolean> => {
  const {
    fs,
    world: { random },
  } = settingsFor(args, world)
  const password = await passwordText(needed(args.options, 'new-password'))
  const secret = await secretFor(args)
  if (secret === null) return answer(world, fail({ code: 'no-password' }))
  return answer(
    world,
    await changePassword(store, { secret, password }, { fs, random, backups: backupsFor(store, world) }),
  )
}

const remove = async (store: Store, args: CommandArguments, world: HeadlessWorld): Promise<boolean> => {
  const {
    fs,
    world: { random },
  } = settingsFor(args, world)
  const secret = await secretFor(args)
  if (secret === null) return answer(world, fail({ code: 'no-password' }))
  return answer(world, await removePassword(store, secret, { fs, random }))
}

const work = { set, change, remove } as const

/** `password set|change|remove`: the same verified rewriting as from the settings. */
export const password: Command = (args, world) => {
  const step = oneOf(neededWord(args.words, 0, 'what to do'), steps, 'what to do')
  if (step !== 'remove') needed(args.options, 'new-password')
  return withStore(args, world, (store) => work[step](store, args, world))
}
