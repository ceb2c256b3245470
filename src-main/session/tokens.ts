import { randomUUID } from 'node:crypto'
import type { ImportSession } from '../importing/import-session'
import type { ReadDocx } from '../documents/letters/docx-template'

/** Stands in the window for something that only main holds. */
class TokenBook<T> {
  readonly #held = new Map<string, T>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Keeps the value and gives its token; the oldest goes when there are too many. */
  keep(value: T): string {
    const token = randomUUID()
    this.#held.set(token, value)
    const [oldest] = this.#held.keys()
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest)
    return token
  }

  get(token: string): T | undefined {
    return this.#held.get(token)
  }

  drop(token: string): void {
    this.#held.delete(token)
  }
}

/** What the window may name without knowing it: written files, files on their way in, running jobs. */
export class Tokens {
  readonly files = new TokenBook<string>(200)
  readonly imports = new TokenBook<ImportSession>(3)
  readonly docx = new TokenBook<ReadDocx>(3)
  readonly jobs = new Map<string, AbortController>()
}
