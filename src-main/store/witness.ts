import { plainCodec, type Codec } from './codec'
import type { FileHandle } from './file-system'

const linkDigits = 8

const lineFor = (generation: number, text: string, codec: Codec): string =>
  `${text} ${codec.witnessSum(`last${generation}`, text)}\n`

/** The last change that was acknowledged: its number, and the beginning of its link, which older versions did not note. */
type Witnessed = { readonly seq: number; readonly link: string | null }

/** What stands on the last line of a witness file that verifies; null when there is none. */
export const witnessedIn = (generation: number, bytes: Buffer, codec: Codec = plainCodec): Witnessed | null => {
  for (const line of bytes.toString('latin1').split(/\r?\n/).reverse()) {
    const words = line.split(' ').slice(0, -1)
    const [seq, link = null] = [Number(words[0]), words[1]]
    if (words.length > 0 && Number.isSafeInteger(seq) && `${line}\n` === lineFor(generation, words.join(' '), codec))
      return { seq, link }
  }
  return null
}

/** The last number in a witness file whose line verifies; 0 when there is none. */
export const lastWitnessed = (generation: number, bytes: Buffer, codec: Codec): number =>
  witnessedIn(generation, bytes, codec)?.seq ?? 0

/**
 * Notes beside a journal which changes were acknowledged. A journal that is cut exactly at the end of a line looks whole from
 * itself; this is how opening learns that something is missing. Written but not flushed: it survives a killed process, and after a
 * power cut it may know less than the journal, never more.
 */
export class Witness {
  readonly #generation: number
  readonly #file: FileHandle
  readonly #codec: Codec
  #bytes = 0

  constructor(generation: number, file: FileHandle, codec: Codec) {
    this.#generation = generation
    this.#codec = codec
    // Whoever holds it for a moment makes no change wait: the next one is noted, too.
    this.#file = file.hasty ?? file
  }

  /** A disk that will not take it is no reason to call the change unsaved. */
  async note(seq: number, link: string): Promise<void> {
    const line = Buffer.from(lineFor(this.#generation, `${seq} ${link.slice(0, linkDigits)}`, this.#codec))
    await this.#file.write(line, 0, line.length, this.#bytes).then(
      () => (this.#bytes += line.length),
      () => undefined,
    )
  }

  async close(): Promise<void> {
    await this.#file.close().catch(() => undefined)
  }
}
