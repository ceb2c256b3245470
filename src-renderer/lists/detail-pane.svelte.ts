import { untrack } from 'svelte'
import type { Id } from '@shared/domain/values/ids'
import type { NavigationState } from '../state/navigation-state.svelte'
import { focusFirstField } from '../components/fields/focus-inside'

/** The pane beside a list: which record it shows is the place; here is where the list stands and who gets the focus. */
export class DetailPane {
  readonly #navigation: NavigationState
  #cursor = $state.raw<Id | null>(null)
  /** The record whose pane takes the focus as soon as it is there. */
  #awaited: Id | null = null
  #pane: HTMLElement | null = null

  constructor(navigation: NavigationState) {
    this.#navigation = navigation
  }

  /** Where the list stands while the pane is closed. */
  get cursor(): Id | null {
    return this.#cursor
  }

  /** Shows the record; walking through a list is no step to go back to, and the tab stays. */
  readonly show = (id: Id): void => {
    const { place } = this.#navigation
    this.#cursor = id
    this.#navigation.replace(id, place.page === 'new' ? null : place.tab)
  }

  /** Shows the record and goes into its pane. */
  readonly open = (id: Id): void => {
    if (this.#navigation.place.id === id && this.#pane) return focusFirstField(this.#pane)
    this.#awaited = id
    this.show(id)
  }

  readonly close = (): void => this.#navigation.replace(null)

  /** To be attached to the pane of a record. */
  readonly arrive = (pane: HTMLElement): (() => void) => {
    this.#pane = pane
    if (this.#awaited !== null && this.#awaited === untrack(() => this.#navigation.place.id)) {
      this.#awaited = null
      focusFirstField(pane)
    }
    return () => (this.#pane = null)
  }

  /** To be attached to what holds the pane: Escape, where no field needed it, leads back to the list. */
  readonly keys =
    (leave: () => void) =>
    (pane: HTMLElement): (() => void) => {
      const keydown = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && !event.defaultPrevented) leave()
      }
      pane.addEventListener('keydown', keydown)
      return () => pane.removeEventListener('keydown', keydown)
    }
}
