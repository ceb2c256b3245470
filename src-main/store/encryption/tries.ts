const freeTries = 5
const firstWaitMs = 5_000
const longestWaitMs = 5 * 60_000

/**
 * Slows guessing down: after five wrong tries each next one has to wait, twice as long each time up to five minutes. Nothing is ever
 * locked for good, and the right secret clears the count.
 */
export class Tries {
  readonly #now: () => Date
  #wrong = 0
  #openAt = 0
  #queue: Promise<unknown> = Promise.resolve()

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Seconds until the next try; 0 when it may be made at once. A clock set back never makes the wait longer than it was. */
  get waitSeconds(): number {
    const left = Math.min(this.#openAt - this.#now().getTime(), this.#wait())
    return Math.max(0, Math.ceil(left / 1000))
  }

  /** Makes one try at a time, so that many at once do not slip through together; null when it has to wait. */
  try<T>(work: () => Promise<T>, isWrong: (outcome: T) => boolean): Promise<T | null> {
    const turn = this.#queue.then(async () => {
      if (this.waitSeconds > 0) return null
      const outcome = await work()
      if (isWrong(outcome)) this.#noteWrong()
      else this.#wrong = 0
      return outcome
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #noteWrong(): void {
    this.#wrong++
    this.#openAt = this.#now().getTime() + this.#wait()
  }

  #wait(): number {
    if (this.#wrong < freeTries) return 0
    return Math.min(firstWaitMs * 2 ** (this.#wrong - freeTries), longestWaitMs)
  }
}
