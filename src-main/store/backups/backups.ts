import type {
  BackupLine,
  BackupMade,
  BackupOverview,
  BackupPlace,
  BackupReason,
  SecondPlace,
} from '@shared/domain/database/backup'
import type { PlainCopies } from '@shared/domain/database/plain-copies'
import type { BackupFailure } from '@shared/failures/backup-failure'
import type { Result } from '@shared/result'
import type { AwayPlace, LeftCopies } from '../erasing/places-of-copies'
import type { Keys } from '../encryption/keys'
import { Meter, type Told } from '../meter'
import type { Guardian, SnapshotFile } from '../writer'
import { BackupMaker, type MakingParts } from './backup-maker'
import { BackupShelf } from './backup-shelf'
import { copiesWithinReach, type Copy } from './copies-within-reach'
import { damagedBackups } from './damaged-backups'
import { openBackup, withCodecOrKeys, type OpenBackup } from './open-backup'
import { scrubBackups } from './scrub-backups'
import { plainBackups, sealBackups } from './seal-backups'
import type { SecondPlaceNote } from './second-place'

/** A change of more records than this has a backup made before it. */
const massChange = 50

/** How long closing waits for a copy that is under way; a share may not answer for minutes. */
const closeLimitMs = 10_000

const noSecond: SecondPlaceNote = { current: () => null, set: () => Promise.resolve() }

/** `pause` waits between two pieces of work, so that requests are answered meanwhile. */
type Parts = Pick<MakingParts, 'store' | 'fs' | 'now'> & Partial<Pick<MakingParts, 'second' | 'onTrouble' | 'pause'>>

/**
 * The backups of one open database: made, looked at, tidied, copied to the second place. One thing at a time. Nothing here ever stops
 * a change from being saved; a failed copy is reported.
 */
export class Backups implements Guardian {
  readonly #parts: MakingParts & { readonly shelf: BackupShelf }
  readonly #maker: BackupMaker
  #queue: Promise<unknown> = Promise.resolve()
  #stop: () => void = () => undefined

  constructor({ second = noSecond, onTrouble = () => undefined, pause = () => Promise.resolve(), ...parts }: Parts) {
    const shelf = new BackupShelf({ ...parts, second, pause })
    this.#parts = { ...parts, second, onTrouble, pause, shelf }
    this.#maker = new BackupMaker(this.#parts, shelf)
  }

  /** Where the backups of a place lie; null for a second place that was not chosen. */
  folderOf(place: BackupPlace): string | null {
    return this.#parts.shelf.folderOf(place)
  }

  /** The path of a listed backup; null for a name that is none of ours. */
  pathOf(line: Pick<BackupLine, 'name' | 'place'>): string | null {
    return this.#parts.shelf.pathOf(line)
  }

  /** The second place where it is away, with the copies last seen there. */
  async away(): Promise<AwayPlace | null> {
    const second = await this.secondPlace()
    return second === null || second.isPresent ? null : { folder: second.folder, copies: this.#parts.shelf.copiesSeen }
  }

  /** Every backup that can be reached, verified, newest first. */
  overview(): Promise<BackupOverview> {
    const { shelf } = this.#parts
    return this.#inTurn(async () => {
      const second = await this.secondPlace()
      const backups = await shelf.linesAt('folder')
      return { backups: second?.isPresent ? [...backups, ...(await shelf.linesAt('second'))] : backups, second }
    })
  }

  secondPlace(): Promise<SecondPlace | null> {
    return this.#parts.shelf.secondPlace(this.#parts.now())
  }

  /** Makes a verified backup, also copied to the second place when that is there; none where nothing has changed since the last one. */
  make(reason: BackupReason, told?: Told): Promise<Result<BackupMade, BackupFailure>> {
    return this.#inTurn(() => this.#maker.make(reason, null, new Meter(told)))
  }

  /** The same, of a snapshot that was taken before; a failure is reported, not returned. */
  async makeOf(reason: BackupReason, snapshot: SnapshotFile | null): Promise<void> {
    const made = await this.#inTurn(() => this.#maker.make(reason, snapshot))
    if (!made.ok) this.#parts.onTrouble({ failure: made.failure, place: 'folder' })
  }

  /**
   * What waits until a place is there: the newest backup is copied to the second one, and backups from before the password are encrypted.
   */
  tend(): Promise<void> {
    return this.#inTurn(async () => {
      await sealBackups({ ...this.#parts, isDoubted: true })
      await this.#maker.copyNewest()
    })
  }

  /**
   * Every backup within reach is encrypted as the database is, and opens by its present password. One that was plain is doubted unless the
   * database was, too, until now.
   */
  seal({ isDoubted = true, meter }: { readonly isDoubted?: boolean; readonly meter?: Meter } = {}): Promise<void> {
    return this.#inTurn(() => sealBackups({ ...this.#parts, isDoubted, meter }))
  }

  /** Those that are in plain beside an encrypted database, and those of a place that is away. */
  plain(): Promise<readonly PlainCopies[]> {
    return this.#inTurn(() => plainBackups(this.#parts))
  }

  /** Opens a backup file, listed or from anywhere, with the key of the open database, or with keys of its own where that is another. */
  open(path: string, keys: Keys | null = null): Promise<Result<OpenBackup>> {
    const { fs, store, pause } = this.#parts
    return openBackup(fs, path, withCodecOrKeys(store.codec, path, keys), pause)
  }

  /** Takes what is to go out of every backup that can be reached; gives what is left. */
  scrub(scrubbing: Parameters<typeof scrubBackups>[1], meter?: Meter): Promise<readonly LeftCopies[]> {
    return this.#inTurn(() => scrubBackups({ ...this.#parts, meter }, scrubbing))
  }

  /** How many bytes lie within reach. */
  async bytes(): Promise<number> {
    const { fs } = this.#parts
    const sizes = await Promise.all(
      (await copiesWithinReach(this.#parts)).map(({ path }) => fs.sizeOf(path).catch(() => 0)),
    )
    return sizes.reduce((sum, each) => sum + each, 0)
  }

  /** Those within reach that cannot be opened, looked at anew; `isMeant` is asked about their bytes. */
  damagedThat(isMeant: (bytes: Buffer) => boolean): Promise<readonly Copy[]> {
    return damagedBackups(this.#parts, isMeant)
  }

  beforeChange({ action, changes }: Parameters<Guardian['beforeChange']>[0]): ReturnType<Guardian['beforeChange']> {
    const reason = action.endsWith(':import') ? 'import' : changes.length > massChange ? 'mass-change' : null
    if (reason === null || this.#maker.lastSeq === this.#parts.store.seq) return null
    return (snapshot) => {
      if (snapshot === null)
        this.#parts.onTrouble({ failure: { code: 'backup-failed', errno: 'EIO' }, place: 'folder' })
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
}
