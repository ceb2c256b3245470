import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { inMind, triesFile, type TriesMemory, type TryNote } from './tries-file'

const freeTries = 5
const firstWaitMs = 5_000
const longestWaitMs = 5 * 60_000

/** Wrong tries so far, and from when on the next one may be made. */
type Counted = { readonly wrong: number; readonly openAt: number }

/** The same with the tries that were let through and whose end is not known, by id, each with what was counted before it. */
type Count = Counted & { readonly open: ReadonlyMap<string, Counted> }

const none: Count = { wrong: 0, openAt: 0, open: new Map() }

const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs)

/** A clock set back never makes a wait longer than it was. */
const waitAt = ({ wrong, openAt }: Counted, now: number): number =>
  Math.max(0, Math.min(openAt - now, waitAfter(wrong)))

const oneMore = ({ wrong }: Counted, at: number): Counted => ({ wrong: wrong + 1, openAt: at + waitAfter(wrong + 1) })

/** Counted before it is known, so that a process that is ended in time has not tried for nothing. One that has to wait counts for nothing. */
const begun = (count: Count, id: string, at: number): Count =>
  waitAt(count, at) > 0 ? count : { ...oneMore(count, at), open: new Map([...count.open, [id, count]]) }

const ended = (count: Count, { ended: id, as, at }: Extract<TryNote, { ended: string }>): Count => {
  if (as === 'right') return none
  const before = count.open.get(id)
  const open = new Map([...count.open].filter(([each]) => each !== id))
  if (as === 'wrong') {
    // Its beginning was let go of meanwhile: it counts all the same.
    if (before === undefined) return { ...oneMore(count, at), open }
    return { wrong: count.wrong, openAt: Math.max(count.openAt, at + waitAfter(count.wrong)), open }
  }
  if (before === undefined) return count
  // Others that were begun since go on counting, and so does their wait.
  const wrong = count.wrong - 1
  return { wrong, openAt: wrong === before.wrong ? before.openAt : count.openAt, open }
}

/** What all processes make of the same notes: whose note stands first was first. */
const countOf = (notes: readonly TryNote[]): Count =>
  notes.reduce<Count>((count, note) => {
    if ('begun' in note) return begun(count, note.begun, note.at)
    return 'ended' in note ? ended(count, note) : { ...note, open: new Map() }
  }, none)

/** What a try was: the right secret, a wrong one, or one that nobody has looked at because something else was in the way. */
export type Verdict = 'right' | 'wrong' | 'neither'

/**
 * Slows guessing down: after five wrong tries each next one has to wait, twice as long each time up to five minutes, also after a new
 * start, without a window and by many processes at once. Nothing is ever locked for good, and only the right secret clears the count.
 */
export class Tries {
  readonly #now: () => Date
  readonly #memory: TriesMemory
  #queue: Promise<unknown> = Promise.resolve()

  constructor(now: () => Date, memory: TriesMemory = inMind()) {
    this.#now = now
    this.#memory = memory
  }

  /** Seconds until the next try; 0 when it may be made at once. */
  get waitSeconds(): number {
    return Math.ceil(waitAt(this.#count(), this.#nowMs()) / 1000)
  }

  /** Makes one try at a time, so that many at once do not slip through together; null when it has to wait. */
  try<T>(work: () => Promise<T>, verdictOf: (outcome: T) => Verdict): Promise<T | null> {
    const turn = this.#queue.then(async () => {
      if (this.waitSeconds > 0) return null
      const id = randomUUID()
      this.#memory.add({ begun: id, at: this.#nowMs() })
      // Another process may have been quicker since: what was noted first decides.
      if (!this.#count().open.has(id)) return null
      const outcome = await work().catch((error: unknown) => {
        this.#end(id, 'neither')
        throw error
      })
      this.#end(id, verdictOf(outcome))
      return outcome
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #end(id: string, as: Verdict): void {
    if (as === 'right') this.#memory.clear()
    this.#memory.add({ ended: id, as, at: this.#nowMs() })
  }

  #count(): Count {
    return countOf(this.#memory.notes())
  }

  #nowMs(): number {
    return this.#now().getTime()
  }
}

/** The tries that are counted in the profile of a user; null where there is none. */
export const triesIn = (profile: string | null, name = 'tries.json'): Tries =>
  new Tries(() => new Date(), profile === null ? inMind() : triesFile(join(profile, name)))
