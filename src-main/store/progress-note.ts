import type { ChangeSet } from './change-set'
import type { Codec } from './codec'
import type { FileSystem } from './file-system'
import { idIn } from './identities'
import { nothingKnown, type KnownDatabase, type KnownDatabases } from './known-databases'
import type { Place } from './snapshot'

/** How long after a change this computer notes how far the database has come. */
const noteAfterMs = 2000

type Progress = {
  readonly databaseId: string | null
  readonly seq: number
  readonly lastKept?: number
  readonly link?: string
  readonly lastAt: string
}

type Watching = {
  readonly fs: FileSystem
  readonly folder: string
  readonly here: Place | null
  readonly known?: KnownDatabases | undefined
}

/**
 * Lets this computer remember that an open database is under a password and how far it has come, or that it is under none any more.
 * What is remembered may be behind the folder, never ahead of it; a profile that cannot be written is no reason not to work.
 */
export class ProgressNote {
  readonly #folder: string
  readonly #known: KnownDatabases
  /** The id of the database in the folder, as it says itself. */
  readonly #id: () => Promise<string | null>
  #noted: KnownDatabase | null = null
  #timer: NodeJS.Timeout | undefined

  constructor({ fs, folder, here, known = nothingKnown }: Watching) {
    this.#folder = folder
    this.#known = known
    this.#id = () => idIn(fs, folder, here)
  }

  async remembered(): Promise<KnownDatabase | null> {
    return this.#known === nothingKnown ? null : this.#known.of(this.#folder, await this.#id())
  }

  /** Whether this computer remembers databases, and does not know this one. */
  isNew(known: KnownDatabase | null): boolean {
    return known === null && this.#known !== nothingKnown
  }

  /** After a generation. */
  async note({ databaseId, seq, lastKept = seq, link, lastAt: at }: Progress, { keyWraps }: Codec): Promise<void> {
    const folder = this.#folder
    this.#noted = keyWraps === null ? null : { folder, databaseId, keyWraps, seq: lastKept, link: link ?? null, at }
    await this.#write()
  }

  /** After a change, but not after each. */
  noteSoon({ seq, at }: ChangeSet, link: string): void {
    if (this.#noted === null) return
    this.#noted = { ...this.#noted, seq, link, at }
    this.#timer ??= setTimeout(() => void this.#write(), noteAfterMs).unref()
  }

  async close(): Promise<void> {
    if (this.#timer !== undefined) await this.#write()
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const noted = this.#noted
    const done = noted === null ? this.#known.forget(this.#folder) : this.#known.note(noted)
    await done.catch(() => undefined)
  }
}
