/** The places of the rail, in the order of the work. */
export const views = [
  'overview',
  'events',
  'institutions',
  'persons',
  'invitations',
  'attendance',
  'outcomes',
  'recommendations',
  'publication',
  'reports',
  'settings',
] as const
export type View = (typeof views)[number]

/** Where the window is: which view, which record in it, which tab of the record. */
export type Place = { readonly view: View; readonly id: string | null; readonly tab: string | null }

const isView = (text: string | undefined): text is View => views.some((view) => view === text)

/** A place as text, `events/0192…/registrations`, and back; what is not a place leads to the overview. */
export const placeToText = ({ view, id, tab }: Place): string =>
  [view, id, tab].filter((part) => part !== null).join('/')

export const placeFromText = (text: string): Place => {
  const [view, id = null, tab = null] = text.split('/')
  return isView(view) ? { view, id, tab } : { view: 'overview', id: null, tab: null }
}

/** The place of the window with its way back and forward, as in a browser. */
export class NavigationState {
  #past = $state.raw<readonly Place[]>([])
  #future = $state.raw<readonly Place[]>([])
  #place = $state.raw<Place>({ view: 'overview', id: null, tab: null })
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

  /** Goes to a place; the same place again is no step. */
  go(view: View, id: string | null = null, tab: string | null = null): void {
    const place = { view, id, tab }
    if (placeToText(place) === placeToText(this.#place)) return
    this.#past = [...this.#past, this.#place].slice(-100)
    this.#future = []
    this.#move(place)
  }

  /** Changes the record or tab without a step to go back to, as when walking through a list. */
  replace(id: string | null, tab: string | null = null): void {
    this.#move({ view: this.#place.view, id, tab })
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
