import { choice, optionalDay, prose, reference } from './kinds'

/** How one institution stands to another, in the order in which the kinds are offered. */
export const relationKinds = ['police-of', 'serves-too', 'under', 'coordination'] as const
type RelationKind = (typeof relationKinds)[number]

/** The column of a list or of a file with those to whom an institution has relations of a kind. */
export type RelationColumn = `relation:${RelationKind}`

export const relationColumn = (kind: RelationKind): RelationColumn => `relation:${kind}`

/** The kind of relations that a column holds; undefined for another column. */
export const relationOfColumn = (column: string): RelationKind | undefined =>
  relationKinds.find((kind) => relationColumn(kind) === column)

/** A relation of an institution beside the one to what it belongs to first of all (`parentId`). */
export const relationFields = {
  institutionId: reference('institutions', { since: 5, personal: 'no' }),
  kind: choice({ codes: relationKinds, words: 'relationKinds', empty: 'serves-too', since: 5, personal: 'no' }),
  otherId: reference('institutions', { since: 5, personal: 'no' }),
  beganOn: optionalDay({ since: 5, personal: 'no' }),
  endedOn: optionalDay({ since: 5, personal: 'no' }),
  note: prose({ max: 2000, since: 5, personal: 'mentions' }),
}
