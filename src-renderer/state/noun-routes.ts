import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { isListed, type ListedNoun } from '@shared/fields/nouns'
import type { ListName } from '@shared/fields/saved-view'
import { isView, routeAt, views, type PageOf, type Route, type View } from './route'

/** A noun with a view of its own: there stands its list, and there its records are opened. */
export type NounView = Extract<View, ListedNoun>

const isNounView = (name: string): name is NounView => isView(name) && isListed(name)

export const nounViews: readonly NounView[] = views.filter(isNounView)

const pageAt = <V extends View>(view: V, page: PageOf<V>): Route => ({ view, page, id: null, tab: null })

/** Where the other lists stand; one that stands in many views is reached by the list of what it belongs to. */
const otherLists: { readonly [Name in Exclude<ListName, NounView> | 'recommendations']: Route } = {
  registrations: routeAt('events'),
  tasks: pageAt('events', 'tasks'),
  venues: pageAt('events', 'venues'),
  recommendations: pageAt('recommendations', 'list'),
  presentations: pageAt('invitations', 'presentations'),
  letters: pageAt('invitations', 'kept-letters'),
  salutations: pageAt('persons', 'salutations'),
  addressees: pageAt('invitations', 'letters'),
  recipients: pageAt('invitations', 'letters'),
  'same-institutions': pageAt('institutions', 'duplicates'),
  'same-persons': pageAt('persons', 'duplicates'),
  history: pageAt('settings', 'history'),
  trash: pageAt('settings', 'trash'),
  backups: pageAt('settings', 'backups'),
}

/** Where a list stands. */
export const routeOfList = (name: ListName): Route =>
  name !== 'recommendations' && isNounView(name) ? routeAt(name) : otherLists[name]

/** Where a record is shown; null for one that has no route of its own. */
export const routeOfRecord = (collection: CollectionName, { id }: Pick<AnyRecord, 'id'>): Route | null => {
  if (collection === 'initiatives') return routeAt('settings', id)
  if (collection === 'letters' || collection === 'presentations' || collection === 'tasks' || collection === 'venues')
    return { ...otherLists[collection], id }
  return isNounView(collection) ? routeAt(collection, id) : null
}
