const pauseMs = 900

/** Collects what is typed onto a list; a pause starts a new word. */
export class TypedText {
  #text = ''
  #lastMs = Number.NEGATIVE_INFINITY

  /** Whether a word is being typed, so that a space belongs to it. */
  isTyping(nowMs: number): boolean {
    return this.#text !== '' && nowMs - this.#lastMs < pauseMs
  }

  /** The word with one more letter. */
  add(letter: string, nowMs: number): string {
    this.#text = this.isTyping(nowMs) ? this.#text + letter : letter
    this.#lastMs = nowMs
    return this.#text
  }
}
