import { join } from 'node:path'
import {
  backupPlaces,
  type BackupLine,
  type BackupMade,
  type BackupOverview,
  type BackupPlace,
  type BackupReason,
  type BackupState,
  type BackupTold,
  type SecondPlace,
} from '@shared/contracts/backups'
import type { BackupFailure } from '@shared/failures/backup-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf, type FileSystem } from '../file-system'
import type { Guardian, SnapshotFile, Store } from '../store'
import type { DatabaseState } from '@shared/domain/state'
import type { ErasurePlace } from '@shared/domain/erasure'
import type { SnapshotHeader } from '../snapshot'
import { backupNames, backupsFolder, readBackupName, type BackupName } from './backup-name'
import { openBackup, readBackupFile, verifyBackup, withCodec, type OpenBackup, type Pause } from './open-backup'
import { rewriteBackup } from './rewrite-backup'
import { backupsToDrop } from './retention'
import { copyToSecondPlace, isPlacePresent, toldSecondPlace, type SecondPlaceNote } from './second-place'
import { writeBackup } from './write-backup'

/** A change of more records than this has a backup made before it. */
const massChange = 50

/** How long closing waits for a copy that is under way; a share may not answer for minutes. */
const closeLimitMs = 10_000

type Looked = Pick<BackupLine, 'state' | 'bytes' | 'records' | 'seq'> & { readonly header: SnapshotHeader | null }

const noSecond: SecondPlaceNote = { current: () => null, set: () => Promise.resolve() }

const states: Readonly<Record<string, BackupState>> = { 'backup-other-key': 'other-key', 'backup-newer': 'newer' }

const sumOf = (counts: SnapshotHeader['counts']): number => Object.values(counts).reduce((sum, each) => sum + each, 0)

/** Whether two snapshots hold the same: no change between them, and nothing written anew. */
const isSame = (a: SnapshotHeader, b: SnapshotHeader): boolean =>
  a.seq === b.seq && a.v === b.v && (a.floor ?? 0) === (b.floor ?? 0) && a.keyWraps?.keyId === b.keyWraps?.keyId

/**
 * The backups of one open database: made, looked at, tidied, copied to the second place. One thing at a time. Nothing here ever stops
 * a change from being saved; what does not come about is told.
 */
export class Backups implements Guardian {
  readonly #store: Store
  readonly #fs: FileSystem
  readonly #now: () => Date
  readonly #second: SecondPlaceNote
  readonly #onTold: (told: BackupTold) => void
  readonly #pause: Pause
  /** What was found in a file, by its path; a file of another size is looked at anew. */
  readonly #looked = new Map<string, Looked>()
  #queue: Promise<unknown> = Promise.resolve()
  #lastSeq: number | null = null
  #stop: () => void = () => undefined

  constructor(parts: {
    readonly store: Store
    readonly fs: FileSystem
    readonly now: () => Date
    readonly second?: SecondPlaceNote
    readonly onTold?: (told: BackupTold) => void
    /** Waits between two pieces of work, so that requests are answered meanwhile. */
    readonly pause?: Pause
  }) {
    this.#store = parts.store
    this.#fs = parts.fs
    this.#now = parts.now
    this.#second = parts.second ?? noSecond
    this.#onTold = parts.onTold ?? (() => undefined)
    this.#pause = parts.pause ?? (() => Promise.resolve())
  }

