import { collectionNames, type AnyRecord, type CollectionName } from '../database/database'
import type { Id } from '../values/ids'
import { recordTitle, type FindRecord } from '../database/record-title'
import type { Held } from './removal'
import { settingsOf } from '../settings/settings'
import type { DatabaseView } from '../database/state'
import { daysLeft, type TrashEntry } from './trash'

/** One line of the trash; `along` counts what was removed beside the chosen records. */
export type TrashRow = {
  readonly entry: TrashEntry
  readonly collection: CollectionName | undefined
  readonly others: number
  readonly along: number
  readonly daysLeft: number
}

const knownCollection = (name: string): CollectionName | undefined => collectionNames.find((each) => each === name)

const trashRow = (view: DatabaseView, entry: TrashEntry, nowMs: number): TrashRow => ({
  entry,
  collection: knownCollection(entry.collection),
  others: entry.ids.length - 1,
  along: entry.records.length - entry.ids.length,
  daysLeft: daysLeft(entry, settingsOf(view).trashDays, nowMs),
})

export const trashRows = (view: DatabaseView, nowMs: number): readonly TrashRow[] =>
  Array.from(view.all('trash'), (entry) => trashRow(view, entry, nowMs))

/** Records of one kind: how many, and how they are called; a name that several have stands there once. */
export type HeldKind = {
  readonly collection: CollectionName
  readonly count: number
  readonly titles: readonly string[]
}

/** The records by kind; a record that stands there twice counts once. */
export const heldKinds = (held: readonly Held[], find: FindRecord): readonly HeldKind[] =>
  collectionNames.flatMap((collection) => {
    const records = new Map(
      held.filter((each) => each.collection === collection).map(({ record }) => [record.id, record]),
    )
    if (records.size === 0) return []
    const titles = new Set(Array.from(records.values(), (record) => recordTitle(find, collection, record)))
    return [{ collection, count: records.size, titles: Array.from(titles).filter((title) => title !== '') }]
  })

export type TrashContents = {
  readonly records: readonly HeldKind[]
  /** Records that stayed and whose references are filled again by restoring. */
  readonly linked: readonly HeldKind[]
}

/**
 * What lies in an entry, by kind. Names are looked for in the entry first, then in the database; what was chosen is not said again
 * with everything that went along with it.
 */
export const trashContents = (view: DatabaseView, { ids, records, cleared }: TrashEntry): TrashContents => {
  const held = records.flatMap(({ collection, record }) => {
    const name = knownCollection(collection)
    return name === undefined ? [] : [{ collection: name, record: record as AnyRecord }] // safe: it was one of them
  })
  const inside = new Map<Id, AnyRecord>(held.map(({ record }) => [record.id, record]))
  const chosen = new Set(ids)
  const find: FindRecord = (collection, id) =>
    chosen.has(id) ? undefined : (inside.get(id) ?? view.get(collection, id))
  const linked = cleared.flatMap(({ collection, id }) => {
    const name = knownCollection(collection)
    const record: AnyRecord | undefined = name === undefined ? undefined : view.get(name, id)
    return name === undefined || record === undefined ? [] : [{ collection: name, record }]
  })
  return { records: heldKinds(held, find), linked: heldKinds(linked, find) }
}
