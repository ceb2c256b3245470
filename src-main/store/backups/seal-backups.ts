import { backupPlaces, type BackupPlace } from '@shared/domain/database/backup'
import type { PlainCopies } from '@shared/domain/database/plain-copies'
import { moveAsideEncrypted } from '../encryption/encrypted-aside'
import { areSameWraps, type KeyWraps } from '../encryption/key-wraps'
import type { FileSystem } from '../file-system'
import { longestHeaderBytes, readHeader } from '../snapshot'
import { copiesAt, type CopiesWorld, type Copy } from './copies-within-reach'
import { resealBackup } from './rewrite-backup'
import { sweepHalfBackups } from './unfinished-backups'

type Sealing = CopiesWorld & {
  /** Whether a plain one may have been put there by anybody; its owner has just set the password otherwise. */
  readonly isDoubted: boolean
}

/** How a backup is kept: as it should be, in plain, under wraps of another password, damaged and in plain, or not to be told. */
type Kept = 'sealed' | 'plain' | 'other-wraps' | 'damaged' | 'unread'

const sealMark = '"sealed":"'

/** Looks at the head of a file only. */
const howKept = async (fs: FileSystem, { path, generation }: Copy, wraps: KeyWraps | null): Promise<Kept> => {
  const start = await fs.readStart(path, longestHeaderBytes + 1).catch(() => null)
  if (start === null) return 'unread'
  const header = readHeader(generation, start)
  if (header === null) return start.includes(sealMark) ? 'sealed' : 'damaged'
  if (!header.keyWraps) return 'plain'
  const isOurs = wraps !== null && header.keyWraps.keyId === wraps.keyId
  return isOurs && !areSameWraps(header.keyWraps, wraps) ? 'other-wraps' : 'sealed'
}

const sealOne = async (
  { store, fs, shelf, onTrouble, pause, isDoubted, meter }: Sealing,
  copy: Copy,
): Promise<void> => {
  const { path, place } = copy
  const kept = await howKept(fs, copy, store.codec.keyWraps)
  if (kept === 'plain' || kept === 'other-wraps') {
    const done = await resealBackup(fs, path, { codec: store.codec, pause, isDoubted, meter })
    if (!done.ok) onTrouble({ failure: done.failure, place })
    shelf.forget(path)
  }
  if ((kept === 'damaged' || (await isDamagedPlain(fs, copy, kept))) && place === 'folder')
    await moveAsideEncrypted(fs, store.folder, { codec: store.codec, path }).catch(() => undefined)
}

const sealAt = async (sealing: Sealing, place: BackupPlace): Promise<void> => {
  const { store, fs, shelf } = sealing
  const folder = shelf.folderOf(place)
  if (folder === null || !(await shelf.isReachable(place))) return
  await sweepHalfBackups(fs, folder).catch(() => undefined)
  for (const copy of (await copiesAt(sealing, place)) ?? []) await sealOne(sealing, copy)
  if (place !== 'second') return
  const { length: left } = (await plainAt(sealing, place)) ?? []
  await shelf.noteCopies(left === 0 ? store.codec.keyWraps?.keyId : undefined)
}

/** One that is in plain still after it was to be sealed cannot be read to its end. */
const isDamagedPlain = async (fs: FileSystem, copy: Copy, kept: Kept): Promise<boolean> =>
  kept === 'plain' && (await howKept(fs, copy, null)) === 'plain'

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

/** The names of those at a place that are not encrypted; null where it is away. */
const plainAt = async (looking: Looking, place: BackupPlace): Promise<readonly string[] | null> => {
  const there = await copiesAt(looking, place)
  if (there === null) return null
  const files: string[] = []
  for (const copy of there) {
    const kept = await howKept(looking.fs, copy, looking.store.codec.keyWraps)
    if (kept !== 'sealed' && kept !== 'other-wraps') files.push(copy.name)
  }
  return files
}

/** The backups that are in plain beside an encrypted database; of a place that is away all that were last seen there in plain. */
export const plainBackups = async (looking: Looking): Promise<readonly PlainCopies[]> => {
  const { store, shelf } = looking
  const found: PlainCopies[] = []
  for (const place of backupPlaces) {
    const where = place === 'folder' ? 'backups' : 'second-place'
    const plain = await plainAt(looking, place)
    const isAway = plain === null
    if (isAway && shelf.isSealedAway(store.codec.keyWraps?.keyId)) continue
    const files = plain ?? shelf.copiesSeen
    if (files.length > 0) found.push({ place: where, files, isAway })
  }
  return found
}
