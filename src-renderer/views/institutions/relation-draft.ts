import { isMutual, type Relation, type RelationKind, type RelationSide } from '@shared/domain/directory/relation'
import type { Id } from '@shared/domain/values/ids'
import { relationKinds } from '@shared/fields/relation'
import type { Messages } from '@shared/messages'
import type { Choice } from '../../components/fields/choice'

/** A relation as it is being written at one of its ends; `way` says the kind and the end. */
export type RelationDraft = Pick<Relation, 'beganOn' | 'endedOn' | 'note'> & {
  readonly way: Way
  /** The institution at the other end; empty while none is chosen. */
  readonly withId: string
}
type Way = `${RelationSide}:${RelationKind}`

export type WrittenRelation = { readonly id: Id | null; readonly draft: RelationDraft }

export const newRelation: RelationDraft = {
  ...{ way: 'own:serves-too', withId: '', beganOn: null, endedOn: null, note: '' },
}

/** A stored relation as the institution at one of its ends sees it. */
export const draftOfRelation = (stored: Relation, at: Id): RelationDraft => {
  const { kind, institutionId, otherId, beganOn, endedOn, note } = stored
  const isOwn = institutionId === at || isMutual(kind)
  const withId = institutionId === at ? otherId : institutionId
  return { way: `${isOwn ? 'own' : 'other'}:${kind}`, withId, beganOn, endedOn, note }
}

/** The ways in which one institution may stand to another, named from its end. */
export const wayChoices = ({ relations: words }: Messages): readonly Choice[] =>
  (['own', 'other'] as const).flatMap((side) =>
    relationKinds
      .filter((kind) => side === 'own' || !isMutual(kind))
      .map((kind) => ({ id: `${side}:${kind}`, label: words[side][kind] })),
  )

/** The relation that the draft comes to, written at one of its ends; `before` is the stored one, whose ends an agreement keeps. */
export const relationOf = (
  { way, withId, ...rest }: RelationDraft,
  at: Id,
  before: Relation | undefined,
): Omit<Relation, 'id'> => {
  const [side, kind] = way.split(':') as [RelationSide, RelationKind] // safe: as a way is made
  const isTurned = side === 'other' || (isMutual(kind) && before?.kind === kind && before.otherId === at)
  return { kind, institutionId: isTurned ? withId : at, otherId: isTurned ? at : withId, ...rest }
}
