import { dayOf, type Day } from '@shared/domain/values/day'

const tickMs = 30_000

/** The clock of the window: a day that turns at midnight, also on a screen that is left open, or asleep, over it. */
export class ClockState {
  #today = $state.raw(dayOf(new Date().toISOString()))

  get today(): Day {
    return this.#today
  }

  /** Looks at the time again and again, as long as the window lives. */
  constructor() {
    setInterval(() => (this.#today = dayOf(new Date().toISOString())), tickMs)
  }
}
