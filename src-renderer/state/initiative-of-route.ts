import type { Id } from '@shared/domain/values/ids'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Route, View } from './route'

const owners = {
  events: 'events',
  attendance: 'events',
  invitations: 'invitations',
  outcomes: 'outcomes',
  recommendations: 'recommendations',
} as const satisfies Partial<Record<View, string>>

/** Lists beside the records of their view. */
const pageOwners: { readonly [page: string]: 'letters' | 'presentations' } = {
  'kept-letters': 'letters',
  presentations: 'presentations',
}

/** Whether the route shows records of the chosen initiative only. */
export const isOfOneInitiative = (view: View): view is keyof typeof owners => Object.hasOwn(owners, view)

/** The initiative to which the record of a route belongs; undefined where the route is about none. */
export const initiativeOfRoute = (database: DatabaseView, { view, page, id }: Route): Id | undefined => {
  if (page === 'venues') return undefined
  if (page === 'tasks') return database.get('events', database.get('tasks', id)?.eventId ?? null)?.initiativeId
  const collection = pageOwners[page ?? ''] ?? (isOfOneInitiative(view) ? owners[view] : undefined)
  return collection && (database.get(collection, id)?.initiativeId ?? undefined)
}
