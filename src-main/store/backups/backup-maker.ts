import { join } from 'node:path'
import type { BackupLine, BackupMade, BackupPlace, BackupReason } from '@shared/domain/database/backup'
import type { BackupTrouble } from '@shared/failures/backup-failure'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf, type FileSystem } from '../file-system'
import type { SnapshotHeader } from '../snapshot'
import { Meter } from '../meter'
import { snapshotPieces, type SnapshotPieces } from '../snapshot-pieces'
import { sumsIn } from '../kept-files/sums-in'
import type { Store } from '../store'
import type { SnapshotFile } from '../writer'
import { backupNames, backupsFolder, type BackupName } from './backup-name'
import type { BackupShelf } from './backup-shelf'
import { readBackupFile, verifyBackup, withCodec, type Pause } from './open-backup'
import { backupsToDrop } from './retention'
import {
  copyToSecondPlace,
  isPlacePresent,
  placeFailure,
  type SecondPlaceNote,
  type SecondPlaceSetting,
} from './second-place'
import { copyBackup, writeBackup } from './write-backup'

/** What backups are made with. */
export type MakingParts = {
  readonly store: Store
  readonly fs: FileSystem
  readonly now: () => Date
  readonly second: SecondPlaceNote
  readonly onTrouble: (trouble: BackupTrouble) => void
  readonly pause: Pause
}

/** Whether two snapshots hold the same: no change between them, and nothing written anew. */
const isSame = (a: SnapshotHeader, b: SnapshotHeader): boolean =>
  a.seq === b.seq && a.v === b.v && (a.floor ?? 0) === (b.floor ?? 0) && a.keyWraps?.keyId === b.keyWraps?.keyId

/** Makes backups of the newest snapshot, lets the older ones go by their rule, and copies them to the second place. */
export class BackupMaker {
  readonly #parts: MakingParts
  readonly #shelf: BackupShelf
  #lastSeq: number | null = null

  constructor(parts: MakingParts, shelf: BackupShelf) {
    this.#parts = parts
    this.#shelf = shelf
  }

  /** The last change in the last backup that was made. */
  get lastSeq(): number | null {
    return this.#lastSeq
  }

