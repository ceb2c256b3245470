import type { ClockDoubt } from '@shared/domain/database/database-info'
import type { StoreWorld } from './system-world'

const dayMs = 86_400_000

/** A database that nobody opens over the summer is the longest that goes unasked. */
const mostBetweenRunsMs = 45 * dayMs
/** Within a run the time that has passed is known; a computer that slept over a weekend may have left it out. */
const mostWithinRunMs = 3 * dayMs
/** A clock that is set back by more is wrong now, or was before. */
const mostBackMs = dayMs

/**
 * The clock of the system as far as what the database knows bears it out: the last change, or the last time it was open, and the time
 * that has passed in this run. Where it does not, time goes on from what is known, and nothing falls due on the word of the clock until
 * a person says that it is right, or it is right again.
 */
export class TrustedClock {
  readonly #world: Pick<StoreWorld, 'now' | 'elapsedMs'>
  #knownMs: number
  #knownAtElapsed: number
  #isOfThisRun = false

  constructor(world: Pick<StoreWorld, 'now' | 'elapsedMs'>, known: string) {
    this.#world = world
    this.#knownMs = Date.parse(known)
    this.#knownAtElapsed = this.#elapsed()
  }

  /** The time that counts, in milliseconds. */
  nowMs(): number {
    const { says, expected, isBelieved } = this.#look()
    if (!isBelieved) return expected
    this.#believe(says)
    return says
  }

  /** What the clock says and what is known instead; null while they agree. */
  doubt(): ClockDoubt | null {
    const { says, expected, isBelieved } = this.#look()
    return isBelieved ? null : { says: new Date(says).toISOString(), known: new Date(expected).toISOString() }
  }

  /** A person says that the clock is right. */
  confirm(): void {
    this.#believe(this.#world.now().getTime())
  }

  #look(): { readonly says: number; readonly expected: number; readonly isBelieved: boolean } {
    const says = this.#world.now().getTime()
    const passed = this.#elapsed() - this.#knownAtElapsed
    const expected = this.#knownMs + passed
    const ahead = says - expected
    const most = this.#isOfThisRun ? mostWithinRunMs : mostBetweenRunsMs
    return { says, expected, isBelieved: ahead <= most && ahead >= -mostBackMs }
  }

  #believe(ms: number): void {
    this.#knownMs = ms
    this.#knownAtElapsed = this.#elapsed()
    this.#isOfThisRun = true
  }

  /** Without a measure of its own a world's clock is the measure. */
  #elapsed(): number {
    return this.#world.elapsedMs?.() ?? this.#world.now().getTime()
  }
}
