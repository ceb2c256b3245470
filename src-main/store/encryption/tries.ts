import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const freeTries = 5
const firstWaitMs = 5_000
const longestWaitMs = 5 * 60_000

/** Wrong tries so far, and from when on the next one may be made. */
type Counted = { readonly wrong: number; readonly openAt: number }

/** Where the count is kept; it has to outlive the process, or a new start would give new tries. */
type TriesMemory = { readonly read: () => Counted; readonly write: (counted: Counted) => void }

const none: Counted = { wrong: 0, openAt: 0 }

const inMind = (): TriesMemory => {
  let counted = none
  return { read: () => counted, write: (next) => void (counted = next) }
}

/** A file in the profile of the user. One that cannot be written counts in this process only, one that cannot be read is none. */
export const triesFile = (path: string): TriesMemory => {
  const mind = inMind()
  return {
    read: () => {
      try {
        const { wrong, openAt } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Counted> // safe: checked below
        const isSound = Number.isSafeInteger(wrong) && Number.isSafeInteger(openAt)
        return isSound ? { wrong: Number(wrong), openAt: Number(openAt) } : mind.read()
      } catch {
        return mind.read()
      }
    },
    write: (counted) => {
      mind.write(counted)
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        writeFileSync(path, `${JSON.stringify(counted)}\n`, { mode: 0o600 })
      } catch {
        // The profile cannot be written.
      }
    },
  }
}

/** What a try was: the right secret, a wrong one, or one that nobody has looked at because something else was in the way. */
export type Verdict = 'right' | 'wrong' | 'neither'

/**
 * Slows guessing down: after five wrong tries each next one has to wait, twice as long each time up to five minutes, also after a new
 * start and without a window. Nothing is ever locked for good, and only the right secret clears the count.
 */
export class Tries {
  readonly #now: () => Date
  readonly #memory: TriesMemory
  #queue: Promise<unknown> = Promise.resolve()

  constructor(now: () => Date, memory: TriesMemory = inMind()) {
    this.#now = now
    this.#memory = memory
  }

  /** Seconds until the next try; 0 when it may be made at once. A clock set back never makes the wait longer than it was. */
  get waitSeconds(): number {
    const { wrong, openAt } = this.#memory.read()
    const left = Math.min(openAt - this.#now().getTime(), waitAfter(wrong))
    return Math.max(0, Math.ceil(left / 1000))
  }

  /** Makes one try at a time, so that many at once do not slip through together; null when it has to wait. */
  try<T>(work: () => Promise<T>, verdictOf: (outcome: T) => Verdict): Promise<T | null> {
    const turn = this.#queue.then(async () => {
      if (this.waitSeconds > 0) return null
      const before = this.#memory.read()
      // Counted before it is known, so that a process that is ended in time has not tried for nothing.
      this.#note(before.wrong + 1)
      const outcome = await work().catch((error: unknown) => {
        this.#memory.write(before)
        throw error
      })
      const verdict = verdictOf(outcome)
      if (verdict === 'wrong') this.#note(before.wrong + 1)
      else this.#memory.write(verdict === 'right' ? none : before)
      return outcome
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #note(wrong: number): void {
    this.#memory.write({ wrong, openAt: this.#now().getTime() + waitAfter(wrong) })
  }
}

/** The tries that are counted in the profile of a user; null where there is none. */
export const triesIn = (profile: string | null, name = 'tries.json'): Tries =>
  new Tries(() => new Date(), profile === null ? inMind() : triesFile(join(profile, name)))

const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs)
