import type { Id } from '@shared/domain/values/ids'
import { placeAt, placeFromText, placeToText, type PageOf, type Place, type View } from './place'

/** The place of the window with its way back and forward, as in a browser. */
export class NavigationState {
  #past = $state.raw<readonly Place[]>([])
  #future = $state.raw<readonly Place[]>([])
  #place = $state.raw(placeAt('overview'))
  readonly #onmove: (place: Place) => void

  constructor(start: string, onmove: (place: Place) => void) {
    this.#place = placeFromText(start)
    this.#onmove = onmove
  }

  get place(): Place {
    return this.#place
  }

  get canGoBack(): boolean {
    return this.#past.length > 0
  }

  get canGoForward(): boolean {
    return this.#future.length > 0
  }

  /** Goes to a view, or to a record in it; the same place again is no step. */
  go(view: View, id: Id | null = null, tab: string | null = null): void {
    this.goTo(placeAt(view, id, tab))
  }

  /** Goes to a page of a view; some are about a record. */
  goToPage<V extends View>(view: V, page: PageOf<V>, id: Id | null = null, tab: string | null = null): void {
    this.goTo({ view, page, id, tab })
  }

  goTo(place: Place): void {
    if (placeToText(place) === placeToText(this.#place)) return
    this.#past = [...this.#past, this.#place].slice(-100)
    this.#future = []
    this.#move(place)
  }

  /**
   * Changes the record or tab without a step to go back to, as when walking through a list. The page stays, but for that of
   * a new record, which is over once there is one or it was given up.
   */
  replace(id: Id | null, tab: string | null = null): void {
    const { view, page } = this.#place
    this.#move({ view, page: page === 'new' ? null : page, id, tab })
  }

  back(): void {
    const place = this.#past.at(-1)
    if (place === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#future = [this.#place, ...this.#future]
    this.#move(place)
  }

  forward(): void {
    const [place, ...rest] = this.#future
    if (place === undefined) return
    this.#future = rest
    this.#past = [...this.#past, this.#place]
    this.#move(place)
  }

  #move(place: Place): void {
    this.#place = place
    this.#onmove(place)
  }
}