  /** Makes a verified backup, of a snapshot taken before where that is given; none where nothing has changed since the last one. */
  async make(
    reason: BackupReason,
    given: SnapshotFile | null,
    meter = new Meter(),
  ): Promise<Result<BackupMade, BackupFailure>> {
    const { store, fs, now } = this.#parts
    try {
      const { generation, path } = (await this.#stillThere(given)) ?? (await store.snapshot())
      const source = await snapshotPieces(fs, path, generation, { codecFor: withCodec(store.codec, path) })
      const whole = source === null ? await this.#whole(path) : null
      const header = source?.header ?? whole?.header
      if (header === undefined) return fail({ code: 'backup-failed', errno: 'EIO' })
      const same = await this.#sameAs(header)
      // What stands in the list as *before restoring* and *before erasing* must be there under that name.
      if (same !== null && reason !== 'restore' && reason !== 'erasing') return await this.#madeAlready(same)
      const draft = { at: now().toISOString(), generation, reason }
      return await this.#keep(await this.#written(draft, { source, bytes: whole?.bytes, meter }))
    } catch (error) {
      const errno = errnoOf(error)
      if (errno === '' && !(error instanceof Error)) throw error
      return fail(errno === 'ENOSPC' ? { code: 'backup-disk-full' } : { code: 'backup-failed', errno: errno || 'EIO' })
    }
  }

  /** Copies the newest backup to the second place where that one has none as new. */
  async copyNewest(): Promise<void> {
    const [newest] = await this.#shelf.sound()
    const { lastCopyAt = null } = this.#parts.second.current() ?? {}
    if (newest !== undefined && (lastCopyAt === null || lastCopyAt < newest.at)) await this.#copy(newest.name)
  }

  /** Older generations go when something is erased from them. */
  async #stillThere(given: SnapshotFile | null): Promise<SnapshotFile | null> {
    if (given === null) return null
    return this.#parts.fs.sizeOf(given.path).then(
      () => given,
      () => null,
    )
  }

  async #madeAlready(line: BackupLine): Promise<Result<BackupMade, BackupFailure>> {
    this.#lastSeq = line.seq
    await this.#copy(line.name)
    return ok({ line, isNew: false })
  }

  /** A snapshot of an older form, or one that another program has given other line ends; null where it is damaged. */
  async #whole(path: string): Promise<{ readonly header: SnapshotHeader; readonly bytes: Buffer } | null> {
    const bytes = await this.#parts.fs.readFile(path)
    const verified = await verifyBackup(path, bytes, withCodec(this.#parts.store.codec, path))
    return verified.ok ? { header: verified.value.header, bytes } : null
  }

  #written(
    draft: Omit<BackupName, 'name'>,
    { source, bytes, meter }: { source: SnapshotPieces | null; bytes: Buffer | undefined; meter: Meter },
  ): ReturnType<typeof copyBackup> {
    const { store, fs, pause } = this.#parts
    const codecFor = withCodec(store.codec, '')
    if (source === null)
      return writeBackup(fs, store.folder, { ...draft, parts: [bytes ?? Buffer.alloc(0)] }, { codecFor, pause })
    // It is copied, and read back.
    meter.foresee(2 * source.bytes)
    return copyBackup(fs, store.folder, draft, { source, codecFor, meter })
  }

  async #keep(written: Awaited<ReturnType<typeof copyBackup>>): Promise<Result<BackupMade, BackupFailure>> {
    if (!written.ok) return written
    const line = await this.#shelf.add(written.value)
    this.#lastSeq = line.seq
    await this.#drop('folder')
    await this.#copy(line.name)
    return ok({ line, isNew: true })
  }

  /** Damaged and foreign ones neither count nor go: nothing is removed because it could not be read. */
  async #drop(place: BackupPlace): Promise<void> {
    const names = await this.#parts.fs.readdir(this.#shelf.folderOf(place) ?? '').catch(() => [])
    // Whoever stays among all names stays among fewer, and nothing has to be read for that.
    if (backupsToDrop(backupNames(names)).length === 0) return
    for (const name of backupsToDrop(await this.#shelf.counted(place))) {
      const path = this.#shelf.pathOf({ name, place })
      if (path !== null) await this.#parts.fs.unlink(path).catch(() => undefined)
    }
  }

  async #sameAs(header: SnapshotHeader): Promise<BackupLine | null> {
    const [newest] = await this.#shelf.sound()
    if (newest === undefined) return null
    const known = this.#shelf.headerOf(newest)
    return known !== null && isSame(known, header) ? newest : null
  }

  /** A place that is not there is no error; it is reminded of when it has been away for long. */
  async #copy(name: string): Promise<void> {
    const { store, fs, second, now, onTrouble } = this.#parts
    const setting = second.current()
    if (setting === null || !(await isPlacePresent(fs, setting.place))) return
    const read = await readBackupFile(fs, join(store.folder, backupsFolder, name))
    const copied = read.ok ? await copyToSecondPlace(fs, setting, { name, bytes: read.value }) : read
    if (!copied.ok) return onTrouble({ failure: copied.failure, place: 'second' })
    await this.#drop('second')
    const failure = await this.#contentsCopied(setting)
    if (failure !== null) return onTrouble({ failure, place: 'second' })
    await second.set({ ...setting, lastCopyAt: now().toISOString() })
    await this.#shelf.noteCopies()
  }

  /** The contents of files lie beside the copies, each once. */
  async #contentsCopied({ place, subfolder }: SecondPlaceSetting): Promise<BackupFailure | null> {
    const { store } = this.#parts
    try {
      await store.files.copyTo(join(place, subfolder), sumsIn(store.view))
      return null
    } catch (error) {
      return placeFailure(error)
    }
  }
}
