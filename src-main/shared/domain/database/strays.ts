import { declarations } from '../../fields/declarations'
import type { Fields } from '../../fields/field'
import type { Id } from '../values/ids'
import { collectionNames, type AnyRecord, type Change, type CollectionName, type ReferenceField } from './database'
import { referencesFrom, targetIds, type Reference } from './reference-kinds'
import { standsUnderItself } from './stands-under'
import type { FindRecord } from './record-title'
import type { DatabaseView } from './state'

/**
 * A reference that is not to be: to a record of another initiative (`docs/domain.md §3.8`), to a theme or a band of something else,
 * to nothing, or one that leads back to its own record.
 */
export type Stray = {
  readonly code: 'other-initiative' | 'other-owner' | 'nowhere' | 'circle'
  readonly collection: CollectionName
  readonly id: Id
  readonly field: string
  /** Where it leads: a collection, or what stands inside a record of one. */
  readonly target: CollectionName | Inner
  readonly to: Id
}

/** What has an id inside another record. */
export type Inner = 'themes' | 'bands'

const owners = { themes: 'initiatives', bands: 'events' } as const satisfies {
  readonly [Name in Inner]: CollectionName
}

type Finding = Pick<DatabaseView, 'get' | 'by'>

type Link = {
  readonly field: string
  readonly target: CollectionName | Inner
  readonly ids: (record: AnyRecord) => readonly Id[]
}

const fieldsOf = (collection: CollectionName): Fields => declarations[collection]

const valueOf = (record: AnyRecord, field: string): unknown => record[field as keyof AnyRecord]

/** The ids that a field with parts says that it holds. */
const innerLinks = (collection: CollectionName): readonly Link[] =>
  Object.entries(fieldsOf(collection)).flatMap(([field, declared]): readonly Link[] => {
    if (declared.kind === 'inner')
      return [{ field, target: declared.within, ids: (record) => targetIds(record, field) }]
    if (declared.kind !== 'nested' || declared.refers === undefined) return []
    const { target, ids } = declared.refers
    return [{ field, target: target as CollectionName, ids: (record) => ids(valueOf(record, field) as never) }] // safe: a value of this very field
  })

const linksByCollection = new Map(
  collectionNames.map((name) => [
    name,
    [
      ...referencesFrom(name).map(({ field, target }): Link => ({
        field,
        target,
        ids: (record) => targetIds(record, field),
      })),
      ...innerLinks(name),
    ],
  ]),
)

const linksOf = (collection: CollectionName): readonly Link[] => linksByCollection.get(collection) ?? []

/** The reference by which a record belongs to an initiative: its own, or that of what it cannot be without. */
const homeOf = (collection: CollectionName): Reference | undefined => {
  const references = referencesFrom(collection)
  return (
    references.find(({ target }) => target === 'initiatives') ??
    references.find(({ kind, target }) => kind === 'obligatory' && homeOf(target) !== undefined)
  )
}
const homes = new Map(collectionNames.map((name) => [name, homeOf(name)]))

/** Whether a chain of such references must never lead back to its beginning. */
const isChain = (collection: CollectionName, field: string): boolean => {
  const declared = fieldsOf(collection)[field]
  return declared?.kind === 'reference' && declared.isChain === true
}

/** The initiative that a record belongs to; null for what belongs to all of them. */
export const initiativeOf = (
  view: { readonly get: FindRecord },
  collection: CollectionName,
  record: AnyRecord,
): Id | null => {
  if (collection === 'initiatives') return record.id
  const home = homes.get(collection)
  const id = home && targetIds(record, home.field)[0]
  if (home === undefined || id === undefined) return null
  const next = view.get(home.target, id)
  return home.target === 'initiatives' ? id : next === undefined ? null : initiativeOf(view, home.target, next)
}

/** The ids inside the record that themes or bands of this one are to be found in; null where that is not known. */
const innerIds = (view: Finding, collection: CollectionName, record: AnyRecord, inner: Inner) => {
  const owner = owners[inner]
  const reference = referencesFrom(collection).find(({ target }) => target === owner)
  const found = view.get(owner, (reference && targetIds(record, reference.field)[0]) ?? null)
  return found === undefined
    ? null
    : ((found as unknown as Partial<Record<Inner, readonly { readonly id: Id }[]>>)[inner] ?? null) // safe: owners have what they own, unless they are damaged
}

