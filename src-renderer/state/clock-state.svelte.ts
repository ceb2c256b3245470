import type { ClockDoubt } from '@shared/domain/database/database-info'
import { dayOf, type Day } from '@shared/domain/values/day'

const tickMs = 30_000

/**
 * The clock of the window: a day that turns at midnight, also on a screen that is left open, or asleep, over it. Where the store doubts
 * the clock of the computer, the day is the one that the store knows.
 */
export class ClockState {
  #ticked = $state.raw(dayOf(new Date().toISOString()))
  #known = $state.raw<Day | null>(null)

  get today(): Day {
    return this.#known ?? this.#ticked
  }

  /** Looks at the time again and again, as long as the window lives. */
  constructor() {
    setInterval(() => this.#tick(), tickMs)
  }

  /** Goes by what the open database says of the clock. */
  follow(doubt: ClockDoubt | null): void {
    this.#known = doubt === null ? null : dayOf(doubt.known)
    this.#tick()
  }

  #tick(): void {
    this.#ticked = dayOf(new Date().toISOString())
  }
}
