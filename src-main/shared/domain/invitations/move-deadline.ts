import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Transaction } from '../actions/transaction'
import type { DatabaseView } from '../database/state'
import type { Invitation } from './invitation'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'

type Deadline = {
  readonly initiativeId: Id
  /** Null: the deadline for joining the initiative. */
  readonly eventId: Id | null
  readonly from: Day | null
}

type MovedDeadline = Deadline & {
  readonly to: Day | null | undefined
  /** Whether the invitations that have the old deadline get the new one. */
  readonly withInvitations: boolean | undefined
  /** Other deadlines that are moved along with this one, so that the question is about the invitations of all. */
  readonly among?: readonly Deadline[]
}

/** The invitations that have just this deadline, so that they may go along when it is moved. */
export const invitationsWith = (
  view: Pick<DatabaseView, 'by'>,
  { initiativeId, eventId, from }: Deadline,
): readonly Invitation[] =>
  from === null
    ? []
    : view
        .by('invitations', 'initiativeId', initiativeId)
        .filter((each) => each.eventId === eventId && each.deadline === from)

/**
 * Takes the invitations along that have the deadline which is moved, so that late and overdue go by the valid one
 * (`docs/domain.md §3.5`). Refuses with their number where nobody has said whether they go along.
 */
export const moveDeadline = (
  tx: Transaction,
  { to, withInvitations, among = [], ...deadline }: MovedDeadline,
): Result<null, ActionFailure> => {
  if (to === undefined) return ok(null)
  const all = among.length === 0 ? [deadline] : among
  const count = all.flatMap((each) => (each.from === to ? [] : invitationsWith(tx, each))).length
  if (count > 0 && withInvitations === undefined) return fail({ code: 'invitations-have-deadline', count })
  if (withInvitations === true && deadline.from !== to)
    for (const each of invitationsWith(tx, deadline)) tx.update('invitations', each, { deadline: to })
  return ok(null)
}
