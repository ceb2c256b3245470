import type { SavedView } from '@shared/domain/lists/saved-view'
import type { Condition } from '@shared/fields/saved-view'
import type { Preferences } from '@shared/preferences'
import type { PreferencesState } from '../state/preferences-state.svelte'

type Kept = Preferences['lists'][string]
type Sort = { readonly key: string; readonly descending: boolean }
/** The widest that preferences keep; a wider one would be refused, and everything beside it with it. */
const widestPx = 2000

type Filters = Readonly<Record<string, string>>

/** How one list is shown on this computer: order, widths, columns and filters. Losing it loses nothing. */
export class ListSettings {
  readonly #preferences: PreferencesState
  readonly #name: string

  constructor(preferences: PreferencesState, name: string) {
    this.#preferences = preferences
    this.#name = name
  }

  get #kept(): Kept {
    return this.#preferences.all.lists[this.#name] ?? {}
  }

  get widths(): Readonly<Record<string, number>> {
    return this.#kept.widths ?? {}
  }

  get sort(): Sort | null {
    const { sort, descending = false } = this.#kept
    return sort === undefined ? null : { key: sort, descending }
  }

  /** Keys of the chosen columns; empty while nobody has chosen any. */
  get columns(): readonly string[] {
    return this.#kept.columns ?? []
  }

  /** The saved view that was last chosen; what is shown may have gone away from it since. */
  get viewId(): string | null {
    return this.#kept.view ?? null
  }

  get conditions(): readonly Condition[] {
    return this.#preferences.narrowing(this.#name)?.conditions ?? this.#kept.conditions ?? []
  }

  get search(): string {
    return this.#preferences.narrowing(this.#name)?.search ?? ''
  }

  /** The value of a filter; an empty text where nothing was chosen. */
  filter(name: string): string {
    return new URLSearchParams(this.#kept.filter).get(name) ?? ''
  }

  keepWidths(widths: Readonly<Record<string, number>>): void {
    const bounded = Object.entries(widths).map(([key, width]) => [key, Math.min(width, widestPx)] as const)
    this.#keep({ widths: { ...this.widths, ...Object.fromEntries(bounded) } })
  }

  keepSort({ key, descending }: Sort): void {
    this.#keep({ sort: key, descending })
  }

  keepColumns(columns: readonly string[]): void {
    this.#keep({ columns: [...columns] })
  }

  keepSearch(search: string): void {
    this.#preferences.narrow(this.#name, { search, conditions: this.conditions })
  }

  /** Narrows the list. Only what is `remembered` of it outlives the window. */
  keepConditions(conditions: readonly Condition[], remembered: readonly Condition[] = []): void {
    this.#preferences.narrow(this.#name, { search: this.search, conditions })
    this.#keep({ conditions: remembered.map((each) => ({ ...each, values: [...each.values] })) })
  }

  /** Narrows the list to exactly the rows that a number elsewhere counts; columns, widths and sorting stay. */
  narrowTo(conditions: readonly Condition[]): void {
    const { view: _view, ...rest } = this.#kept
    this.#preferences.narrow(this.#name, { search: '', conditions })
    this.#replace({ ...rest, conditions: conditions.map((each) => ({ ...each, values: [...each.values] })) })
  }

  /** Looks at the list through a saved view; null is all rows in the usual way. */
  apply(view: SavedView | null, remembered: readonly Condition[] = []): void {
    const { view: _view, sort: _sort, descending: _descending, ...rest } = this.#kept
    this.#preferences.narrow(this.#name, { search: view?.search ?? '', conditions: view?.conditions ?? [] })
    this.#replace({
      ...rest,
      ...(view === null ? {} : { view: view.id }),
      ...(view?.sort ? { sort: view.sort.key, descending: view.sort.descending } : {}),
      columns: [...(view?.columns ?? [])],
      conditions: remembered.map((each) => ({ ...each, values: [...each.values] })),
    })
  }

  /** Notes that what is shown is this saved view from now on. */
  keepView(id: string): void {
    this.#keep({ view: id })
  }

  keepFilters(filters: Filters): void {
    const all = new URLSearchParams(this.#kept.filter)
    for (const [name, value] of Object.entries(filters)) {
      if (value === '') all.delete(name)
      else all.set(name, value)
    }
    this.#keep({ filter: all.toString().slice(0, 500) })
  }

  #keep(changes: Kept): void {
    this.#replace({ ...this.#kept, ...changes })
  }

  #replace(kept: Kept): void {
    const { lists } = this.#preferences.all
    this.#preferences.set({ lists: { ...lists, [this.#name]: kept } })
  }
}
