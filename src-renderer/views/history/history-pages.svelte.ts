import type { HistoryEntry, HistoryFilter } from '@shared/domain/history/history-page'
import { request } from '../../bridge.svelte'

const pageLength = 300

/** The part of the history that is loaded, newest first: more is fetched while somebody scrolls down, and new changes come on top. */
export class HistoryPages {
  entries = $state.raw<readonly HistoryEntry[]>([])
  total = $state(0)
  names = $state.raw<readonly string[]>([])
  device = $state('')
  /** False until the first answer for the filter came. */
  isLoaded = $state(false)
  #filter: HistoryFilter | null = null
  #next: number | null = null
  #isFetching = false

  /** Shows what a filter lets through, from its newest on. */
  async show(filter: HistoryFilter): Promise<void> {
    this.#filter = filter
    const answer = await request('history:page', { ...filter, before: null, limit: pageLength })
    if (!answer.ok || this.#filter !== filter) return
    const { entries, total, next, names, device } = answer.value
    Object.assign(this, { entries, total, names, device, isLoaded: true })
    this.#next = next
  }

  /** Fetches the next part, where there is one. */
  async more(): Promise<void> {
    const filter = this.#filter
    if (filter === null || this.#next === null || this.#isFetching) return
    this.#isFetching = true
    const answer = await request('history:page', { ...filter, before: this.#next, limit: pageLength })
    this.#isFetching = false
    if (!answer.ok || this.#filter !== filter) return
    this.entries = [...this.entries, ...answer.value.entries]
    this.#next = answer.value.next
  }

  /** Puts what was committed since on top; the place in the list stays. */
  async refresh(): Promise<void> {
    const filter = this.#filter
    if (filter === null || !this.isLoaded) return
    const answer = await request('history:page', { ...filter, before: null, limit: pageLength })
    if (!answer.ok || this.#filter !== filter) return
    const newest = this.entries[0]?.seq ?? 0
    const { entries, total, names } = answer.value
    const fresh = entries.filter(({ seq }) => seq > newest)
    if (fresh.length > 0) this.entries = [...fresh, ...this.entries]
    this.total = total
    this.names = names
  }
}
