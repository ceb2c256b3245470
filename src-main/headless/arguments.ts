/** The command line is not as the usage says; told on stderr together with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type Arguments = {
  readonly command: string
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

const withValue = new Set([
  'data',
  'input',
  'batch',
  'id',
  'mapping',
  'out',
  'event',
  'initiative',
  'lang',
  'last',
  'seq',
  'by',
  'password',
  'new-password',
  'recovery-code',
  'backup-password',
  'backup-recovery-code',
  'form',
  'template',
  'other-template',
  'docx',
  'docx-en',
  'state',
  'wave',
  'ids',
  'reference-number',
  'number-from',
])
const flags = new Set([
  'sample',
  'dry-run',
  'keep-going',
  'take-doubtful',
  'go-on',
  'accept-large',
  'with-dependents',
  'no-calendar',
  'mark-exported',
])

/**
 * Parts a command line into command, words, `--name value` (or `--name=value`) and flags. Unknown options are refused, a flag
 * takes no value, and a value that looks like an option must be given with `=`: it is a forgotten one far more often.
 */
export const readArguments = (args: readonly string[]): Arguments => {
  const words: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s)
    if (flags.has(name)) options.set(name, flagFor(name, inline))
    else if (withValue.has(name)) options.set(name, inline ?? valueFor(name, args[++at]))
    else throw new UsageError(`unknown option: --${name}`)
  }
  const [command = '', ...rest] = words
  return { command, words: rest, options }
}

const flagFor = (name: string, inline: string | undefined): string => {
  if (inline !== undefined) throw new UsageError(`--${name} takes no value`)
  return 'true'
}

const valueFor = (name: string, value: string | undefined): string => {
  if (value === undefined || value.startsWith('--')) throw new UsageError(`--${name} needs a value`)
  return value
}

/** An option that the command cannot do without. */
export const needed = (options: Arguments['options'], name: string): string => {
  const value = options.get(name)
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}

/** A word that the command cannot do without. */
export const neededWord = (words: readonly string[], at: number, what: string): string => {
  const word = words[at]
  if (word === undefined) throw new UsageError(`${what} is missing`)
  return word
}

/** One of the allowed words, or a usage error that lists them. */
export const oneOf = <Word extends string>(value: string, allowed: readonly Word[], what: string): Word => {
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new UsageError(`${what} is one of: ${allowed.join(', ')}`)
  return found
}
