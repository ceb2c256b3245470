import { getContext, setContext, type Component } from 'svelte'
import { views, type View } from '../state/place'

type Load = () => Promise<{ readonly default: Component }>

/** The screen of every place of the rail. Each is code of its own: the window begins with one of them instead of all. */
const loads: { readonly [V in View]: Load } = {
  overview: () => import('./overview/OverviewView.svelte'),
  events: () => import('./events/EventsView.svelte'),
  institutions: () => import('./institutions/InstitutionsView.svelte'),
  persons: () => import('./persons/PersonsView.svelte'),
  invitations: () => import('./invitations/InvitationsView.svelte'),
  attendance: () => import('./attendance/AttendanceView.svelte'),
  outcomes: () => import('./outcomes/OutcomesView.svelte'),
  recommendations: () => import('./recommendations/RecommendationsView.svelte'),
  publication: () => import('./publication/PublicationView.svelte'),
  reports: () => import('./reports/ReportsView.svelte'),
  settings: () => import('./settings/SettingsView.svelte'),
}

/** The screens whose code is there; the others come while the window has nothing else to do. */
export class Screens {
  #loaded = $state.raw<{ readonly [V in View]?: Component }>({})

  get(view: View): Component | undefined {
    return this.#loaded[view]
  }

  /** Fetches the code of a screen where it is not there yet. */
  async load(view: View): Promise<void> {
    if (this.#loaded[view] !== undefined) return
    const { default: screen } = await loads[view]()
    this.#loaded = { ...this.#loaded, [view]: screen }
  }

  /** Fetches all of them, one after the other, so that no click ever waits for code. */
  async loadAll(): Promise<void> {
    for (const view of views) await this.load(view)
  }
}

const key = Symbol('screens')

export const provideScreens = (screens: Screens): Screens => setContext(key, screens)

/** The screens of the window. */
export const useScreens = (): Screens => getContext<Screens>(key)
