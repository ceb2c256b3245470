import { parseArgs } from 'node:util'
import type { CommandLine, Options } from './command'
import { UsageError } from './expected'

type OptionToken = {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** Node's own reading lets a forgotten value pass or refuses one that begins with a dash, so its parts are looked at here. */
const valueOf = (options: Options, { name, rawName, value, inlineValue }: OptionToken): string | true => {
  const option = Object.hasOwn(options, name) && rawName === `--${name}` ? options[name] : undefined
  if (option === undefined) throw new UsageError(`unknown option: ${rawName}`)
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value`)
    return true
  }
  if (value === undefined || (value.startsWith('--') && inlineValue !== true))
    throw new UsageError(`--${name} needs a value`)
  return value
}

/**
 * Parts a command line into words, `--name value` (or `--name=value`) and flags. Unknown options are refused, a flag takes no
 * value, and a value that looks like an option must be given with `=`: it is a forgotten one far more often.
 */
export const readCommandLine = (args: readonly string[], options: Options): CommandLine => {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const given = new Map<string, string | true>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    else if (token.kind === 'option') given.set(token.name, valueOf(options, token))
    else throw new UsageError('unknown option: --')
  }
  return { words, options: Object.fromEntries(given) }
}
