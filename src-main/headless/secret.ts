import type { Secret } from '../store/encryption/key-wraps'
import type { DatabaseGiven } from './command'
import { textOf } from './json-input'

/** The variable that keeps a password out of the list of processes, where every user of the computer reads command lines. */
const passwordVariable = 'DOBRA_PRAXE_PASSWORD'

/** A password as given: the text itself, or the first line of a file behind `@`. */
export const passwordText = async (given: string): Promise<string> =>
  given.startsWith('@') ? ((await textOf(given.slice(1))).split(/\r?\n/)[0] ?? '') : given

/** What opens an encrypted database: `--password`, `--recovery-code`, or the variable; null where none is given. */
export const secretFor = async (options: DatabaseGiven): Promise<Secret | null> => {
  const code = options['recovery-code']
  if (code !== undefined) return { kind: 'recovery', text: await passwordText(code) }
  const given = options.password
  if (given !== undefined) return { kind: 'password', text: await passwordText(given) }
  const fromOutside = process.env[passwordVariable]
  return fromOutside === undefined ? null : { kind: 'password', text: fromOutside }
}
