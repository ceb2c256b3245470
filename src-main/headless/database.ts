import { join } from 'node:path'
import { Backups } from '../store/backups/backups'
import { nodeFileSystem } from '../store/file-system'
import { KnownDatabasesFile, knownDatabasesName } from '../store/known-databases-file'
import { openStore, type StoreSettings } from '../store/open-store'
import type { Store } from '../store/store'
import { systemWorld } from '../store/system-world'
import { trySecret } from '../session/try-secret'
import type { Secret } from '../store/encryption/key-wraps'
import type { Result } from '@shared/result'
import { answer, type DatabaseGiven, type HeadlessWorld } from './command'
import { needed } from './expected'
import { secretFor } from './secret'

/** How a headless run opens a store: the real disk, the name from `--by`, and what this computer remembers. */
export const settingsFor = ({ by }: DatabaseGiven, { appVersion, profile }: HeadlessWorld): StoreSettings => ({
  fs: nodeFileSystem,
  world: systemWorld(() => by ?? ''),
  appVersion,
  ...(profile === null ? {} : { known: new KnownDatabasesFile(join(profile, knownDatabasesName)) }),
})

/** The backups of a store that is open without a window; one that was not made is named on stderr. */
export const backupsFor = (store: Store, { err }: HeadlessWorld): Backups =>
  new Backups({
    store,
    fs: nodeFileSystem,
    now: () => new Date(store.now),
    onTrouble: ({ failure }) => err(`no backup: ${JSON.stringify(failure)}\n`),
  })

/** Does what a given secret is needed for, slowly after wrong ones; without a secret nothing is tried. */
export const tryingSecret = <T>(
  world: HeadlessWorld,
  secret: Secret | null,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => (secret === null ? work() : trySecret(world, work))

type Access = { readonly isReadOnly?: boolean }

/** Opens the database of `--data`, runs the work and closes it; prints the refusal when it cannot be opened. */
export const withStore = async (
  options: DatabaseGiven,
  world: HeadlessWorld,
  work: (store: Store) => Promise<boolean>,
  { isReadOnly = false }: Access = {},
): Promise<boolean> => {
  const folder = needed(options, 'data')
  const secret = await secretFor(options)
  const opened = await tryingSecret(world, secret, () =>
    openStore({ ...settingsFor(options, world), folder, isReadOnly, secret }),
  )
  if (!opened.ok) return answer(world, opened)
  const { clock } = opened.value.info
  if (clock !== null)
    world.err(`the clock says ${clock.says}, the database knows ${clock.known}: nothing falls due (headless clock)\n`)
  const backups = backupsFor(opened.value, world)
  if (!isReadOnly) opened.value.guard(backups)
  try {
    if (!isReadOnly) await backups.seal()
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
