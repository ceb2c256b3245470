import {
  findDuplicates,
  isStillDuplicate,
  type Duplicate,
  type DuplicateKind,
} from '@shared/domain/directory/duplicates/find-duplicates'
import type { ReadingState } from '../../state/reading-state.svelte'

/** Looking goes on for this long before the window has its turn. */
const sliceMs = 10

/** The pairs that may be one, looked for in slices while the window stays in use. */
export class DuplicatesState {
  readonly #reading: ReadingState
  readonly #kind: DuplicateKind
  #found = $state.raw<readonly Duplicate[]>([])
  #isLooking = $state(false)
  #run = 0

  constructor(reading: ReadingState, kind: DuplicateKind) {
    this.#reading = reading
    this.#kind = kind
  }

  /** The likeliest first; what was merged, removed or told apart meanwhile is not among them. */
  readonly pairs = $derived.by((): readonly Duplicate[] =>
    this.#found.filter((pair) => isStillDuplicate(this.#reading, pair)),
  )

  get isLooking(): boolean {
    return this.#isLooking
  }

  /** Looks through everything anew. */
  async look(): Promise<void> {
    const run = ++this.#run
    this.#isLooking = true
    const found: Duplicate[] = []
    let sliceEnd = performance.now() + sliceMs
    for (const double of findDuplicates(this.#reading, this.#kind)) {
      if (double !== null) found.push(double)
      if (performance.now() < sliceEnd) continue
      await new Promise((go) => setTimeout(go))
      if (run !== this.#run) return
      sliceEnd = performance.now() + sliceMs
    }
    this.#found = found.sort((a, b) => b.score - a.score)
    this.#isLooking = false
  }

  /** The place was left: what is being looked for is of no use any more. */
  leave(): void {
    this.#run++
  }
}
