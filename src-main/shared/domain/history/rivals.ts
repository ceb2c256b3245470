import type { AnyRecord, CollectionName, Collections } from '../database/database'
import type { Id } from '../values/ids'
import { isActive } from '../events/registration'
import type { DatabaseView } from '../database/state'

/** Records of one collection of which there may be only one of a kind, found by a reference. */
type Unique<Name extends CollectionName> = {
  readonly near: (view: DatabaseView, record: Collections[Name]) => readonly Collections[Name][]
  /** Records with the same text cannot stand beside each other; null: stands in nobody's way. */
  readonly kind: (record: Collections[Name]) => string | null
}

const uniques: { readonly [Name in CollectionName]?: Unique<Name> } = {
  // One active registration of a person for an event (`docs/domain.md §3.2`).
  registrations: {
    near: (view, { eventId, personId }) =>
      view.by('registrations', 'personId', personId).filter((each) => each.eventId === eventId),
    kind: (record) => (isActive(record) ? `${record.eventId} ${record.personId}` : null),
  },
  attendances: {
    near: (view, { registrationId }) => view.by('attendances', 'registrationId', registrationId),
    kind: ({ registrationId, day }) => `${registrationId} ${day}`,
  },
  publications: {
    near: (view, { initiativeId }) => view.by('publications', 'initiativeId', initiativeId),
    kind: ({ initiativeId }) => initiativeId,
  },
  settings: { near: (view) => Array.from(view.all('settings')), kind: () => '' },
}

/** Ids of the records that cannot stand beside this one, as `current` gives what has become of each. */
export const rivalsOf = (
  view: DatabaseView,
  collection: CollectionName,
  record: AnyRecord,
  current: (id: Id) => AnyRecord | null,
): readonly Id[] => {
  const unique = uniques[collection] as Unique<CollectionName> | undefined // safe: the table ties each to its collection
  const kind = unique?.kind(record) ?? null
  if (unique === undefined || kind === null) return []
  return unique
    .near(view, record)
    .map(({ id }) => current(id))
    .filter((other) => other !== null && other.id !== record.id && unique.kind(other) === kind)
    .map((other) => other?.id ?? '')
}
