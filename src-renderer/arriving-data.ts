import type { CollectionName } from '@shared/domain/database/database'
import type { DataRanges } from '@shared/domain/database/stored-data'
import { fetchBytes, fetchTextNow, request } from './bridge.svelte'

/** Below this size all comes at once, in one piece: it takes a few milliseconds, and every piece is a question to main. */
const smallBytes = 2_000_000

/** The bytes of a database that main has laid out, a collection at a time: what a screen needs first, then the rest. */
export class ArrivingData {
  readonly #address: string
  readonly #ranges: DataRanges
  readonly #waiting: Set<CollectionName>
  readonly #come = new Map<CollectionName, Uint8Array>()

  constructor(address: string, ranges: DataRanges) {
    this.#address = address
    this.#ranges = ranges
    this.#waiting = new Set(Object.keys(ranges) as CollectionName[]) // safe: the keys of a constant
  }

  get isWhole(): boolean {
    return this.#waiting.size === 0
  }

  /** Fetches those collections, all of them where none are named or the database is small; false where it is not there any more. */
  async fetchFirst(first: readonly CollectionName[] | null): Promise<boolean> {
    const end = Math.max(...Object.values(this.#ranges).flat())
    if (first === null || end < smallBytes) return this.#fetchWhole()
    const fetched = await Promise.all(first.map((name) => this.#fetchOne(name)))
    return fetched.every(Boolean)
  }

  async fetchRest(): Promise<void> {
    if (this.isWhole) return
    for (const name of [...this.#waiting]) await this.#fetchOne(name)
    void request('database:have-read', { address: this.#address })
  }

  /**
   * What a collection holds, once: bytes, or text where it is still on its way and fetched on the spot, so that nothing is ever shown as
   * missing.
   */
  contentOf(name: CollectionName): Uint8Array | string {
    const bytes = this.#come.get(name)
    this.#come.delete(name)
    this.#waiting.delete(name)
    const content = bytes ?? fetchTextNow(this.#addressOf(name))
    if (content === null) throw new Error(`${name} did not come over`)
    return content
  }

  #addressOf(name: CollectionName): string {
    return `${this.#address}/${this.#ranges[name].join('-')}`
  }

  async #fetchOne(name: CollectionName): Promise<boolean> {
    const bytes = await fetchBytes(this.#addressOf(name))
    // It may have been read on the spot meanwhile.
    if (bytes !== null && this.#waiting.delete(name)) this.#come.set(name, bytes)
    return bytes !== null
  }

  async #fetchWhole(): Promise<boolean> {
    const bytes = await fetchBytes(this.#address)
    if (bytes === null) return false
    for (const name of this.#waiting) this.#come.set(name, bytes.subarray(...this.#ranges[name]))
    this.#waiting.clear()
    void request('database:have-read', { address: this.#address })
    return true
  }
}
