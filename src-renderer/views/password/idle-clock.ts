/** How long before the lock a warning comes. */
export const warningMs = 60_000

/** Measures how long nobody has touched the window. */
export class IdleClock {
  readonly #now: () => number
  #touchedAt: number

  constructor(now: () => number) {
    this.#now = now
    this.#touchedAt = now()
  }

  readonly touch = (): void => {
    this.#touchedAt = this.#now()
  }

  /** Milliseconds until the limit is reached; 0 when it is. A clock set back counts as a touch. */
  left(limitMs: number): number {
    const idle = Math.max(0, this.#now() - this.#touchedAt)
    return Math.max(0, limitMs - idle)
  }
}
