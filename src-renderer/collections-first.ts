import type { CollectionName } from '@shared/domain/database/database'
import { routeFromText, type View } from './state/route'

/** What every screen reads beside its own. */
const frame = ['initiatives', 'settings', 'savedViews'] as const

/** What a screen reads before its first frame. One that is not named here waits for everything. */
const byView: { readonly [V in View]?: readonly CollectionName[] } = {
  // It says that it is counting until everything is there.
  overview: frame,
  persons: [...frame, 'persons', 'institutions', 'posts', 'communications'],
}

/**
 * The collections that the screen of a route needs at once, or null for all of them. A window that was never used begins on the overview, as the
 * route's text says it. What is missing here is fetched on the spot when
 * it is read, so that a forgotten one only costs time.
 */
export const collectionsFirst = (route: string): readonly CollectionName[] | null => {
  return byView[routeFromText(route).view] ?? null
}
