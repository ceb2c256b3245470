import { collectionNames, collections, referencesOf, type AnyRecord, type CollectionName } from './database'
import type { Id } from '../values/ids'

/**
 * What becomes of a reference when its target goes: an obligatory one takes its record along, an optional one is emptied, one
 * in a list is taken out of it. One of several of which a record needs any is emptied as long as another is left, and takes the
 * record along where none is.
 */
export type ReferenceKind = 'obligatory' | 'optional' | 'list' | 'either'

export type Reference = {
  readonly collection: CollectionName
  readonly field: string
  readonly target: CollectionName
  readonly kind: ReferenceKind
}

/** Optional by their shape, but empty they would mean something else: an invitation without an event invites to all of them. */
const obligatoryAllTheSame: ReadonlySet<string> = new Set(['invitations.eventId'])

/** Of these a record needs one: a contact was with an institution, with a person, or with somebody of an institution. */
const anyOf: { readonly [Name in CollectionName]?: readonly string[] } = {
  communications: ['institutionId', 'personId'],
  files: ['initiativeId', 'eventId', 'presentationId', 'institutionId', 'invitationId'],
}

const kindOf = (collection: CollectionName, field: string): ReferenceKind => {
  const shape: { readonly [field: string]: { safeParse(value: unknown): { readonly success: boolean } } } =
    collections[collection].schema.shape
  if (anyOf[collection]?.includes(field)) return 'either'
  if (shape[field]?.safeParse([]).success) return 'list'
  const mayBeEmpty = shape[field]?.safeParse(null).success && !obligatoryAllTheSame.has(`${collection}.${field}`)
  return mayBeEmpty ? 'optional' : 'obligatory'
}

const everyReference = collectionNames.flatMap((collection) =>
  referencesOf(collection).map(([field, target]) => ({ collection, field, target, kind: kindOf(collection, field) })),
)
const toTarget = new Map(
  collectionNames.map((name) => [name, everyReference.filter(({ target }) => target === name)] as const),
)

/** The reference fields, of any collection, that lead to records of this one. */
export const referencesTo = (target: CollectionName): readonly Reference[] => toTarget.get(target) ?? []

/** The reference fields of the records of a collection. */
export const referencesFrom = (collection: CollectionName): readonly Reference[] =>
  everyReference.filter((reference) => reference.collection === collection)

/** The ids that stand in a reference field; wrong values are none. */
export const targetIds = (record: AnyRecord, field: string): readonly Id[] => {
  const value: unknown = record[field as keyof AnyRecord]
  return (Array.isArray(value) ? value : [value]).filter((each): each is Id => typeof each === 'string')
}

/** Whether the record cannot be without what this reference leads to; `isLeft` says which of its other targets stay. */
export const isNeeded = (
  record: AnyRecord,
  { collection, field, kind }: Reference,
  isLeft: (target: CollectionName, id: Id) => boolean,
): boolean => {
  if (kind !== 'either') return kind === 'obligatory'
  const others = referencesFrom(collection).filter((each) => each.kind === 'either' && each.field !== field)
  return !others.some((other) => targetIds(record, other.field).some((id) => isLeft(other.target, id)))
}
