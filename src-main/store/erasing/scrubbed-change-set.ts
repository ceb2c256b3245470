import { withoutMentions } from '@shared/domain/privacy/erasing/mentions'
import { scrubbedChange, type Scrub } from '@shared/domain/privacy/erasing/scrub'
import type { Erasure } from '@shared/domain/privacy/erasure'
import type { ChangeSet } from '../change-set'

/** A step of the history without what is erased: both sides of every change, and the name of who made it. */
export const scrubbedChangeSet = (scrub: Scrub, changeSet: ChangeSet): ChangeSet => ({
  ...changeSet,
  by: withoutMentions(changeSet.by, scrub.terms, scrub.mark),
  changes: changeSet.changes.map((change) => scrubbedChange(scrub, change)),
})

/**
 * Whether a step lies before an erasing, or is it. A person who was erased is so in every step; a diet that was typed after the
 * older ones were cleared is not to go with them.
 */
export const isBeforeErasing = ({ id, personId, erasedAt }: Erasure, { at, changes }: ChangeSet): boolean =>
  personId !== null || at <= erasedAt || changes.some((change) => change.collection === 'erasures' && change.id === id)
