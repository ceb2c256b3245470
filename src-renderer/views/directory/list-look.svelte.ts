import type { Preferences } from '@shared/preferences'
import type { PreferencesState } from '../../state/preferences-state.svelte'

type Look = Preferences['lists'][string]
/** The widest that preferences keep; a wider one would be refused, and everything beside it with it. */
const widestPx = 2000

type Filters = Readonly<Record<string, string>>

/** How one list looked last on this computer: order, widths and filters. Losing it loses nothing. */
export class ListLook {
  readonly #preferences: PreferencesState
  readonly #name: string

  constructor(preferences: PreferencesState, name: string) {
    this.#preferences = preferences
    this.#name = name
  }

  get #look(): Look {
    return this.#preferences.all.lists[this.#name] ?? {}
  }

  get widths(): Readonly<Record<string, number>> {
    return this.#look.widths ?? {}
  }

  get sort(): { readonly key: string; readonly descending: boolean } | null {
    const { sort, descending = false } = this.#look
    return sort === undefined ? null : { key: sort, descending }
  }

  /** The value of a filter; an empty text where nothing was chosen. */
  filter(name: string): string {
    return new URLSearchParams(this.#look.filter).get(name) ?? ''
  }

  keepWidths(widths: Readonly<Record<string, number>>): void {
    const bounded = Object.entries(widths).map(([key, width]) => [key, Math.min(width, widestPx)] as const)
    this.#keep({ widths: { ...this.widths, ...Object.fromEntries(bounded) } })
  }

  keepSort({ key, descending }: { readonly key: string; readonly descending: boolean }): void {
    this.#keep({ sort: key, descending })
  }

  keepFilters(filters: Filters): void {
    const all = new URLSearchParams(this.#look.filter)
    for (const [name, value] of Object.entries(filters)) {
      if (value === '') all.delete(name)
      else all.set(name, value)
    }
    this.#keep({ filter: all.toString().slice(0, 500) })
  }

  #keep(changes: Look): void {
    const { lists } = this.#preferences.all
    this.#preferences.set({ lists: { ...lists, [this.#name]: { ...this.#look, ...changes } } })
  }
}