const isInner = (target: CollectionName | Inner): target is Inner => target === 'themes' || target === 'bands'

const leadsBack = (view: Finding, collection: CollectionName, field: string, record: AnyRecord): boolean => {
  const seen = new Set<Id>([record.id])
  let next = targetIds(record, field)[0]
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const found: AnyRecord | undefined = view.get(collection, next)
    next = found && targetIds(found, field)[0]
  }
  return next === record.id
}

/** Whether the record would come to stand under itself, or is a relation of an institution to itself. */
const isCircle = (view: Finding, { collection, record }: Judged, field: string): boolean => {
  if (isChain(collection, field) && leadsBack(view, collection, field, record)) return true
  if (collection === 'institutions') return field === 'parentId' && standsUnderItself(view, collection, record)
  if (collection !== 'relations' || field !== 'otherId') return false
  return (
    targetIds(record, 'institutionId')[0] === targetIds(record, field)[0] || standsUnderItself(view, collection, record)
  )
}

type Judged = { readonly collection: CollectionName; readonly record: AnyRecord }

const wrongWith = (view: Finding, { collection, record }: Judged, { field, target }: Link, to: Id) => {
  if (isInner(target)) {
    const known = innerIds(view, collection, record, target)
    return known === null || known.some(({ id }) => id === to) ? null : 'other-owner'
  }
  const found: AnyRecord | undefined = view.get(target, to)
  if (found === undefined) return 'nowhere'
  const own = initiativeOf(view, collection, record)
  const other = initiativeOf(view, target, found)
  if (own !== null && other !== null && own !== other) return 'other-initiative'
  return isCircle(view, { collection, record }, field) ? 'circle' : null
}

/** What else of a record decides whether its references may be; where it changes, they are all asked again. */
const deciding: { readonly [Name in CollectionName]?: readonly string[] } = {
  institutions: ['parentSince'],
  relations: ['institutionId', 'kind', 'beganOn', 'endedOn'],
}

const isSettled = ({ collection, record }: Judged, before: AnyRecord | null): before is AnyRecord =>
  before !== null && (deciding[collection] ?? []).every((field) => valueOf(before, field) === valueOf(record, field))

/** The references of a record that are not to be; those that stood in it `before` already are not asked again. */
export const straysOf = (view: Finding, judged: Judged, before: AnyRecord | null = null): readonly Stray[] =>
  linksOf(judged.collection).flatMap((link) => {
    const known = new Set(isSettled(judged, before) ? link.ids(before) : [])
    return link.ids(judged.record).flatMap((to): readonly Stray[] => {
      const code = known.has(to) ? null : wrongWith(view, judged, link, to)
      const { field, target } = link
      return code === null ? [] : [{ code, collection: judged.collection, id: judged.record.id, field, target, to }]
    })
  })

/** The first reference that a change would make and that is not to be; a record that goes over to another initiative takes nothing along. */
export const firstStray = (view: DatabaseView, changes: readonly Change[]): Stray | undefined => {
  for (const { collection, before, after } of changes) {
    if (after === null) continue
    const hasMoved = before !== null && initiativeOf(view, collection, before) !== initiativeOf(view, collection, after)
    const [stray] = straysOf(view, { collection, record: after }, hasMoved ? null : before)
    if (stray !== undefined) return stray
    const left = hasMoved ? strayReferrer(view, collection, after.id) : undefined
    if (left !== undefined) return left
  }
  return undefined
}

/** The first record that refers to this one from another initiative. */
const strayReferrer = (view: DatabaseView, target: CollectionName, id: Id): Stray | undefined => {
  for (const collection of collectionNames)
    for (const reference of referencesFrom(collection).filter((each) => each.target === target))
      for (const record of view.by(collection, reference.field as ReferenceField<typeof collection>, id)) {
        const stray = straysOf(view, { collection, record }).find(({ to }) => to === id)
        if (stray !== undefined) return stray
      }
  return undefined
}

/**
 * The record without themes and bands that are gone from what they stood in, and without what closes a circle; null for a relation
 * that does so itself.
 */
export const withoutStrays = (view: Finding, judged: Judged): AnyRecord | null => {
  const strays = straysOf(view, judged).filter(({ code }) => code === 'other-owner' || code === 'circle')
  if (judged.collection === 'relations' && strays.length > 0) return null
  return strays.reduce((record, { field }) => ({ ...record, [field]: null }), judged.record)
}
