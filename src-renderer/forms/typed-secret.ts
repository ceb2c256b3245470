/** What stands in the field instead of each unit of what was typed; nobody types it. */
const mask = '\u2022'

/**
 * A password as it was typed, kept as numbers: a text could not be wiped and would stay in memory until its place is needed. Each
 * change gives another one and wipes the one before.
 */
export class TypedSecret {
  readonly #units: Uint16Array

  constructor(units: Uint16Array = new Uint16Array(0)) {
    this.#units = units
  }

  get length(): number {
    return this.#units.length
  }

  /** As many marks as units were typed: what the field shows. */
  get masked(): string {
    return mask.repeat(this.#units.length)
  }

  /**
   * What it is after the field has been changed to `shown`, with the caret behind what was put in: whatever stands before the caret and is
   * no mark is new, what is missing was taken out before it.
   */
  changed(shown: string, caret: number): TypedSecret {
    let start = caret
    while (start > 0 && shown[start - 1] !== mask) start--
    const after = shown.length - caret
    const next = new Uint16Array(start + (caret - start) + after)
    next.set(this.#units.subarray(0, start))
    for (let at = start; at < caret; at++) next[at] = shown.charCodeAt(at)
    next.set(this.#units.subarray(this.#units.length - after), caret)
    this.wipe()
    return new TypedSecret(next)
  }

  equals(other: TypedSecret): boolean {
    return this.length === other.length && this.#units.every((unit, at) => unit === other.#units[at])
  }

  /** Its signs, each a text of its own; never all of them in one. */
  signs(): readonly string[] {
    const signs: string[] = []
    for (let at = 0; at < this.#units.length; at++) {
      const [unit = 0, next = 0] = [this.#units[at], this.#units[at + 1]]
      const isPair = unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000
      signs.push(isPair ? String.fromCharCode(unit, next) : String.fromCharCode(unit))
      if (isPair) at++
    }
    return signs
  }

  /** Its bytes in UTF-8, to be wiped by who asked for them. */
  bytes(): Uint8Array {
    const signs = this.signs()
    const bytes = new Uint8Array(this.#units.length * 3)
    const encoder = new TextEncoder()
    let length = 0
    for (const sign of signs) length += encoder.encodeInto(sign, bytes.subarray(length)).written
    const own = bytes.slice(0, length)
    bytes.fill(0)
    return own
  }

  wipe(): void {
    this.#units.fill(0)
  }
}
