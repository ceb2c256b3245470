import { collectionNames, type CollectionName } from '@shared/domain/database/database'

/** Whole lines of a collection, as they stand in the data of a snapshot; all of them one after another are the data. */
export type LinesOfCollection = { readonly collection: CollectionName; readonly bytes: Buffer }

const LF = 0x0a
const noBytes = Buffer.alloc(0)
const braces = Buffer.from('}}')

const linesIn = (bytes: Buffer): number => {
  let lines = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++
  return lines
}

/**
 * Takes the data of a snapshot apart into the lines of each collection, piece by piece, and counts the records. No text inside a record can
 * look like the beginning of a collection, because JSON escapes line ends.
 */
export class DataLines {
  #left: Buffer = noBytes
  #begun = 0
  #isOther = false
  readonly #counts = new Map<CollectionName, number>()
  readonly #names: readonly CollectionName[]

  constructor(names: readonly CollectionName[] = collectionNames) {
    this.#names = names
  }

  get counts(): ReadonlyMap<CollectionName, number> {
    return this.#counts
  }

  take(piece: Buffer): readonly LinesOfCollection[] {
    const all = this.#left.length === 0 ? piece : Buffer.concat([this.#left, piece])
    const whole = all.lastIndexOf(LF) + 1
    // A copy: the piece may be written over once it was taken.
    this.#left = Buffer.from(all.subarray(whole))
    return this.#split(all.subarray(0, whole))
  }

  /** The last lines; null where the data are laid out in another way than ours. */
  end(): readonly LinesOfCollection[] | null {
    const last = this.#left
    const lines = this.#split(last)
    const isWhole = this.#begun === this.#names.length && last.subarray(-braces.length).equals(braces)
    const name = this.#names.at(-1)
    // It has no line end behind it, so it was not counted yet.
    if (name !== undefined && !last.toString('utf8').startsWith(`${this.#leadOf(this.#names.length - 1)}}`))
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    return isWhole && !this.#isOther ? lines : null
  }

  #split(bytes: Buffer): readonly LinesOfCollection[] {
    const found: LinesOfCollection[] = []
    for (let from = 0; from < bytes.length;) {
      const next = this.#nextBeginning(bytes, from)
      if (next === from) this.#begun++
      // Where the beginning that was found is this very place, the lines go on up to the one after it.
      const end = next === from ? this.#nextBeginning(bytes, from) : next
      const collection = this.#names[this.#begun - 1]
      if (collection === undefined) this.#isOther = true
      else found.push(this.#counted({ collection, bytes: bytes.subarray(from, end) }, next === from))
      from = end
    }
    return found
  }

  /** Where the next collection begins, at a line's beginning from some place on; the end of the bytes where it does not. */
  #nextBeginning(bytes: Buffer, from: number): number {
    if (this.#begun >= this.#names.length) return bytes.length
    const lead = this.#leadOf(this.#begun)
    if (bytes.toString('latin1', from, from + lead.length) === lead) return from
    const at = bytes.indexOf(`\n${lead}`, from)
    return at < 0 ? bytes.length : at + 1
  }

  #counted(lines: LinesOfCollection, isBeginning: boolean): LinesOfCollection {
    const { collection, bytes } = lines
    const lead = this.#leadOf(this.#begun - 1)
    const isEmpty = isBeginning && bytes.toString('latin1', lead.length, lead.length + 1) === '}'
    const more = linesIn(bytes) - (isEmpty ? 1 : 0)
    this.#counts.set(collection, (this.#counts.get(collection) ?? 0) + Math.max(0, more))
    return lines
  }

  #leadOf(index: number): string {
    return `${index === 0 ? '{' : ''}"${this.#names[index] ?? ''}":{`
  }
}
