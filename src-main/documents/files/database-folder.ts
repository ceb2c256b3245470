import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { readBackupName } from '../../store/backups/backup-name'
import { keyFileName } from '../../store/encryption/keys'
import { generationFiles } from '../../store/generation-files'

const isDatabase = async (folder: string): Promise<boolean> => {
  const { snapshots, journals } = generationFiles(await readdir(folder).catch(() => []))
  return snapshots.length > 0 && journals.length > 0
}

const isNameOfOurs = (name: string): boolean => {
  const { snapshots, journals, histories, witnesses } = generationFiles([name])
  const known = snapshots.length + journals.length + histories.length + witnesses.length
  return known > 0 || readBackupName(name) !== null || name === keyFileName
}

/**
 * Whether a file would come into the folder of a database, this one or any other, at whatever depth, or bears the name of one of its
 * files. Nothing that is made of the data may take the place of the data.
 */
export const isInDatabase = async (target: string): Promise<boolean> => {
  if (isNameOfOurs(basename(target))) return true
  const folder = dirname(target)
  for (let at = await realpath(folder).catch(() => folder); ; at = dirname(at)) {
    if (await isDatabase(at)) return true
    if (at === dirname(at)) return false
  }
}
