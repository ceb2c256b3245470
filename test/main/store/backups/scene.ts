import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupTrouble } from '@shared/failures/backup-failure'
import { backupNames, backupsFolder } from '../../../../src-main/store/backups/backup-name'
import { Backups } from '../../../../src-main/store/backups/backups'
import type { OpenBackup } from '../../../../src-main/store/backups/open-backup'
import type { SecondPlaceNote, SecondPlaceSetting } from '../../../../src-main/store/backups/second-place'
import { nodeFileSystem, type FileSystem } from '../../../../src-main/store/file-system'
import type { Store } from '../../../../src-main/store/store'

type Scene = {
  readonly fs?: FileSystem
  readonly now?: () => Date
  readonly second?: SecondPlaceNote
}

/** The backups of a store, watching over it; `told` collects what did not come about. */
export const backupsOf = (store: Store, { fs = nodeFileSystem, now = () => new Date(), second }: Scene = {}) => {
  const told: BackupTrouble[] = []
  const backups = new Backups({ store, fs, now, onTrouble: (each) => told.push(each), ...(second ? { second } : {}) })
  store.guard(backups)
  return { backups, told }
}

/** A second place as the settings of a computer keep it. */
export const noted = (setting: SecondPlaceSetting): SecondPlaceNote => {
  let current: SecondPlaceSetting | null = setting
  return { current: () => current, set: (next) => Promise.resolve(void (current = next)) }
}

/** Names of the backups in a folder, newest first. */
export const backupsIn = (folder: string): readonly string[] => {
  try {
    return backupNames(readdirSync(join(folder, backupsFolder))).map(({ name }) => name)
  } catch {
    return []
  }
}

export const backupPath = (folder: string, name: string): string => join(folder, backupsFolder, name)

/** A made backup, which must have come about. */
export const made = async (backups: Backups, reason: Parameters<Backups['make']>[0] = 'manual') => {
  const result = await backups.make(reason)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const openedBackup = async (backups: Backups, path: string): Promise<OpenBackup> => {
  const opened = await backups.open(path)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

export const flipBit = (path: string, at = 0.5): void => {
  const bytes = readFileSync(path)
  const place = Math.floor(bytes.length * at)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
