import type { Day } from '../../values/day'
import type { Id } from '../../values/ids'
import type { Person } from '../person'
import { peopleOf, type PostFacts } from '../post'
import type { DatabaseView } from '../../database/state'
import { officeOf } from './offices'
import { isSalutationDoubtful } from './salutation'

const isInOffice = ({ from, until }: PostFacts, today: Day): boolean =>
  (from === null || from <= today) && (until === null || until >= today)

/**
 * Whoever stands at the head of an institution, by the first or by a further post, to whom a letter to it is written: *Vážený pane
 * starosto*. Undefined where the directory knows nobody, or several, and where the salutation is not sure enough to be written
 * without a look.
 */
export const headOf = (view: DatabaseView, institutionId: Id, today: Day): Person | undefined => {
  const heads = peopleOf(view, institutionId)
    .filter(({ post }) => officeOf(post.position)?.isHead === true && isInOffice(post, today))
    .map(({ person, post }) => ({ ...person, position: post.position }))
  const [head, ...others] = heads
  return head !== undefined && others.length === 0 && !isSalutationDoubtful(head) ? head : undefined
}
