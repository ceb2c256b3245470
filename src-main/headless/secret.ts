import type { Secret } from '../store/encryption/key-wraps'
import type { CommandArguments } from './command'
import { textOf } from './json-input'

/** The variable that keeps a password out of the list of processes, where every user of the computer reads command lines. */
export const passwordVariable = 'DOBRA_PRAXE_PASSWORD'

/** A password as given: the text itself, or the first line of a file behind `@`. */
export const passwordText = async (given: string): Promise<string> =>
  given.startsWith('@') ? ((await textOf(given.slice(1))).split(/\r?\n/)[0] ?? '') : given

/** What opens a encrypted database: `--password`, `--recovery-code`, or the variable; null where none is given. */
export const secretFor = async ({ options }: Pick<CommandArguments, 'options'>): Promise<Secret | null> => {
  const code = options.get('recovery-code')
  if (code !== undefined) return { kind: 'recovery', text: await passwordText(code) }
  const given = options.get('password')
  if (given !== undefined) return { kind: 'password', text: await passwordText(given) }
  const fromOutside = process.env[passwordVariable]
  return fromOutside === undefined ? null : { kind: 'password', text: fromOutside }
}

/** What opens a backup from under another password than the database's; null where none is given. */
export const backupSecretFor = async ({ options }: Pick<CommandArguments, 'options'>): Promise<Secret | null> => {
  const code = options.get('backup-recovery-code')
  if (code !== undefined) return { kind: 'recovery', text: await passwordText(code) }
  const given = options.get('backup-password')
  return given === undefined ? null : { kind: 'password', text: await passwordText(given) }
}
