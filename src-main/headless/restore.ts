import { join, resolve } from 'node:path'
import { DatabaseState, type DatabaseView } from '@shared/domain/database/state'
import { ok, type Result } from '@shared/result'
import { backupsFolder, readBackupName } from '../store/backups/backup-name'
import { openBackup, withCodecOrKeys, type OpenBackup } from '../store/backups/open-backup'
import { compareBackup, restoreBackup } from '../store/backups/restore'
import { restoreInto } from '../store/backups/restore-into'
import { summaryOf } from '../store/change-set'
import { plainCodec } from '../store/codec'
import { nodeFileSystem } from '../store/file-system'
import { Keys } from '../store/encryption/keys'
import type { Secret } from '../store/encryption/key-wraps'
import { openStore } from '../store/open-store'
import { answer, command, flag, text, type Given } from './command'
import { backupsFor, settingsFor, tryingSecret } from './database'
import { needed, neededWord } from './expected'
import { passwordText, secretFor } from './secret'

const secretOptions = { 'backup-password': text, 'backup-recovery-code': text }

/** What opens a backup from under another password than the database's; null where none is given. */
const backupSecretFor = async (options: Given<typeof secretOptions>): Promise<Secret | null> => {
  const code = options['backup-recovery-code']
  if (code !== undefined) return { kind: 'recovery', text: await passwordText(code) }
  const given = options['backup-password']
  return given === undefined ? null : { kind: 'password', text: await passwordText(given) }
}

/** A name among the backups of the folder, or a file from anywhere. */
const pathOf = (folder: string, word: string): string =>
  readBackupName(word) === null ? resolve(word) : join(folder, backupsFolder, word)

/** These folders hold nothing that could be lost by restoring into them. */
const cannotBeRead = new Set(['database-damaged', 'database-exchanged', 'no-database', 'folder-missing'])

const report = (view: DatabaseView, opened: Result<OpenBackup>, isEncrypted = false): Result<unknown> =>
  opened.ok ? ok(compareBackup(view, opened.value, isEncrypted)) : opened

/**
 * One change that can be undone, or a new generation where the folder cannot be read; with `--dry-run` only the differences. One
 * that touches a large part is refused with its numbers unless `--accept-large` is there.
 */
export const restore = command({
  usage: {
    'restore NAME|FILE [--dry-run] [--accept-large] [--backup-password TEXT|@FILE | --backup-recovery-code CODE|@FILE]':
      'a backup of the folder or from anywhere; shows the differences or restores them',
  },
  mostWords: 1,
  options: { ...secretOptions, 'dry-run': flag, 'accept-large': flag },
  run: async ({ words, options }, world) => {
    const folder = needed(options, 'data')
    const file = pathOf(folder, neededWord(words, 0, 'the backup'))
    const isDry = options['dry-run'] ?? false
    const isLargeAgreed = options['accept-large'] ?? false
    const settings = settingsFor(options, world)
    const secret = await secretFor(options)
    const given = await backupSecretFor(options)
    const own = given ?? secret
    const keys = own && new Keys({ secret: own, random: settings.world.random })
    const opened = await tryingSecret(world, secret, () =>
      openStore({ ...settings, folder, isReadOnly: isDry, secret }),
    )
    if (!opened.ok) {
      if (!cannotBeRead.has(opened.failure.code)) return answer(world, opened)
      if (!isDry)
        return answer(
          world,
          await tryingSecret(world, secret, () => restoreInto({ ...settings, folder, file, secret })),
        )
      const found = await tryingSecret(world, own, () =>
        openBackup(nodeFileSystem, file, withCodecOrKeys(plainCodec, file, keys)),
      )
      return answer(world, report(new DatabaseState(), found))
    }
    const store = opened.value
    try {
      const backups = backupsFor(store, world)
      const found = await tryingSecret(world, given, () => backups.open(file, keys))
      if (!found.ok || isDry) return answer(world, report(store.view, found, store.info.isEncrypted))
      const restored = await restoreBackup({ store, backups }, found.value, { isLargeAgreed, file })
      return answer(world, restored.ok ? ok(restored.value && summaryOf(restored.value)) : restored)
    } finally {
      await store.close()
    }
  },
})
