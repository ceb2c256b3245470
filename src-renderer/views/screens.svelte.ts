import { getContext, setContext, type Component } from 'svelte'
import type { IconName } from '../components/icons/Icon.svelte'
import { views, type View } from '../state/route'

type Screen = {
  /** Its sign on the rail. */
  readonly icon: IconName
  readonly load: () => Promise<{ readonly default: Component }>
}

/** The screen of every place of the rail. Each is code of its own: the window begins with one of them instead of all. */
export const screens: { readonly [V in View]: Screen } = {
  overview: { icon: 'home', load: () => import('./overview/OverviewView.svelte') },
  events: { icon: 'calendar', load: () => import('./events/EventsView.svelte') },
  institutions: { icon: 'building', load: () => import('./institutions/InstitutionsView.svelte') },
  persons: { icon: 'people', load: () => import('./persons/PersonsView.svelte') },
  invitations: { icon: 'envelope', load: () => import('./invitations/InvitationsView.svelte') },
  attendance: { icon: 'checklist', load: () => import('./attendance/AttendanceView.svelte') },
  outcomes: { icon: 'lightbulb', load: () => import('./outcomes/OutcomesView.svelte') },
  recommendations: { icon: 'star', load: () => import('./recommendations/RecommendationsView.svelte') },
  publication: { icon: 'book', load: () => import('./publication/PublicationView.svelte') },
  reports: { icon: 'table', load: () => import('./reports/ReportsView.svelte') },
  settings: { icon: 'settings', load: () => import('./settings/SettingsView.svelte') },
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
    const { default: screen } = await screens[view].load()
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
