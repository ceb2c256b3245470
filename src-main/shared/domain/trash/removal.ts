import { collectionNames, type AnyRecord, type CollectionName, type ReferenceField } from '../database/database'
import type { Id } from '../values/ids'
import { isNeeded, referencesFrom, referencesTo, targetIds } from '../database/reference-kinds'
import type { DatabaseView, Referrers } from '../database/state'

export type Held = { readonly collection: CollectionName; readonly record: AnyRecord }
export type HeldReference = Held & { readonly field: string; readonly was: Id }

/** What removing some records does: what goes along with them, and which references of others lead nowhere then. */
export type Removal = {
  readonly chosen: readonly Held[]
  readonly along: readonly Held[]
  readonly cleared: readonly HeldReference[]
  /** References of what is removed that lead nowhere even now. */
  readonly dangling: readonly HeldReference[]
}

const keyOf = ({ collection, record }: Held): string => `${collection}/${record.id}`

const referrersTo = (view: DatabaseView, { collection: target, record: { id: was } }: Held) =>
  referencesTo(target).flatMap((reference) => {
    const { collection, field } = reference
    return view
      .by(collection, field as ReferenceField<typeof collection>, was)
      .map((record) => ({ collection, record, field, was, reference }))
  })

const danglingIn = (view: DatabaseView, { collection, record }: Held): readonly HeldReference[] =>
  referencesFrom(collection).flatMap(({ field, target }) =>
    targetIds(record, field)
      .filter((id) => view.get(target, id) === undefined)
      .map((was) => ({ collection, record, field, was })),
  )

/**
 * Follows obligatory references from the chosen records to everything that cannot be without them. Ids that are not there are
 * passed over. Costs as much as the records that hang on the chosen ones, not as the database.
 */
export const removalOf = (view: DatabaseView, collection: CollectionName, ids: readonly Id[]): Removal => {
  const group = new Map<string, Held>()
  for (const id of ids) {
    const record = view.get(collection, id)
    if (record !== undefined) group.set(keyOf({ collection, record }), { collection, record })
  }
  const chosen = Array.from(group.values())
  const loose: HeldReference[] = []
  const isLeft = (target: CollectionName, id: Id): boolean =>
    view.get(target, id) !== undefined && !group.has(`${target}/${id}`)
  // A map is walked in the order of entering, with what is entered meanwhile.
  for (const held of group.values()) {
    for (const { reference, ...referring } of referrersTo(view, held)) {
      if (!isNeeded(referring.record, reference, isLeft)) loose.push(referring)
      else if (!group.has(keyOf(referring)))
        group.set(keyOf(referring), { collection: referring.collection, record: referring.record })
    }
  }
  const gone = Array.from(group.values())
  return {
    chosen,
    along: gone.slice(chosen.length),
    cleared: loose.filter((reference) => !group.has(keyOf(reference))),
    dangling: gone.flatMap((held) => danglingIn(view, held)),
  }
}

/** The records of some other collection that hang on the chosen ones, counted: each once, whatever number of fields refers. */
export const hangingOn = ({ along, cleared }: Removal): readonly Referrers[] =>
  collectionNames.flatMap((collection) => {
    const records = [...along, ...cleared].filter((held) => held.collection === collection).map(keyOf)
    const count = new Set(records).size
    return count === 0 ? [] : [{ collection, count }]
  })

/** Events whose totals are others after it: attendance that was recorded goes, or is no longer that of an institution. */
export const totalsChangedBy = (view: DatabaseView, { along, cleared }: Removal): readonly Id[] => {
  const attended = along.flatMap(({ collection, record }) =>
    collection === 'attendances' ? [view.get('attendances', record.id)?.registrationId ?? null] : [],
  )
  const cut = cleared
    .filter(({ collection, field }) => collection === 'registrations' && field === 'institutionId')
    .map(({ record }) => record.id)
    .filter((id) => view.by('attendances', 'registrationId', id).length > 0)
  const events = [...attended, ...cut].map((id) => view.get('registrations', id)?.eventId)
  return Array.from(new Set(events)).filter((id) => id !== undefined)
}
