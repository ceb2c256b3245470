import { untrack } from 'svelte'
import { dueReads } from '@shared/domain/privacy/erasing/due-steps'
import { dueTotal } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { Day } from '@shared/domain/values/day'
import type { ReadingState } from './reading-state.svelte'
import { whenIdle } from './when-idle'

/** So many records are gone through before anybody sees a page stand still. */
const atOnce = 2000

/** How many things are past their terms of keeping. In a large database that takes longer than a page may stand still. */
export class PastTermState {
  readonly #reading: ReadingState
  #counted = $state.raw<{ readonly at: string; readonly total: number } | null>(null)

  constructor(reading: ReadingState) {
    this.#reading = reading
  }

  /** The number that holds for what the database holds now; null until it has been counted. */
  totalOn(today: Day): number | null {
    return this.#counted?.at === this.#at(today) ? this.#counted.total : null
  }

  /**
   * Counts where the number is not known: a small database at once, a large one while the window has nothing else to do; what comes back
   * stops it. For an effect, which then runs again when, and only when, something changes that the number depends on.
   */
  keepCounted(today: Day): (() => void) | undefined {
    const at = this.#at(today)
    return untrack(() => {
      if (this.#counted?.at === at) return undefined
      const steps = this.#count(at, today)
      if (!this.#isSmall) return whenIdle(steps)
      while (steps.next().done !== true);
      return undefined
    })
  }

  get #isSmall(): boolean {
    return dueReads.reduce((sum, name) => sum + this.#reading.count(name), 0) <= atOnce
  }

  /** The day, and what has been changed until now of what the number depends on. */
  #at(today: Day): string {
    return [today, ...dueReads.map((name) => this.#reading.version(name))].join(' ')
  }

  *#count(at: string, today: Day): Generator<void, void> {
    const total = yield* dueTotal(this.#reading, today)
    this.#counted = { at, total }
  }
}
