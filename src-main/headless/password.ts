import { fail, type Result } from '@shared/result'
import { newRecoveryCode } from '../store/encryption/recovery-code'
import type { Secret } from '../store/encryption/key-wraps'
import { changePassword, plainBeside, removePassword, setPassword, type PasswordWorld } from '../store/password'
import type { Store } from '../store/store'
import { answer, command, print, text, type CommandArguments, type HeadlessWorld } from './command'
import { backupsFor, settingsFor, withStore } from './database'
import { needed, neededWord, oneOf } from './expected'
import { passwordText, secretFor } from './secret'

const passwordOptions = { 'new-password': text }
type Asked = CommandArguments<typeof passwordOptions>['options']

const worldOf = (store: Store, options: Asked, world: HeadlessWorld): PasswordWorld => {
  const { fs, world: system } = settingsFor(options, world)
  return { fs, random: system.random, backups: backupsFor(store, world) }
}

/** The recovery code is printed once; whoever runs it has to keep it. */
const set = async (store: Store, options: Asked, world: HeadlessWorld): Promise<boolean> => {
  const around = worldOf(store, options, world)
  const recoveryCode = newRecoveryCode(around.random)
  const password = await passwordText(needed(options, 'new-password'))
  const done = await setPassword(store, { password, recoveryCode }, around)
  if (!done.ok) return answer(world, done)
  const plain = await plainBeside(store, { fs: around.fs, backups: backupsFor(store, world) })
  print(world, { recoveryCode, ...(plain.length === 0 ? {} : { plain }) })
  return true
}

const withSecret = async (
  options: Asked,
  world: HeadlessWorld,
  work: (secret: Secret) => Promise<Result<null>>,
): Promise<boolean> => {
  const secret = await secretFor(options)
  return answer(world, secret === null ? fail({ code: 'no-password' }) : await work(secret))
}

const change = async (store: Store, options: Asked, world: HeadlessWorld): Promise<boolean> => {
  const password = await passwordText(needed(options, 'new-password'))
  return withSecret(options, world, (secret) =>
    changePassword(store, { secret, password }, worldOf(store, options, world)),
  )
}

const remove = (store: Store, options: Asked, world: HeadlessWorld): Promise<boolean> =>
  withSecret(options, world, (secret) => removePassword(store, secret, worldOf(store, options, world)))

const work = { set, change, remove } as const
const steps = ['set', 'change', 'remove'] as const

/** The same verified rewriting as from the settings. */
export const password = command({
  usage: {
    'password set --new-password TEXT|@FILE': 'encrypt the database; prints the recovery code, once',
    'password change --new-password TEXT|@FILE': '',
    'password remove': '',
  },
  mostWords: 1,
  options: passwordOptions,
  run: async ({ words, options }, world) => {
    const step = oneOf(neededWord(words, 0, 'what to do'), steps, 'what to do')
    if (step !== 'remove') needed(options, 'new-password')
    return withStore(options, world, (store) => work[step](store, options, world))
  },
})
