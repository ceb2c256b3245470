import type { ListName } from '@shared/fields/saved-view'
import { placeAt, type PageOf, type Place, type View } from './place'

const pageAt = <V extends View>(view: V, page: PageOf<V>): Place => ({ view, page, id: null, tab: null })

/** Where each list stands; one that stands in many places is reached by the list of what it belongs to. */
export const listPlaces: { readonly [Name in ListName]: Place } = {
  institutions: placeAt('institutions'),
  persons: placeAt('persons'),
  invitations: placeAt('invitations'),
  events: placeAt('events'),
  registrations: placeAt('events'),
  outcomes: placeAt('outcomes'),
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
