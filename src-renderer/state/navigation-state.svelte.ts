import type { Id } from '@shared/domain/values/ids'
import { routeAt, routeFromText, routeToText, type PageOf, type Route, type View } from './route'

/** The route of the window with its way back and forward, as in a browser. */
export class NavigationState {
  #past = $state.raw<readonly Route[]>([])
  #future = $state.raw<readonly Route[]>([])
  #route = $state.raw(routeAt('overview'))
  /** How often somebody went somewhere, also to where the window is; walking through a list is no going. */
  #arrivals = $state(0)
  readonly #onmove: (route: Route) => void

  constructor(start: string, onmove: (route: Route) => void) {
    this.#route = routeFromText(start)
    this.#onmove = onmove
  }

  get route(): Route {
    return this.#route
  }

  get arrivals(): number {
    return this.#arrivals
  }

  get canGoBack(): boolean {
    return this.#past.length > 0
  }

  get canGoForward(): boolean {
    return this.#future.length > 0
  }

  /** Goes to a view, or to a record in it; the same route again is no step. */
  go(view: View, id: Id | null = null, tab: string | null = null): void {
    this.goTo(routeAt(view, id, tab))
  }

  /** Goes to a page of a view; some are about a record. */
  goToPage<V extends View>(view: V, page: PageOf<V>, id: Id | null = null, tab: string | null = null): void {
    this.goTo({ view, page, id, tab })
  }

  goTo(route: Route): void {
    this.#arrivals += 1
    if (routeToText(route) === routeToText(this.#route)) return
    this.#past = [...this.#past, this.#route].slice(-100)
    this.#future = []
    this.#move(route)
  }

  /**
   * Changes the record or tab without a step to go back to, as when walking through a list. The page stays, but for that of
   * a new record, which is over once there is one or it was given up.
   */
  replace(id: Id | null, tab: string | null = null): void {
    const { view, page } = this.#route
    this.#move({ view, page: page === 'new' ? null : page, id, tab })
  }

  back(): void {
    const route = this.#past.at(-1)
    if (route === undefined) return
    this.#arrivals += 1
    this.#past = this.#past.slice(0, -1)
    this.#future = [this.#route, ...this.#future]
    this.#move(route)
  }

  forward(): void {
    const [route, ...rest] = this.#future
    if (route === undefined) return
    this.#arrivals += 1
    this.#future = rest
    this.#past = [...this.#past, this.#route]
    this.#move(route)
  }

  #move(route: Route): void {
    this.#route = route
    this.#onmove(route)
  }
}
