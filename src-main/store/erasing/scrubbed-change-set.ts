import { withoutMentions } from '@shared/domain/privacy/erasing/mentions'
import { ofPersonsAlone } from '@shared/domain/privacy/erasing/erased-records'
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
 * A step of the history as an erasing leaves it. A person who was erased is so in every step; a diet that was typed after the
 * older ones were cleared is not to go with them.
 */
export const erasedChangeSet = (erasure: Erasure, scrub: Scrub, changeSet: ChangeSet): ChangeSet => {
  if (isBeforeErasing(erasure, changeSet)) return scrubbedChangeSet(scrub, changeSet)
  return scrub.persons.size === 0 ? changeSet : scrubbedChangeSet(ofPersonsAlone(scrub), changeSet)
}

/** Whether a step lies before an erasing, or is it. */
const isBeforeErasing = ({ id, erasedAt }: Erasure, { at, changes }: ChangeSet): boolean =>
  at <= erasedAt || changes.some((change) => change.collection === 'erasures' && change.id === id)
