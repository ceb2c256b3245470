import type { Day } from '../../values/day'
import type { Id } from '../../values/ids'
import { isKnown, type Person } from '../person'
import type { DatabaseView } from '../../database/state'
import { officeOf } from './offices'
import { isSalutationDoubtful } from './salutation'

const isInOffice = ({ positionFrom, positionUntil }: Person, today: Day): boolean =>
  (positionFrom === null || positionFrom <= today) && (positionUntil === null || positionUntil >= today)

/**
 * Whoever stands at the head of an institution, to whom a letter to it is written: *Vážený pane starosto*. Undefined where the
 * directory knows nobody, or several, and where the salutation is not sure enough to be written without a look.
 */
export const headOf = (view: DatabaseView, institutionId: Id, today: Day): Person | undefined => {
  const heads = view
    .by('persons', 'institutionId', institutionId)
    .filter((person) => isKnown(person) && officeOf(person.position)?.isHead === true && isInOffice(person, today))
  const [head] = heads
  return heads.length === 1 && head !== undefined && !isSalutationDoubtful(head) ? head : undefined
}
