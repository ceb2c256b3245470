import type { ChangeSet } from './change-set'
import { linkOf } from './checksum'
import type { Codec } from './codec'
import { writeFully, type FileHandle } from './file-system'
import { frameText, type FrameAt } from './journal-frames'

/** What became of a failed append: whether the file was cut back cleanly or is not to be trusted any more. */
export class AppendError extends Error {
  override readonly name = 'AppendError'
  constructor(
    readonly reason: unknown,
    readonly isFileSound: boolean,
  ) {
    super('the change was not written')
  }
}

/** The open journal of a generation. A change counts as written only after it is flushed. */
export class Journal {
  readonly generation: number
  readonly #file: FileHandle
  readonly #codec: Codec
  #frames = 0
  #bytes = 0

  constructor(generation: number, file: FileHandle, codec: Codec) {
    this.generation = generation
    this.#file = file
    this.#codec = codec
  }

  get bytes(): number {
    return this.#bytes
  }

  /**
   * Appends and flushes one change set and says where it lies, and by which link the next one names it. On failure the file is cut back, and an `AppendError` says whether it
   * is sound.
   */
  async append(changeSet: ChangeSet): Promise<{ readonly at: FrameAt; readonly link: string }> {
    const log = { kind: 'log', generation: this.generation } as const
    const frame = Buffer.from(frameText(log, this.#frames + 1, changeSet, this.#codec))
    try {
      await writeFully(this.#file, frame, this.#bytes)
    } catch (error) {
      throw new AppendError(error, await this.cutBack())
    }
    try {
      await this.#file.datasync()
    } catch (error) {
      // After a failed flush nobody knows what the disk holds; cutting back is a kindness, not a proof.
      await this.cutBack()
      throw new AppendError(error, false)
    }
    this.#frames++
    const at = { ...log, frame: this.#frames, offset: this.#bytes, length: frame.length - 1 }
    this.#bytes += frame.length
    return { at, link: linkOf(frame.subarray(0, -1)) }
  }

  /** What was appended so far, as the open file gives it back, also where its name is gone from the folder; null where it is cut. */
  async content(): Promise<Buffer | null> {
    const bytes = Buffer.alloc(this.#bytes)
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await this.#file.read(bytes, done, bytes.length - done, done)
      if (bytesRead === 0) return null
      done += bytesRead
    }
    return bytes
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  /** Takes off the last frame again, which nobody was told of; says whether that worked. */
  async takeBack({ offset }: FrameAt): Promise<boolean> {
    this.#frames--
    this.#bytes = offset
    return this.cutBack()
  }

  /** Takes off what a failed append may have left behind; says whether that worked. */
  async cutBack(): Promise<boolean> {
    try {
      await this.#file.truncate(this.#bytes)
      await this.#file.datasync()
      return true
    } catch {
      return false
    }
  }
}
