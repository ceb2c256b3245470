import { join } from 'node:path'
import type { BackupLine, BackupPlace, BackupState, SecondPlace } from '@shared/domain/database/backup'
import type { FileFacts, FileSystem } from '../file-system'
import type { SnapshotHeader } from '../snapshot'
import type { Store } from '../store'
import { backupNames, backupsFolder, readBackupName, type BackupName } from './backup-name'
import { verifyFile, withCodec, type OpenBackup, type Pause } from './open-backup'
import { isPlacePresent, toldSecondPlace, type SecondPlaceNote } from './second-place'

type Looked = Pick<BackupLine, 'state' | 'bytes' | 'records' | 'seq'> & { readonly header: SnapshotHeader | null }

/** What was found, and which file in which state it was found in. */
type Seen = { readonly facts: FileFacts; readonly looked: Looked }

const isSameFile = (a: FileFacts, b: FileFacts): boolean =>
  a.id === b.id && a.bytes === b.bytes && a.changedAt === b.changedAt

const states: Readonly<Record<string, BackupState>> = { 'backup-other-key': 'other-key', 'backup-newer': 'newer' }

const recordsIn = ({ counts }: SnapshotHeader): number => Object.values(counts).reduce((sum, each) => sum + each, 0)

/** Whether a backup of a database under a password could have been written by anybody. */
export const isUnproved = ({ keyWraps, wasPlain }: SnapshotHeader, isEncrypted: boolean): boolean =>
  isEncrypted && (!keyWraps || wasPlain === true)

/** Backups of older versions do not say of which database they are. */
const isOfOther = ({ databaseId }: SnapshotHeader, own: string | null): boolean =>
  own !== null && (databaseId ?? own) !== own

const soundOf = (
  header: SnapshotHeader,
  bytes: number,
  { codec: { keyWraps }, databaseId }: Pick<Store, 'codec' | 'databaseId'>,
): Looked => ({
  state: isUnproved(header, keyWraps !== null) ? 'unproved' : isOfOther(header, databaseId) ? 'foreign' : 'sound',
  bytes,
  records: recordsIn(header),
  seq: header.seq,
  header,
})

const lineOf = (
  place: BackupPlace,
  { name, at, reason }: Omit<BackupName, 'generation'>,
  looked: Looked,
): BackupLine => {
  const { state, bytes, records, seq } = looked
  // The name has the time to the second, and is what the list goes by.
  return { name, place, at: readBackupName(name)?.at ?? at, reason, state, bytes, records, seq }
}

/** The backups of one open database as they lie in its folder and at its second place, each verified once. */
export class BackupShelf {
  readonly #store: Store
  readonly #fs: FileSystem
  readonly #second: SecondPlaceNote
  readonly #pause: Pause
  /** Findings by path of the file; another file under its name, or one that was written into since, is read anew. */
  readonly #looked = new Map<string, Seen>()

  constructor(parts: {
    readonly store: Store
    readonly fs: FileSystem
    readonly second: SecondPlaceNote
    readonly pause: Pause
  }) {
    this.#store = parts.store
    this.#fs = parts.fs
    this.#second = parts.second
    this.#pause = parts.pause
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

  async secondPlace(now: Date): Promise<SecondPlace | null> {
    const setting = this.#second.current()
    if (setting === null) return null
    return toldSecondPlace(setting, await isPlacePresent(this.#fs, setting.place), now)
  }

  /** The second place that was not chosen holds nothing that could be left there. */
  async isReachable(place: BackupPlace): Promise<boolean> {
    const setting = this.#second.current()
    return place === 'folder' || setting === null || isPlacePresent(this.#fs, setting.place)
  }

  /** Names of the copies that were last seen at the second place, for when that is away. */
  get copiesSeen(): readonly string[] {
    return this.#second.current()?.copies ?? []
  }

  /** Whether the copies at the second place were all encrypted under a key when they were last seen. */
  isSealedAway(keyId: string | undefined): boolean {
    const setting = this.#second.current()
    return setting === null || setting.copies?.length === 0 || setting.sealedUnder === keyId
  }

  /** Remembers the present files at the second place, and the key that they are all under. */
  async noteCopies(sealedUnder = this.#second.current()?.sealedUnder): Promise<void> {
    const setting = this.#second.current()
    const names = await this.#fs.readdir(this.folderOf('second') ?? '').catch(() => null)
    if (setting === null || names === null) return
    const copies = backupNames(names).map(({ name }) => name)
    if (copies.join() === setting.copies?.join() && sealedUnder === setting.sealedUnder) return
    await this.#second.set({ ...setting, copies, ...(sealedUnder === undefined ? {} : { sealedUnder }) })
  }

  /** The backups of a place, newest first. */
  async linesAt(place: BackupPlace): Promise<readonly BackupLine[]> {
    const folder = this.folderOf(place)
    const names = folder === null ? [] : await this.#fs.readdir(folder).catch(() => [])
    const lines: BackupLine[] = []
    for (const each of backupNames(names)) {
      const looked = await this.#look(join(folder ?? '', each.name))
      if (looked !== null) lines.push(lineOf(place, each, looked))
    }
    return lines
  }

  /** Those of the folder that can be restored, newest first. */
  async sound(): Promise<readonly BackupLine[]> {
    return (await this.linesAt('folder')).filter(({ state }) => state === 'sound')
  }

  /**
   * The backups of a place that count when older ones go, newest first: those that were read and are of this database, one of each state. A
   * name alone counts for nothing, and a copy under other names no more than once; what does not count is not removed either.
   */
  async counted(place: BackupPlace): Promise<readonly BackupLine[]> {
    const heads = new Set<string>()
    return (await this.linesAt(place)).filter((line) => {
      const head = JSON.stringify(this.headerOf(line))
      if (line.state !== 'sound' || heads.has(head)) return false
      heads.add(head)
      return true
    })
  }

  /** What stood at the head of a listed backup; null where it could not be read. */
  headerOf(line: BackupLine): SnapshotHeader | null {
    return this.#looked.get(this.pathOf(line) ?? '')?.looked.header ?? null
  }

  /** Takes in a backup that was verified when it was written. */
  async add(
    written: Pick<OpenBackup, 'name' | 'header' | 'bytes'> & Pick<BackupName, 'at' | 'reason'>,
  ): Promise<BackupLine> {
    const looked = soundOf(written.header, written.bytes, this.#store)
    const path = join(this.#store.folder, backupsFolder, written.name)
    const facts = await this.#factsOf(path)
    if (facts?.bytes === written.bytes) this.#looked.set(path, { facts, looked })
    return lineOf('folder', written, looked)
  }

  /** A file that was written anew, which is to be looked at again. */
  forget(path: string): void {
    this.#looked.delete(path)
  }

  /** Null for a file that is not there, or cannot be asked. */
  async #factsOf(path: string): Promise<FileFacts | null> {
    return this.#fs.stat(path).catch(() => null)
  }

  /** Null for a file that has just gone. */
  async #look(path: string): Promise<Looked | null> {
    const facts = await this.#factsOf(path)
    if (facts === null) return null
    const known = this.#looked.get(path)
    if (known !== undefined && isSameFile(known.facts, facts)) return known.looked
    await this.#pause()
    const bytes = facts.bytes
    const verified = await verifyFile(this.#fs, path, withCodec(this.#store.codec, path))
    const looked: Looked = verified.ok
      ? soundOf(verified.value.header, bytes, this.#store)
      : { state: states[verified.failure.code] ?? 'damaged', bytes, records: null, seq: null, header: null }
    this.#looked.set(path, { facts, looked })
    return looked
  }
}