  /** Where the backups of a place lie; null for a second place that was not chosen. */
  folderOf(place: BackupPlace): string | null {
    const second = this.#second.current()
    if (place === 'folder') return join(this.#store.folder, backupsFolder)
    return second === null ? null : join(second.place, second.subfolder)
  }

  /** The path of a listed backup; null for a name that is none of ours. */
  pathOf({ name, place }: Pick<BackupLine, 'name' | 'place'>): string | null {
    const folder = this.folderOf(place)
    return folder === null || readBackupName(name) === null ? null : join(folder, name)
  }

  /** Every backup that can be reached, verified, newest first. */
  overview(): Promise<BackupOverview> {
    return this.#inTurn(async () => {
      const second = await this.#secondPlace()
      const backups = await this.#linesAt('folder')
      return { backups: second?.isPresent ? [...backups, ...(await this.#linesAt('second'))] : backups, second }
    })
  }

  secondPlace(): Promise<SecondPlace | null> {
    return this.#secondPlace()
  }

  /** Makes a verified backup, also copied to the second place when that is there; none where nothing has changed since the last one. */
  make(reason: BackupReason): Promise<Result<BackupMade, BackupFailure>> {
    return this.#inTurn(() => this.#make(reason, null))
  }

  /** The same, of a snapshot that was taken before; a failure is told instead of given back. */
  async makeOf(reason: BackupReason, snapshot: SnapshotFile | null): Promise<void> {
    const made = await this.#inTurn(() => this.#make(reason, snapshot))
    if (!made.ok) this.#onTold({ failure: made.failure, place: 'folder' })
  }

  /**
   * What waits until a place is there: the newest backup is copied to the second one, and backups from before the password are sealed.
   */
  tend(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#sealPlain()
      const newest = (await this.#linesAt('folder')).find(({ state }) => state === 'sound')
      const { lastCopyAt = null } = this.#second.current() ?? {}
      if (newest !== undefined && (lastCopyAt === null || lastCopyAt < newest.at)) await this.#copy(newest.name)
    })
  }

  /** Opens a backup file, listed or from anywhere, with the key of the open database. */
  open(path: string): Promise<Result<OpenBackup>> {
    return openBackup(this.#fs, path, withCodec(this.#store.codec, path), this.#pause)
  }

  beforeChange({ action, changes }: Parameters<Guardian['beforeChange']>[0]): ReturnType<Guardian['beforeChange']> {
    const reason = action === 'directory:import' ? 'import' : changes.length > massChange ? 'mass-change' : null
    if (reason === null || this.#lastSeq === this.#store.seq) return null
    return (snapshot) => {
      if (snapshot === null) this.#onTold({ failure: { code: 'backup-failed', errno: 'EIO' }, place: 'folder' })
      else void this.makeOf(reason, snapshot)
    }
  }

  whenClosing(stop: () => void): void {
    this.#stop = stop
  }

  async beforeClose(): Promise<void> {
    this.#stop()
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((done) => (timer = setTimeout(done, closeLimitMs)))
    await Promise.race([this.#queue, limit])
    clearTimeout(timer)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /**
   * Every backup that can be reached and read, written anew with the records that `change` leaves (null: as they are); gives the places
   * where some are left.
   */
  rewrite(
    change: (records: DatabaseState) => DatabaseState | null,
  ): Promise<readonly Exclude<ErasurePlace, 'folder'>[]> {
    return this.#inTurn(async () => {
      const left = new Set<Exclude<ErasurePlace, 'folder'>>()
      for (const place of backupPlaces) {
        const told = place === 'folder' ? 'backups' : 'second-place'
        if (!(await this.#isReachable(place))) left.add(told)
        for (const line of await this.#linesAt(place)) if (!(await this.#rewriteOne(line, change))) left.add(told)
      }
      return [...left]
    })
  }

  /** The second place that was not chosen holds nothing that could be left there. */
  async #isReachable(place: BackupPlace): Promise<boolean> {
    const setting = this.#second.current()
    return place === 'folder' || setting === null || isPlacePresent(this.#fs, setting.place)
  }

  async #sealPlain(): Promise<void> {
    if (this.#store.codec.keyWraps === null || this.#store.info.readOnly !== null) return
    for (const place of backupPlaces)
      for (const line of await this.#linesAt(place)) {
        const header = this.#looked.get(this.pathOf(line) ?? '')?.header
        if (header && !header.keyWraps) await this.#rewriteOne(line, (records) => records)
      }
  }

  async #rewriteOne(line: BackupLine, change: (records: DatabaseState) => DatabaseState | null): Promise<boolean> {
    const path = this.pathOf(line)
    if (path === null) return false
    const { codec } = this.#store
    const done = await rewriteBackup(this.#fs, path, { codec, change, pause: this.#pause })
    this.#looked.delete(path)
    if (!done.ok) this.#onTold({ failure: done.failure, place: line.place })
    return done.ok
  }

  /** Those of the folder that cannot be opened, looked at anew; `isMeant` is asked about their bytes. */
  async damagedThat(isMeant: (bytes: Buffer) => boolean): Promise<readonly string[]> {
    const folder = join(this.#store.folder, backupsFolder)
    const found: string[] = []
    for (const { name } of backupNames(await this.#fs.readdir(folder).catch(() => []))) {
      const path = join(folder, name)
      if ((await this.open(path)).ok) continue
      const read = await readBackupFile(this.#fs, path)
      if (read.ok && isMeant(read.value)) found.push(name)
    }
    return found
  }

  /** Removes a backup of the folder; one that is gone already is as good as removed. */
  async remove(name: string): Promise<void> {
    const path = this.pathOf({ name, place: 'folder' })
    if (path !== null) await this.#fs.unlink(path).catch(() => undefined)
  }

  async #make(reason: BackupReason, given: SnapshotFile | null): Promise<Result<BackupMade, BackupFailure>> {
    try {
      const { generation, path } = (await this.#stillThere(given)) ?? (await this.#store.snapshot())
      const bytes = await this.#fs.readFile(path)
      const source = await verifyBackup(path, bytes, withCodec(this.#store.codec, path))
      if (!source.ok) return fail({ code: 'backup-failed', errno: 'EIO' })
      const same = await this.#sameAs(source.value.header)
      // What stands in the list as *before restoring* and *before erasing* must be there under that name.
      if (same !== null && reason !== 'restore' && reason !== 'erasing') return this.#madeAlready(same)
      return await this.#write({ at: this.#now().toISOString(), generation, reason }, bytes)
    } catch (error) {
      const errno = errnoOf(error)
      if (errno === '' && !(error instanceof Error)) throw error
      return fail(errno === 'ENOSPC' ? { code: 'backup-disk-full' } : { code: 'backup-failed', errno: errno || 'EIO' })
    }
  }

  /** Older generations go when something is erased from them. */
  async #stillThere(given: SnapshotFile | null): Promise<SnapshotFile | null> {
    if (given === null) return null
    return this.#fs.sizeOf(given.path).then(
      () => given,
      () => null,
    )
  }

  async #madeAlready(line: BackupLine): Promise<Result<BackupMade, BackupFailure>> {
    this.#lastSeq = line.seq
    if (this.#second.current() !== null) await this.#copy(line.name)
    return ok({ line, isNew: false })
  }

  async #write(draft: Omit<BackupName, 'name'>, bytes: Buffer): Promise<Result<BackupMade, BackupFailure>> {
    const { folder, codec } = this.#store
    const written = await writeBackup(
      this.#fs,
      folder,
      { ...draft, parts: [bytes] },
      { codecFor: withCodec(codec, ''), pause: this.#pause },
    )
    if (!written.ok) return written
    const { name, header } = written.value
    const looked = {
      state: 'sound',
      bytes: bytes.length,
      records: sumOf(header.counts),
      seq: header.seq,
      header,
    } as const
    this.#looked.set(join(folder, backupsFolder, name), looked)
    this.#lastSeq = header.seq
    await this.#drop()
    await this.#copy(name)
    return ok({ line: this.#lineOf('folder', written.value, looked), isNew: true })
  }

  /** Damaged ones neither count nor go: nothing is removed because it could not be read. */
  async #drop(): Promise<void> {
    const lines = await this.#linesAt('folder')
    const sound = lines.filter(({ state }) => state === 'sound')
    for (const name of backupsToDrop(sound))
      await this.#fs.unlink(join(this.#store.folder, backupsFolder, name)).catch(() => undefined)
  }

  async #sameAs(header: SnapshotHeader): Promise<BackupLine | null> {
    const [newest] = (await this.#linesAt('folder')).filter(({ state }) => state === 'sound')
    if (newest === undefined) return null
    const looked = this.#looked.get(this.pathOf(newest) ?? '')
    return looked?.header && isSame(looked.header, header) ? newest : null
  }

  async #linesAt(place: BackupPlace): Promise<readonly BackupLine[]> {
    const folder = this.folderOf(place)
    const names = folder === null ? [] : await this.#fs.readdir(folder).catch(() => [])
    const lines: BackupLine[] = []
    for (const each of backupNames(names)) {
      const looked = await this.#look(join(folder ?? '', each.name))
      if (looked !== null) lines.push(this.#lineOf(place, each, looked))
    }
    return lines
  }

  #lineOf(place: BackupPlace, { name, at, reason }: Omit<BackupName, 'generation'>, looked: Looked): BackupLine {
    const { state, bytes, records, seq } = looked
    // The name has the time to the second, and is what the list goes by.
    return { name, place, at: readBackupName(name)?.at ?? at, reason, state, bytes, records, seq }
  }

  /** Null for a file that has just gone. */
  async #look(path: string): Promise<Looked | null> {
    const size = await this.#fs.sizeOf(path).catch(() => null)
    if (size === null) return null
    const known = this.#looked.get(path)
    if (known?.bytes === size) return known
    await this.#pause()
    const read = await readBackupFile(this.#fs, path)
    const verified = read.ok ? await verifyBackup(path, read.value, withCodec(this.#store.codec, path)) : read
    const looked: Looked = verified.ok
      ? { state: 'sound', bytes: size, ...factsOf(verified.value.header) }
      : { state: states[verified.failure.code] ?? 'damaged', bytes: size, records: null, seq: null, header: null }
    this.#looked.set(path, looked)
    return looked
  }

  async #secondPlace(): Promise<SecondPlace | null> {
    const setting = this.#second.current()
    if (setting === null) return null
    return toldSecondPlace(setting, await isPlacePresent(this.#fs, setting.place), this.#now())
  }

  /** A place that is not there is no error; it is reminded of when it has been away for long. */
  async #copy(name: string): Promise<void> {
    const setting = this.#second.current()
    if (setting === null || !(await isPlacePresent(this.#fs, setting.place))) return
    const read = await readBackupFile(this.#fs, join(this.#store.folder, backupsFolder, name))
    const copied = read.ok ? await copyToSecondPlace(this.#fs, setting, { name, bytes: read.value }) : read
    if (copied.ok) await this.#second.set({ ...setting, lastCopyAt: this.#now().toISOString() })
    else this.#onTold({ failure: copied.failure, place: 'second' })
  }
}

const factsOf = (header: SnapshotHeader): Pick<Looked, 'records' | 'seq' | 'header'> => ({
  records: sumOf(header.counts),
  seq: header.seq,
  header,
})
