import type { NavigationState } from '../state/navigation-state.svelte'

/** Which record of a list is shown beside it. */
export type ShownRecord = {
  readonly id: string | null
  readonly show: (id: string) => void
  readonly close: () => void
}

/** The record that the route names; walking through a list is no step to go back to, and the tab stays. */
export const shownAtRoute = (navigation: NavigationState): ShownRecord => ({
  get id() {
    return navigation.route.id
  },
  show: (id) => navigation.replace(id, navigation.route.page === 'new' ? null : navigation.route.tab),
  close: () => navigation.replace(null),
})

/** The record shown beside a list that stands inside another screen; leaving the screen forgets it. */
export class ShownHere implements ShownRecord {
  id = $state.raw<string | null>(null)

  readonly show = (id: string): void => {
    this.id = id
  }

  readonly close = (): void => {
    this.id = null
  }
}
