/** Says how much of some work is done, both numbers in the same unit. */
export type Told = (done: number, total: number) => void

/**
 * Counts bytes of work that was foreseen and tells how far it has come, at most a hundred times. What turns out to be more than was foreseen
 * moves the end; the share never goes back.
 */
export class Meter {
  readonly #told: Told
  #total = 0
  #done = 0
  #percent = -1

  constructor(told: Told = () => undefined) {
    this.#told = told
  }

  /** So much more is to be done. */
  foresee(bytes: number): void {
    this.#total += bytes
  }

  /** So much was done. */
  pass(bytes: number): void {
    this.#done += bytes
    this.#total = Math.max(this.#total, this.#done)
    const percent = this.#total === 0 ? 0 : Math.floor((100 * this.#done) / this.#total)
    if (percent <= this.#percent) return
    this.#percent = percent
    this.#told(percent, 100)
  }
}
