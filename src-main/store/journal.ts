import type { ChangeSet } from './change-set'
import type { Codec } from './codec'
import { writeFully, type FileHandle } from './file-system'
import type { FrameAt } from './journal-frames'

const LF = 0x0a

/** Where a frame belongs: `log42.17` in the journal of a generation, `history42.17` in the history that was written anew with it. */
export type FramePlace = `${'log' | 'history'}${number}`

/** One line of a journal; frames count from 1. */
export const frameText = (place: FramePlace, frame: number, changeSet: ChangeSet, codec: Codec): string =>
  codec.line(`${place}.${frame}`, JSON.stringify(changeSet))

/** What a journal file holds: good change sets with their frame numbers, damaged lines, and a tail without a line end. */
export type JournalContent = {
  readonly changeSets: ChangeSet[]
  readonly damagedFrames: readonly number[]
  /** How many good change sets of another database lie in it. */
  readonly foreignFrames?: number
  /** Bytes after the last line end: a write that a crash cut off. */
  readonly tornBytes: number
}

/** The change set of one line; null when it does not verify at this place. */
export const readFrame = (place: string, line: string, codec: Codec): ChangeSet | null => {
  const body = codec.bodyOf(place, line)
  return body === null ? null : (JSON.parse(body) as ChangeSet) // safe: the checksum, or the authentication tag, says that we wrote it
}

/** Reads every frame that verifies. JSON escapes line ends, so a line end always ends a frame and damage hides no neighbour. */
export const readJournal = (place: FramePlace, bytes: Buffer, codec: Codec): JournalContent => {
  const changeSets: ChangeSet[] = []
  const damagedFrames: number[] = []
  let start = 0
  for (let frame = 1; ; frame++) {
    const end = bytes.indexOf(LF, start)
    if (end < 0) return { changeSets, damagedFrames, tornBytes: bytes.length - start }
    const changeSet = readFrame(`${place}.${frame}`, bytes.toString('utf8', start, end), codec)
    if (changeSet === null) damagedFrames.push(frame)
    else changeSets.push(changeSet)
    start = end + 1
  }
}

/** The same without the change sets that another database wrote, which are counted. */
export const withoutForeign = (
  content: JournalContent,
  isForeign: (changeSet: ChangeSet) => boolean,
): JournalContent => {
  const changeSets = content.changeSets.filter((each) => !isForeign(each))
  return { ...content, changeSets, foreignFrames: content.changeSets.length - changeSets.length }
}

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
   * Appends and flushes one change set and says where it lies. On failure the file is cut back, and an `AppendError` says whether it
   * is sound.
   */
  async append(changeSet: ChangeSet): Promise<FrameAt> {
    const frame = Buffer.from(frameText(`log${this.generation}`, this.#frames + 1, changeSet, this.#codec))
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
    const at: FrameAt = {
      kind: 'log',
      generation: this.generation,
      frame: this.#frames,
      offset: this.#bytes,
      length: frame.length - 1,
    }
    this.#bytes += frame.length
    return at
  }

  async close(): Promise<void> {
    await this.#file.close()
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
