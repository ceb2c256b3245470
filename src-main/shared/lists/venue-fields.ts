import type { Collections } from '../domain/database/database'
import { listFieldsOf } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'

export type Venue = Collections['venues']

/** Where events are held and people sleep. */
export const venueList: DeclaredRecordList<Venue> = {
  name: 'venues',
  fields: (context) => listFieldsOf<Venue, 'venues'>({ context, collection: 'venues', recordOf: (venue) => venue }),
  usual: ['name', 'kind', 'city', 'contact', 'capacity', 'rooms'],
  searched: ['name', 'street', 'city', 'contact', 'note'],
  idOf: ({ id }) => id,
  rowOf: ({ view }, id) => view.get('venues', id),
  personsOf: () => [],
}
