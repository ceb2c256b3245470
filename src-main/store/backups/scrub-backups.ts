import { backupPlaces, type BackupPlace } from '@shared/domain/database/backup'
import type { LeftCopies, ScrubFor } from '../erasing/places-of-copies'
import { copiesAt, type CopiesWorld, type Copy } from './copies-within-reach'
import { isGoodBackup, readBackupFile, withCodec } from './open-backup'
import { scrubBackup } from './rewrite-backup'

type Scrubbing = {
  readonly scrubFor: ScrubFor
  /** Whether bytes that cannot be opened hold what is to go. */
  readonly isMeant: (bytes: Buffer) => boolean
  /** Files of which nothing is to go any more; what lies under a name of ours is never written over. */
  readonly clean: Set<string>
}

/** Whether a copy that cannot be written anew holds what is to go from it; one that is gone does not. */
const holdsIt = async ({ fs }: CopiesWorld, { path }: Copy, isMeant: Scrubbing['isMeant']): Promise<boolean> => {
  const read = await readBackupFile(fs, path)
  return read.ok ? isMeant(read.value) : read.failure.code !== 'backup-gone'
}

/** Which file a path is now; another one under the same name is looked at anew. */
const fileAt = async ({ fs }: CopiesWorld, path: string): Promise<string> => {
  const facts = await fs.stat(path).catch(() => null)
  return `${path} ${facts?.id ?? ''} ${facts?.bytes ?? ''} ${facts?.changedAt ?? ''}`
}

/** Scrubs one copy, or removes it where it is damaged and holds what is to go; says whether that is still there. */
const isLeft = async (around: CopiesWorld, copy: Copy, { scrubFor, isMeant, clean }: Scrubbing): Promise<boolean> => {
  const { store, fs, shelf, onTrouble, pause, meter } = around
  if (clean.has(await fileAt(around, copy.path))) return false
  const done = await scrubBackup(fs, copy.path, { codec: store.codec, scrubFor, pause, meter })
  if (done.ok) {
    if (done.value !== copy.path) shelf.forget(copy.path)
    clean.add(await fileAt(around, done.value))
    return false
  }
  shelf.forget(copy.path)
  const holds = await holdsIt(around, copy, isMeant)
  const isDamaged =
    holds && !(await isGoodBackup(fs, copy.path, { codecFor: withCodec(store.codec, copy.path), pause }))
  const isRead = isDamaged && (await readBackupFile(fs, copy.path)).ok
  // It can only be removed, as the preview told.
  if (isRead) await fs.unlink(copy.path).catch(() => undefined)
  if (isRead && !(await holdsIt(around, copy, isMeant))) return false
  onTrouble({ failure: done.failure, place: copy.place })
  return holds
}

const leftAt = async (around: CopiesWorld, place: BackupPlace, scrubbing: Scrubbing): Promise<LeftCopies | null> => {
  const erasurePlace = place === 'folder' ? 'backups' : 'second-place'
  const there = await copiesAt(around, place)
  if (there === null) return { place: erasurePlace, copies: around.shelf.copiesSeen, isAway: true }
  const copies: string[] = []
  for (const copy of there) if (await isLeft(around, copy, scrubbing)) copies.push(copy.name)
  if (place === 'second') await around.shelf.noteCopies()
  return copies.length === 0 ? null : { place: erasurePlace, copies, isAway: false }
}

/**
 * Takes what is to go out of every backup that can be reached, each read once where nothing is to go from it; damaged ones that hold some of
 * it are removed. Gives what is left: places that are away, and copies that could be neither written anew nor removed.
 */
export const scrubBackups = async (around: CopiesWorld, scrubbing: Scrubbing): Promise<readonly LeftCopies[]> => {
  const left: LeftCopies[] = []
  for (const place of backupPlaces) {
    const found = await leftAt(around, place, scrubbing)
    if (found !== null) left.push(found)
  }
  return left
}
