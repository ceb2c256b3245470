import type { Result } from '@shared/result'
import type { StartWorker } from '../jobs/run-job'
import { Backups } from '../store/backups/backups'
import { nodeFileSystem } from '../store/file-system'
import { openStore, type StoreSettings } from '../store/open-store'
import type { Store } from '../store/store'
import { systemWorld } from '../store/system-world'
import { needed, type Arguments } from './arguments'
import { secretFor } from './secret'

/** What a command may use of the world around it. */
export type HeadlessWorld = {
  readonly startWorker: StartWorker
  readonly appVersion: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export type CommandArguments = Pick<Arguments, 'words' | 'options'>

/** Runs a command; false means that it was refused and the refusal is on stdout. */
export type Command = (args: CommandArguments, world: HeadlessWorld) => Promise<boolean>

/** Writes one JSON value as one line. */
export const print = ({ out }: HeadlessWorld, value: unknown): void => out(`${JSON.stringify(value)}\n`)

/** Prints a refusal as it is, and the value of a success alone. */
export const answer = (world: HeadlessWorld, result: Result<unknown>): boolean => {
  print(world, result.ok ? result.value : result)
  return result.ok
}

/** How a headless run opens a store: the real disk, and the name from `--by`. */
export const settingsFor = ({ options }: CommandArguments, { appVersion }: HeadlessWorld): StoreSettings => ({
  fs: nodeFileSystem,
  world: systemWorld(() => options.get('by') ?? ''),
  appVersion,
})

/** The backups of a store that is open without a window; what does not come about is told on stderr. */
export const backupsFor = (store: Store, { err }: HeadlessWorld): Backups =>
  new Backups({
    store,
    fs: nodeFileSystem,
    now: () => new Date(),
    onTold: ({ failure }) => err(`no backup: ${JSON.stringify(failure)}\n`),
  })

type Access = { readonly isReadOnly?: boolean }

/** Opens the database of `--data`, runs the work and closes it; prints the refusal when it cannot be opened. */
export const withStore = async (
  args: CommandArguments,
  world: HeadlessWorld,
  work: (store: Store) => Promise<boolean>,
  { isReadOnly = false }: Access = {},
): Promise<boolean> => {
  const folder = needed(args.options, 'data')
  const secret = await secretFor(args)
  const opened = await openStore({ ...settingsFor(args, world), folder, isReadOnly, secret })
  if (!opened.ok) return answer(world, opened)
  if (!isReadOnly) opened.value.guard(backupsFor(opened.value, world))
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
