import type { relationFields } from '../../fields/relation'
import type { RecordOf } from '../../fields/record'
import type { DatabaseView } from '../database/state'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { Institution } from './institution'

export type Relation = RecordOf<typeof relationFields>
export type RelationKind = Relation['kind']

/** From which end a relation is seen: that of its institution, or that of the other one. */
export type RelationSide = 'own' | 'other'

type Period = Pick<Relation, 'beganOn' | 'endedOn'>

/** Whether the relation was over before the day. */
export const hasEnded = ({ endedOn }: Pick<Period, 'endedOn'>, today: Day): boolean =>
  endedOn !== null && endedOn < today

/** Whether there is a day on which both hold. */
const areAtOnce = (a: Period, b: Period): boolean =>
  (a.endedOn === null || b.beganOn === null || b.beganOn <= a.endedOn) &&
  (b.endedOn === null || a.beganOn === null || a.beganOn <= b.endedOn)

/** What the institution is to the one that it belongs to first of all. */
export const parentKind = ({ kind }: Pick<Institution, 'kind'>): RelationKind =>
  kind === 'municipal-police' ? 'police-of' : 'under'

/** An agreement is one of both alike. */
export const isMutual = (kind: RelationKind): boolean => kind === 'coordination'

/** A relation as one of its institutions sees it; without a record it is the one to what somebody belongs to first of all. */
export type SeenRelation = Period & {
  readonly kind: RelationKind
  readonly side: RelationSide
  readonly other: Institution
  readonly note: string
  readonly relation: Relation | null
}

const sideOf = (kind: RelationKind, side: RelationSide): RelationSide => (isMutual(kind) ? 'own' : side)

const asParent = (below: Institution, side: RelationSide, other: Institution): SeenRelation => ({
  ...{ kind: parentKind(below), side, other, note: '', relation: null },
  ...{ beganOn: below.parentSince, endedOn: null },
})

/** All relations of an institution from both ends, with the one to what it belongs to and those that belong to it. */
export const relationsOf = (view: DatabaseView, institution: Institution): readonly SeenRelation[] => {
  const parent = view.get('institutions', institution.parentId)
  const seen = (relation: Relation, side: RelationSide): readonly SeenRelation[] => {
    const { kind, institutionId, otherId, beganOn, endedOn, note } = relation
    const other = view.get('institutions', side === 'own' ? otherId : institutionId)
    return other === undefined ? [] : [{ kind, side: sideOf(kind, side), other, beganOn, endedOn, note, relation }]
  }
  return [
    ...(parent === undefined ? [] : [asParent(institution, 'own', parent)]),
    ...view.by('relations', 'institutionId', institution.id).flatMap((relation) => seen(relation, 'own')),
    ...view.by('institutions', 'parentId', institution.id).map((part) => asParent(part, 'other', part)),
    ...view.by('relations', 'otherId', institution.id).flatMap((relation) => seen(relation, 'other')),
  ]
}

/** The institutions to which this one has a relation of the kind that has not ended; not what it belongs to first of all. */
export const relatedTo = (
  view: DatabaseView,
  institution: Institution,
  { kind, today }: { readonly kind: RelationKind; readonly today: Day },
): readonly Institution[] =>
  relationsOf(view, institution)
    .filter((seen) => seen.relation !== null && seen.kind === kind && seen.side === 'own' && !hasEnded(seen, today))
    .map(({ other }) => other)

const polices: ReadonlySet<RelationKind> = new Set(['police-of', 'serves-too'])

/** Who is the police of an institution, or serves it too. */
export const policeHere = (view: DatabaseView, institution: Institution, today: Day): readonly Institution[] =>
  relationsOf(view, institution)
    .filter((seen) => seen.side === 'other' && polices.has(seen.kind) && !hasEnded(seen, today))
    .map(({ other }) => other)

/** Another relation that says the same of the same two, on a day on which this one holds too. */
export const sameRelation = (view: DatabaseView, relation: Omit<Relation, 'id'> & { readonly id?: Id }) => {
  const { kind, institutionId, otherId, id } = relation
  const ends = [[institutionId, otherId], ...(isMutual(kind) ? [[otherId, institutionId]] : [])] as const
  return ends
    .flatMap(([from = '', to]) => view.by('relations', 'institutionId', from).filter((each) => each.otherId === to))
    .find((each) => each.id !== id && each.kind === kind && areAtOnce(each, relation))
}
