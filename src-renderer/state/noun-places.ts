import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { isListed, type ListedNoun } from '@shared/fields/nouns'
import type { ListName } from '@shared/fields/saved-view'
import { isView, placeAt, views, type PageOf, type Place, type View } from './place'

/** A noun with a view of its own: there stands its list, and there its records are opened. */
export type NounView = Extract<View, ListedNoun>

const isNounView = (name: string): name is NounView => isView(name) && isListed(name)

export const nounViews: readonly NounView[] = views.filter(isNounView)

const pageAt = <V extends View>(view: V, page: PageOf<V>): Place => ({ view, page, id: null, tab: null })

/** Where the other lists stand; one that stands in many places is reached by the list of what it belongs to. */
const otherLists: { readonly [Name in Exclude<ListName, NounView> | 'recommendations']: Place } = {
  registrations: placeAt('events'),
  recommendations: pageAt('recommendations', 'list'),
  presentations: pageAt('invitations', 'presentations'),
  salutations: pageAt('persons', 'salutations'),
  recipients: pageAt('invitations', 'letters'),
  'same-institutions': pageAt('institutions', 'duplicates'),
  'same-persons': pageAt('persons', 'duplicates'),
  history: pageAt('settings', 'history'),
  trash: pageAt('settings', 'trash'),
  backups: pageAt('settings', 'backups'),
}

/** Where a list stands. */
export const placeOfList = (name: ListName): Place =>
  name !== 'recommendations' && isNounView(name) ? placeAt(name) : otherLists[name]

/** Where a record is shown; null for one that has no place of its own. */
export const placeOfRecord = (collection: CollectionName, { id }: Pick<AnyRecord, 'id'>): Place | null => {
  if (collection === 'initiatives') return placeAt('settings', id)
  return isNounView(collection) ? placeAt(collection, id) : null
}
