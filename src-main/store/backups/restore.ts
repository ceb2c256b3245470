import type { BackupComparison } from '@shared/domain/database/backup'
import type { Change } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'
import { fail, ok, type Result } from '@shared/result'
import type { ChangeSet } from '../change-set'
import type { Store } from '../store'
import { afterRestore } from './after-restore'
import { isUnproved } from './backup-shelf'
import type { Backups } from './backups'
import { changesBetween, differencesOf, extentOf } from './differences'
import type { OpenBackup } from './open-backup'
import { placeFailure } from './second-place'

/** What restoring a backup would change in the database as it is now. */
const restoringChanges = (current: DatabaseView, { records }: OpenBackup) => {
  const target = afterRestore(records, current)
  return { target, changes: changesBetween(current, target) }
}

/** A backup beside the database: counts, differences by name, and how much restoring would touch. Nothing is written. */
export const compareBackup = (
  current: DatabaseView,
  backup: OpenBackup,
  isEncrypted = false,
): Omit<BackupComparison, 'token'> => {
  const { target, changes } = restoringChanges(current, backup)
  return {
    fileName: backup.name,
    at: backup.header.at,
    seq: backup.header.seq,
    isUnproved: isUnproved(backup.header, isEncrypted),
    collections: differencesOf(current, target, changes),
    ...extentOf(current, changes),
  }
}

/**
 * Restores a backup as one commit of the differences, which one step back undoes. Before it the current state is kept as a backup of
 * its own, and the database gets another id: what the backup came from may live on elsewhere. Refuses with `restore-is-large` unless
 * that was agreed to, and where the current state cannot be kept. Null: the backup holds what the database holds.
 */
export const restoreBackup = async (
  { store, backups }: { readonly store: Store; readonly backups: Backups },
  backup: OpenBackup,
  { isLargeAgreed, file }: { readonly isLargeAgreed: boolean; readonly file?: string },
): Promise<Result<ChangeSet | null>> => {
  if (store.info.readOnly !== null) return fail({ code: 'database-read-only', reason: store.info.readOnly })
  await store.settled()
  // They are the same whatever becomes of the records.
  try {
    if (file !== undefined) await store.files.bringBack({ file, records: backup.records })
  } catch (error) {
    return fail(placeFailure(error))
  }
  const { touched, removed, total, isLarge } = extentOf(store.view, restoringChanges(store.view, backup).changes)
  if (touched === 0) return ok(null)
  if (isLarge && !isLargeAgreed) return fail({ code: 'restore-is-large', touched, removed, total })
  const kept = await backups.make('restore')
  if (!kept.ok) return kept
  await store.renewDevice()
  const changes: readonly Change[] = restoringChanges(store.view, backup).changes
  return store.keep({ action: 'database:restore', changes })
}
