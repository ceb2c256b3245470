import { addDays, type Day } from '../values/day'
import type { DatabaseView } from '../database/state'
import { deadlineOf } from '../invitations/deadline'
import { isUnsent, isWaiting, type Invitation } from '../invitations/invitation'

/** Ways to choose whom letters go to; days are counted to and from the deadline of each invitation. */
export type RecipientChoice =
  | { readonly kind: 'unsent' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'before-deadline'; readonly days: number }
  | { readonly kind: 'after-deadline'; readonly days: number }

/** Invitations that a choice means: those not sent yet, or those sent that wait for an answer (`docs/domain.md §3.5`). */
export const chosenRecipients = (
  view: DatabaseView,
  invitations: readonly Invitation[],
  choice: RecipientChoice,
  today: Day,
): readonly Invitation[] =>
  invitations.filter((invitation) => {
    if (choice.kind === 'unsent') return isUnsent(invitation)
    if (!isWaiting(invitation)) return false
    if (choice.kind === 'waiting') return true
    const deadline = deadlineOf(view, invitation)
    if (deadline === null) return false
    return choice.kind === 'before-deadline'
      ? deadline >= today && deadline <= addDays(today, choice.days)
      : deadline < today && addDays(deadline, choice.days) <= today
  })
