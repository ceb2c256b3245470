import type { Result } from '@shared/result'
import type { StartWorker } from '../jobs/run-job'
import type { Tries } from '../store/encryption/tries'

/** What a command may use of the world around it. */
export type HeadlessWorld = {
  readonly startWorker: StartWorker
  readonly appVersion: string
  /** Slows guessing down over many runs. */
  readonly tries: Tries
  /** The folder of the user's profile; null where nothing is remembered. */
  readonly profile: string | null
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** An option with a value, and one without. */
export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const

export type Options = { readonly [Name in string]: typeof text | typeof flag }

/** What was given for options: a text, or true for a flag; nothing where they were left out. */
export type Given<O extends Options> = {
  readonly [Name in keyof O]?: (O[Name] extends typeof flag ? true : string) | undefined
}

/** Every command takes them: which database, who says that they changed it, and what opens it. */
export const databaseOptions = { data: text, by: text, password: text, 'recovery-code': text }
export type DatabaseGiven = Given<typeof databaseOptions>

export type CommandArguments<O extends Options> = {
  readonly words: readonly string[]
  readonly options: Given<O & typeof databaseOptions>
}

type Declared<O extends Options> = {
  /** How it is called, each way with what it does, for the usage. */
  readonly usage: { readonly [call: string]: string }
  /** As many words follow its name at most. One more is a mistake, most often a path with spaces that was not put in quotes. */
  readonly mostWords?: number
  readonly options?: O
  /** False: it was refused, and the refusal is on stdout. */
  readonly run: (args: CommandArguments<O>, world: HeadlessWorld) => Promise<boolean>
}

/** A command line in its parts, whatever command it is for. */
export type CommandLine = {
  readonly words: readonly string[]
  readonly options: { readonly [name: string]: string | true }
}

/** A command as the table has it, whatever its options are. */
export type Command = {
  readonly usage: Declared<Options>['usage']
  readonly mostWords: number
  readonly options: Options
  readonly run: (args: CommandLine, world: HeadlessWorld) => Promise<boolean>
}

/** Declares a command; what it runs gets exactly the options that it names. */
export const command = <const O extends Options = Record<never, never>>({
  usage,
  mostWords = 0,
  options,
  run,
}: Declared<O>): Command => ({
  usage,
  mostWords,
  options: { ...databaseOptions, ...options },
  run: (args, world) => run(args as CommandArguments<O>, world), // safe: the command line is read by these very options
})

/** Writes one JSON value as one line. */
export const print = ({ out }: HeadlessWorld, value: unknown): void => out(`${JSON.stringify(value)}\n`)

/** Prints a refusal as it is, and the value of a success alone. */
export const answer = (world: HeadlessWorld, result: Result<unknown>): boolean => {
  print(world, result.ok ? result.value : result)
  return result.ok
}
