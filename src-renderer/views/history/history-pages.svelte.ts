import type { HistoryEntry, HistoryFilter } from '@shared/domain/history/history-page'
import { request } from '../../bridge.svelte'

const pageLength = 300
/** What is not yet in sight comes in longer parts. */
const furtherLength = 1000

/** The history, newest first: its first part at once, the rest while that is looked at; new changes come on top. */
export class HistoryPages {
  entries = $state.raw<readonly HistoryEntry[]>([])
  names = $state.raw<readonly string[]>([])
  device = $state('')
  /** False until the first part of it came. */
  isLoaded = $state(false)
  #record: HistoryFilter['record'] = null
  #run = 0

  /** Shows the history of a record, or all of it. */
  async show(record: HistoryFilter['record']): Promise<void> {
    const run = ++this.#run
    this.#record = record
    let next: number | null = null
    do {
      const page = await this.#page(next, next === null ? pageLength : furtherLength)
      if (page === null || run !== this.#run) return
      this.entries = next === null ? page.entries : [...this.entries, ...page.entries]
      Object.assign(this, { names: page.names, device: page.device, isLoaded: true })
      next = page.next
    } while (next !== null)
  }

  /** Puts what was committed since on top. */
  async refresh(): Promise<void> {
    if (!this.isLoaded) return
    const run = this.#run
    const page = await this.#page(null, pageLength)
    if (page === null || run !== this.#run) return
    const newest = this.entries[0]?.seq ?? 0
    const fresh = page.entries.filter(({ seq }) => seq > newest)
    if (fresh.length > 0) this.entries = [...fresh, ...this.entries]
    this.names = page.names
  }

  /** The screen was left: what is still to come is of no use any more. */
  leave(): void {
    this.#run++
  }

  async #page(before: number | null, limit: number) {
    const everything = { by: null, from: null, to: null, actions: null }
    const answer = await request('history:page', { ...everything, record: this.#record, before, limit })
    return answer.ok ? answer.value : null
  }
}
