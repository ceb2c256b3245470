import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { placeAt, type Place, type View } from '../../state/place'

const views: { readonly [Name in CollectionName]?: View } = {
  institutions: 'institutions',
  persons: 'persons',
  initiatives: 'settings',
  events: 'events',
  invitations: 'invitations',
  outcomes: 'outcomes',
  recommendations: 'recommendations',
}

/** Where a record is shown; null for one that has no place of its own. */
export const placeOfRecord = (collection: CollectionName, { id }: Pick<AnyRecord, 'id'>): Place | null => {
  const view = views[collection]
  return view === undefined ? null : placeAt(view, id)
}
