import type { Id } from '@shared/domain/values/ids'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Place, View } from './place'

const owners = {
  events: 'events',
  attendance: 'events',
  invitations: 'invitations',
  outcomes: 'outcomes',
  recommendations: 'recommendations',
} as const satisfies Partial<Record<View, string>>

/** Whether the place shows records of the chosen initiative only. */
export const isOfOneInitiative = (view: View): view is keyof typeof owners => Object.hasOwn(owners, view)

/** The initiative to which the record of a place belongs; undefined where the place is about none. */
export const initiativeOfPlace = (database: DatabaseView, { view, id }: Place): Id | undefined =>
  isOfOneInitiative(view) ? database.get(owners[view], id)?.initiativeId : undefined
