import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Transaction } from '../actions/transaction'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'

type MovedDeadline = {
  readonly initiativeId: Id
  /** Null: the deadline for joining the initiative. */
  readonly eventId: Id | null
  readonly from: Day | null
  readonly to: Day | null | undefined
  /** Whether the invitations that have the old deadline get the new one. */
  readonly withInvitations: boolean | undefined
}

/**
 * Takes the invitations along that have the deadline which is moved, so that late and overdue go by the valid one
 * (`docs/domain.md §3.5`). Refuses with their number where nobody has said whether they go along.
 */
export const moveDeadline = (
  tx: Transaction,
  { initiativeId, eventId, from, to, withInvitations }: MovedDeadline,
): Result<null, ActionFailure> => {
  if (to === undefined || from === null || to === from) return ok(null)
  const having = tx
    .by('invitations', 'initiativeId', initiativeId)
    .filter((each) => each.eventId === eventId && each.deadline === from)
  if (having.length > 0 && withInvitations === undefined)
    return fail({ code: 'invitations-have-deadline', count: having.length })
  if (withInvitations === true) for (const each of having) tx.update('invitations', each, { deadline: to })
  return ok(null)
}
