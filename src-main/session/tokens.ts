import { randomUUID } from 'node:crypto'
import type { Proposal } from '../importing/rows/row-proposal'
import type { ReadDocx } from '../jobs/jobs'
import type { Table } from '../importing/table/table'
import type { ImportKind, ImportTarget } from '@shared/domain/importing/kinds'
import type { Mapping } from '@shared/domain/importing/report'

/** A file on its way in: read into a table, and once it was previewed what its rows would do, by which mapping and when. */
export type ChosenTable = {
  readonly kind: ImportKind
  readonly target: ImportTarget
  readonly table: Table
  preview: Preview | null
}
export type Preview = { readonly mapping: Mapping; readonly proposal: Proposal; readonly seq: number }

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

/** What the window may name without knowing it: written files, chosen tables, running jobs. */
export class Tokens {
  readonly files = new TokenBook<string>(200)
  readonly tables = new TokenBook<ChosenTable>(3)
  readonly docx = new TokenBook<ReadDocx>(3)
  readonly jobs = new Map<string, AbortController>()
}
