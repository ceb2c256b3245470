import { z } from 'zod'
import { ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { answerSchema, channelSchema, invitationFields } from '../../fields/invitation'
import { shapeOf } from '../../fields/record'
import { action, type RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import { runningEvents } from '../events/running-event'
import type { Invitation } from '../invitations/invitation'
import { logSendings, unsent } from '../invitations/invitation-actions'
import { recordAnswer } from '../invitations/record-answer'
import { withNewOptions } from '../settings/new-options'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { line } from '../values/text-fields'

const { heldEventIds: _held, ...answerParts } = answerSchema.shape

/** What was edited of an invitation in the list of them; the parts of a sending and of an answer come together. */
const editedInvitation = z.strictObject({
  id: idSchema.optional(),
  /** Instead of an id: whose it is and to what; their invitation, prepared where there is none. */
  to: z.strictObject({ initiativeId: idSchema, institutionId: idSchema }).optional(),
  fields: z.strictObject(shapeOf(invitationFields)).partial(),
  sent: z.strictObject({ on: daySchema, channel: channelSchema }).optional(),
  answer: z.strictObject(answerParts).optional(),
})
export type EditedInvitation = z.infer<typeof editedInvitation>

/** A day or way of sending that is another than before is a correction; one that there was not yet is a sending. */
const withSending = (
  tx: Transaction,
  invitation: Invitation,
  { sent }: EditedInvitation,
  { by }: RuleContext,
): Result<Invitation, ActionFailure> => {
  if (sent === undefined) return ok(invitation)
  if (invitation.sentOn !== null)
    return ok(tx.update('invitations', invitation, { sentOn: sent.on, channel: sent.channel }))
  const running = runningEvents(tx, [invitation.eventId])
  if (!running.ok) return running
  return ok(tx.update('invitations', invitation, { sentOn: sent.on, sentBy: by, channel: sent.channel }))
}

/** The same answer keeps the places that it holds; another one is written down anew. */
const withAnswer = (
  tx: Transaction,
  invitation: Invitation,
  { answer }: EditedInvitation,
  context: RuleContext,
): Result<Invitation, ActionFailure> => {
  if (answer === undefined) return ok(invitation)
  if (invitation.answer?.value === answer.value)
    return ok(tx.update('invitations', invitation, { answer: { ...invitation.answer, ...answer } }))
  const recorded = recordAnswer(tx, { id: invitation.id, ...answer }, context)
  return recorded.ok ? ok(recorded.value.invitation) : recorded
}

/** The invitation of the row; one of an institution that has none is prepared. */
const invitationOf = (
  tx: Transaction,
  { id, to }: EditedInvitation,
  { newId, today, by }: RuleContext,
): Result<Invitation, ActionFailure> => {
  if (to === undefined) return tx.find('invitations', id ?? '')
  const { initiativeId, institutionId } = to
  const [initiative, institution] = [tx.find('initiatives', initiativeId), tx.find('institutions', institutionId)]
  if (!initiative.ok) return initiative
  if (!institution.ok) return institution
  const known = tx
    .by('invitations', 'institutionId', institutionId)
    .find((each) => each.initiativeId === initiativeId && each.eventId === null && each.personId === null)
  if (known !== undefined) return ok(known)
  const prepared = { preparedOn: today, preparedBy: by, deadline: initiative.value.deadline }
  return ok(tx.insert('invitations', { ...unsent, ...prepared, id: newId(), ...to, eventId: null }))
}

export const invitationImportActions = {
  /** Takes the list of invitations back as it was edited; one commit, which one undo takes back. */
  'invitations:import': action(
    z.strictObject({ source: line(300), rows: z.array(editedInvitation).min(1).max(50_000) }),
    (tx, { rows: given }, context) => {
      const rows = withNewOptions(tx, given, context.newId)
      const sent: Invitation[] = []
      const before = new Set(Array.from(tx.all('invitations'), ({ id }) => id))
      const made = new Set<string>()
      for (const row of rows) {
        const found = invitationOf(tx, row, context)
        if (!found.ok) return found
        if (!before.has(found.value.id)) made.add(found.value.id)
        const edited = tx.update('invitations', found.value, row.fields)
        const sending = withSending(tx, edited, row, context)
        if (!sending.ok) return sending
        const answered = withAnswer(tx, sending.value, row, context)
        if (!answered.ok) return answered
        if (row.sent !== undefined && found.value.sentOn === null) sent.push(answered.value)
      }
      const sendings = sent.flatMap((invitation) => {
        const { sentOn, channel } = invitation
        return sentOn === null || channel === null ? [] : [{ invitation, on: sentOn, channel }]
      })
      logSendings(tx, { about: 'invitation', sendings }, context)
      const changed = { invitationsChanged: rows.length - made.size }
      return ok(made.size === 0 ? changed : { ...changed, invitationsMade: made.size })
    },
  ),
}
