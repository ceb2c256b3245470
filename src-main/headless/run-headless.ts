import { messages, sentenceFor } from '@shared/messages'
import { fail } from '@shared/result'
import { systemFailure } from '../store/system-failure'
import { answer, type Command, type HeadlessWorld, type Options } from './command'
import { readCommandLine } from './command-line'
import { commands } from './commands'
import { UsageError } from './expected'
import { usage } from './usage'

/** Exit codes: done, refused by a rule or a file (the `Result` is on stdout), wrong use, a bug of ours. */
const codes = { done: 0, refused: 1, usage: 2, bug: 70 } as const

/** Those of all commands: an option may stand before the name of the command that it belongs to. */
const allOptions: Options = Object.assign({}, ...Object.values(commands).map(({ options }) => options))

const commandNamed = (name: string | undefined): Command => {
  if (name === undefined) throw new UsageError('no command')
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (found === undefined) throw new UsageError(`unknown command: ${name}`)
  return found
}

/**
 * Runs one command of the engine without a window and gives its exit code. JSON goes to `out`, messages for people to `err`.
 * Knows no Electron; the window and this run the same store, actions, imports and documents.
 */
export const runHeadless = async (args: readonly string[], world: HeadlessWorld): Promise<number> => {
  try {
    const {
      words: [name, ...words],
      options,
    } = readCommandLine(args, allOptions)
    const command = commandNamed(name)
    const foreign = Object.keys(options).find((option) => !Object.hasOwn(command.options, option))
    if (foreign !== undefined) throw new UsageError(`${name} has no option --${foreign}`)
    const surplus = words[command.mostWords]
    if (surplus !== undefined) throw new UsageError(`unexpected word: ${surplus}`)
    return (await command.run({ words, options }, world)) ? codes.done : codes.refused
  } catch (error) {
    if (error instanceof UsageError) {
      world.err(`${error.message}\n\n${usage(commands)}\n`)
      return codes.usage
    }
    const failure = systemFailure(error)
    if (failure !== null) {
      // What the system refuses is nobody's bug, and nobody is helped by the place in our code that met it.
      world.err(`${sentenceFor(messages.en, failure)}\n`)
      return answer(world, fail(failure)) ? codes.done : codes.refused
    }
    world.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return codes.bug
  }
}
