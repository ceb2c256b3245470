import { checksum } from './checksum'
import type { FileHandle } from './file-system'

const lineFor = (generation: number, seq: number): string =>
  `${seq} ${checksum(`last${generation}`, String(seq)).slice(0, 8)}\n`

/** The last number in a witness file whose line verifies; 0 when there is none. */
export const lastWitnessed = (generation: number, bytes: Buffer): number => {
  for (const line of bytes.toString('latin1').split('\n').reverse()) {
    const seq = Number(line.split(' ')[0])
    if (Number.isSafeInteger(seq) && `${line}\n` === lineFor(generation, seq)) return seq
  }
  return 0
}

/**
 * Notes beside a journal which changes were acknowledged. A journal that is cut exactly at the end of a line looks whole from
 * itself; this is how opening learns that something is missing. Written but not flushed: it survives a killed process, and after a
 * power cut it may know less than the journal, never more.
 */
export class Witness {
  readonly #generation: number
  readonly #file: FileHandle
  #bytes = 0

  constructor(generation: number, file: FileHandle) {
    this.#generation = generation
    this.#file = file
  }

  /** A disk that will not take it is no reason to call the change unsaved. */
  async note(seq: number): Promise<void> {
    const line = Buffer.from(lineFor(this.#generation, seq))
    await this.#file.write(line, 0, line.length, this.#bytes).then(
      () => (this.#bytes += line.length),
      () => undefined,
    )
  }

  async close(): Promise<void> {
    await this.#file.close().catch(() => undefined)
  }
}
