import { join } from 'node:path'
import { backupPlaces, type BackupPlace } from '@shared/domain/database/backup'
import type { PlainCopies } from '@shared/domain/database/plain-copies'
import type { BackupTrouble } from '@shared/failures/backup-failure'
import { moveAsideEncrypted } from '../encryption/encrypted-aside'
import { areSameWraps, type KeyWraps } from '../encryption/key-wraps'
import type { FileSystem } from '../file-system'
import { longestHeaderBytes, readHeader } from '../snapshot'
import type { Store } from '../store'
import { backupNames, type BackupName } from './backup-name'
import type { BackupShelf } from './backup-shelf'
import type { Pause } from './open-backup'
import { resealBackup } from './rewrite-backup'
import { sweepHalfBackups } from './unfinished-backups'

type Sealing = {
  readonly store: Store
  readonly fs: FileSystem
  readonly shelf: BackupShelf
  readonly onTrouble: (trouble: BackupTrouble) => void
  readonly pause: Pause
  /** Whether a plain one may have been put there by anybody; its owner has just set the password otherwise. */
  readonly isDoubted: boolean
}

/** How a backup is kept: as it should be, in plain, under wraps of another password, damaged and in plain, or not to be told. */
type Kept = 'sealed' | 'plain' | 'other-wraps' | 'damaged' | 'unread'

const sealMark = '"sealed":"'

/** Looks at the head of a file only. */
const howKept = async (
  fs: FileSystem,
  folder: string,
  { name, generation }: BackupName,
  wraps: KeyWraps | null,
): Promise<Kept> => {
  const start = await fs.readStart(join(folder, name), longestHeaderBytes + 1).catch(() => null)
  if (start === null) return 'unread'
  const header = readHeader(generation, start)
  if (header === null) return start.includes(sealMark) ? 'sealed' : 'damaged'
  if (!header.keyWraps) return 'plain'
  const isOurs = wraps !== null && header.keyWraps.keyId === wraps.keyId
  return isOurs && !areSameWraps(header.keyWraps, wraps) ? 'other-wraps' : 'sealed'
}

const namesIn = async (fs: FileSystem, folder: string | null): Promise<readonly BackupName[]> =>
  folder === null ? [] : backupNames(await fs.readdir(folder).catch(() => []))

const sealAt = async (
  { store, fs, shelf, onTrouble, pause, isDoubted }: Sealing,
  place: BackupPlace,
): Promise<void> => {
  const folder = shelf.folderOf(place)
  if (folder === null || !(await shelf.isReachable(place))) return
  await sweepHalfBackups(fs, folder).catch(() => undefined)
  for (const each of await namesIn(fs, folder)) {
    const kept = await howKept(fs, folder, each, store.codec.keyWraps)
    const path = join(folder, each.name)
    if (kept === 'plain' || kept === 'other-wraps') {
      const done = await resealBackup(fs, path, { codec: store.codec, pause, isDoubted })
      if (!done.ok) onTrouble({ failure: done.failure, place })
      shelf.forget(path)
    }
    if ((kept === 'damaged' || (await isDamagedPlain(fs, folder, each, kept))) && place === 'folder')
      await moveAsideEncrypted(fs, store.folder, { codec: store.codec, path }).catch(() => undefined)
  }
  if (place !== 'second') return
  const { length: left } = await plainAt({ store, fs, shelf }, place)
  await shelf.noteCopies(left === 0 ? store.codec.keyWraps?.keyId : undefined)
}

/** One that is in plain still after it was to be sealed cannot be read to its end. */
const isDamagedPlain = async (fs: FileSystem, folder: string, name: BackupName, kept: Kept): Promise<boolean> =>
  kept === 'plain' && (await howKept(fs, folder, name, null)) === 'plain'

/**
 * Seals the backups from before the password, and writes those anew that an older password would open; what is damaged and in plain keeps
 * its bytes in `quarantine/`, encrypted. What was cut off is finished by the next call.
 */
export const sealBackups = async (sealing: Sealing): Promise<void> => {
  const { store } = sealing
  if (store.codec.keyWraps === null || store.info.readOnly !== null) return
  for (const place of backupPlaces) await sealAt(sealing, place)
}

type Looking = Pick<Sealing, 'store' | 'fs' | 'shelf'>

/** The names of those at a place within reach that are not encrypted. */
const plainAt = async ({ store, fs, shelf }: Looking, place: BackupPlace): Promise<readonly string[]> => {
  const folder = shelf.folderOf(place) ?? ''
  const files: string[] = []
  for (const each of await namesIn(fs, shelf.folderOf(place))) {
    const kept = await howKept(fs, folder, each, store.codec.keyWraps)
    if (kept !== 'sealed' && kept !== 'other-wraps') files.push(each.name)
  }
  return files
}

/** The backups that are in plain beside an encrypted database; of a place that is away all that were last seen there in plain. */
export const plainBackups = async (looking: Looking): Promise<readonly PlainCopies[]> => {
  const { store, shelf } = looking
  const found: PlainCopies[] = []
  for (const place of backupPlaces) {
    const where = place === 'folder' ? 'backups' : 'second-place'
    const isAway = !(await shelf.isReachable(place))
    if (isAway && shelf.isSealedAway(store.codec.keyWraps?.keyId)) continue
    const files = isAway ? shelf.copiesSeen : await plainAt(looking, place)
    if (files.length > 0) found.push({ place: where, files, isAway })
  }
  return found
}
