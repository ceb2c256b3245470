import type { JobProgress, LongWork } from '@shared/contract/documents'

/** How far a long work has come while it is under way. */
export class LongWorkState {
  readonly #work: LongWork
  #share = $state.raw<number | undefined>()

  constructor(work: LongWork) {
    this.#work = work
  }

  /** From 0 to 1; undefined while nothing is known. */
  get share(): number | undefined {
    return this.#share
  }

  /** Takes over a signal of progress where it is about this work; what is finished begins anew. */
  readonly note = ({ job, done, total }: JobProgress): void => {
    if (job === this.#work) this.#share = total === 0 || done >= total ? undefined : done / total
  }
}
