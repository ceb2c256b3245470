import { join, resolve } from 'node:path'
import { DatabaseState } from '@shared/domain/database/state'
import { ok, type Result } from '@shared/result'
import { backupsFolder, readBackupName } from '../store/backups/backup-name'
import { openBackup, withCodecOrKeys, type OpenBackup } from '../store/backups/open-backup'
import { compareBackup, restoreBackup } from '../store/backups/restore'
import { restoreInto } from '../store/backups/restore-into'
import { summaryOf } from '../store/change-set'
import { plainCodec } from '../store/codec'
import { nodeFileSystem } from '../store/file-system'
import { Keys } from '../store/encryption/keys'
import { openStore } from '../store/open-store'
import type { Store } from '../store/store'
import { needed, neededWord, oneOf } from './arguments'
import { answer, backupsFor, print, settingsFor, withStore, type Command } from './command'
import { backupSecretFor, secretFor } from './secret'

/** `backup list` tells of every backup, verified; `backup make` makes one. */
export const backup: Command = (args, world) => {
  const word = oneOf(args.words[0] ?? 'list', ['list', 'make'] as const, 'what to do')
  const work = async (store: Store): Promise<boolean> => {
    const backups = backupsFor(store, world)
    if (word === 'make') return answer(world, await backups.make('manual'))
    print(world, (await backups.overview()).backups)
    return true
  }
  return withStore(args, world, work, { isReadOnly: word === 'list' })
}

/** A name among the backups of the folder, or a file from anywhere. */
const pathOf = (folder: string, word: string): string =>
  readBackupName(word) === null ? resolve(word) : join(folder, backupsFolder, word)

/** These folders hold nothing that could be lost by restoring into them. */
const cannotBeRead = new Set(['database-damaged', 'no-database', 'folder-missing'])

const told = (store: Pick<Store, 'view'>, opened: Result<OpenBackup>): Result<unknown> =>
  opened.ok ? ok(compareBackup(store.view, opened.value)) : opened

/**
 * `restore NAME|FILE`: one change that can be undone, or a new generation where the folder cannot be read; with `--dry-run` only the
 * differences. `--backup-password` opens one from under another password than that of the database. One that touches a large part is refused with its numbers unless `--accept-large` is there.
 */
export const restore: Command = async (args, world) => {
  const folder = needed(args.options, 'data')
  const file = pathOf(folder, neededWord(args.words, 0, 'the backup'))
  const isDry = args.options.has('dry-run')
  const isLargeAgreed = args.options.has('accept-large')
  const settings = settingsFor(args, world)
  const secret = await secretFor(args)
  const own = (await backupSecretFor(args)) ?? secret
  const keys = own && new Keys({ secret: own, random: settings.world.random })
  const opened = await openStore({ ...settings, folder, isReadOnly: isDry, secret })
  if (!opened.ok) {
    if (!cannotBeRead.has(opened.failure.code)) return answer(world, opened)
    if (!isDry) return answer(world, await restoreInto({ ...settings, folder, file, secret }))
    const found = await openBackup(nodeFileSystem, file, withCodecOrKeys(plainCodec, file, keys))
    return answer(world, told({ view: new DatabaseState() }, found))
  }
  const store = opened.value
  try {
    const backups = backupsFor(store, world)
    const found = await backups.open(file, keys)
    if (!found.ok || isDry) return answer(world, told(store, found))
    const restored = await restoreBackup({ store, backups }, found.value, { isLargeAgreed })
    return answer(world, restored.ok ? ok(restored.value && summaryOf(restored.value)) : restored)
  } finally {
    await store.close()
  }
}
