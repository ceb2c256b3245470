import { commands } from './headless/commands'
import { UsageError, readArguments } from './headless/arguments'
import type { HeadlessWorld } from './headless/command'
import { usage } from './headless/usage'

/** Exit codes: done, refused by a rule or a file (the `Result` is on stdout), wrong use, a bug of ours. */
const codes = { done: 0, refused: 1, usage: 2, bug: 70 } as const

/** Words behind each command. One more is a mistake, most often a path with spaces that was not put in quotes. */
const mostWords = {
  new: 0,
  actions: 0,
  act: 1,
  read: 1,
  import: 2,
  export: 1,
  /** Attachments. */
  letters: 50,
  dossier: 1,
  erase: 1,
  history: 0,
  undo: 0,
  redo: 0,
  check: 0,
  backup: 1,
  restore: 1,
  rescue: 0,
  password: 1,
} as const satisfies Record<keyof typeof commands, number>

/**
 * Runs one command of the engine without a window and gives its exit code. JSON goes to `out`, messages for people to `err`.
 * Knows no Electron; the window and this run the same store, actions, imports and documents.
 */
export const runHeadless = async (args: readonly string[], world: HeadlessWorld): Promise<number> => {
  try {
    const { command: name, ...rest } = readArguments(args)
    const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined // safe: an own key
    if (command === undefined) throw new UsageError(name === '' ? 'no command' : `unknown command: ${name}`)
    const surplus = rest.words[mostWords[name as keyof typeof mostWords]] // safe: an own key, as above
    if (surplus !== undefined) throw new UsageError(`unexpected word: ${surplus}`)
    return (await command(rest, world)) ? codes.done : codes.refused
  } catch (error) {
    if (error instanceof UsageError) {
      world.err(`${error.message}\n\n${usage}\n`)
      return codes.usage
    }
    world.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return codes.bug
  }
}
