import { emptyOf } from '../../fields/record'
import { presentationRecord } from '../../fields/presentation'
import { z } from 'zod'
import { ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import type { Invitation } from './invitation'
import { answerSchema, channelSchema } from '../../fields/invitation'
import { line, prose } from '../values/text-fields'
import type { RuleContext } from '../actions/action'
import { runningEvents } from '../events/running-event'
import { nominate, nomineeSchema, type Named } from './nominate'
import type { Transaction } from '../actions/transaction'

const offeredPresentation = z.strictObject({ title: line(500).min(1), eventId: idSchema.nullable() })

export const recordAnswerInput = z.strictObject({
  id: idSchema,
  value: answerSchema.shape.value,
  on: daySchema,
  channel: channelSchema,
  recordedBy: line().optional(),
  note: prose().optional(),
  refusalReason: prose(2000).optional(),
  /** Events for which a place is held although nobody is named yet. */
  heldEventIds: z.array(idSchema).max(100).optional(),
  /** Events of the initiative that the named people come to. */
  eventIds: z.array(idSchema).max(100).optional(),
  nominees: z.array(nomineeSchema).max(50).optional(),
  presentation: offeredPresentation.nullable().optional(),
})

/** Writes an answer down with what it says: whom it names and for what, and which presentation it offers. */
export const recordAnswer = (
  tx: Transaction,
  input: z.infer<typeof recordAnswerInput>,
  context: RuleContext,
): Result<{ readonly invitation: Invitation } & Named, ActionFailure> => {
  const found = tx.find('invitations', input.id)
  if (!found.ok) return found
  const running = runningEvents(tx, input.heldEventIds ?? [])
  if (!running.ok) return running
  const invitation = tx.update('invitations', found.value, {
    answer: {
      value: input.value,
      on: input.on,
      channel: input.channel,
      recordedBy: input.recordedBy ?? context.by,
      refusalReason: input.refusalReason ?? '',
      heldEventIds: input.heldEventIds ?? [],
      note: input.note ?? '',
    },
  })
  const eventIds = input.eventIds ?? (invitation.eventId === null ? [] : [invitation.eventId])
  const nominated = nominate(tx, { invitation, eventIds, nominees: input.nominees ?? [], on: input.on }, context)
  if (!nominated.ok) return nominated
  if (input.presentation) {
    tx.insert('presentations', {
      id: context.newId(),
      ...emptyOf(presentationRecord),
      initiativeId: invitation.initiativeId,
      institutionId: invitation.institutionId,
      eventId: input.presentation.eventId,
      title: input.presentation.title,
    })
  }
  return ok({ invitation, ...nominated.value })
}
