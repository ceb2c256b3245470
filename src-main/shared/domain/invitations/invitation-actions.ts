import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { daySchema, type Day } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { invitedFor } from '../directory/post'
import type { Invitation } from './invitation'
import { deadlineOfTarget } from './deadline'
import { channelSchema, invitationFields, type Channel } from '../../fields/invitation'
import { runningEvent, runningEvents } from '../events/running-event'
import { waveOf } from './invited-persons'
import { logSent, unsentLetters } from '../letters/log-sent'
import { referenceNumberAt } from '../letters/reference-number'
import { line } from '../values/text-fields'
import { action, type RuleContext } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, idsSchema } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'
import { recordAnswer, recordAnswerInput } from './record-answer'
import type { Transaction } from '../actions/transaction'

const findAll = (tx: Transaction, ids: readonly string[]) => {
  const found: Invitation[] = []
  for (const id of ids) {
    const invitation = tx.find('invitations', id)
    if (!invitation.ok) return invitation
    found.push(invitation.value)
  }
  return ok(found)
}

/** The invitations, none of them to an event that was cancelled. */
const findRunning = (tx: Transaction, ids: readonly string[]): Result<Invitation[], ActionFailure> => {
  const found = findAll(tx, ids)
  if (!found.ok) return found
  const running = runningEvents(
    tx,
    found.value.map(({ eventId }) => eventId),
  )
  return running.ok ? found : running
}

/** Where reference numbers run on: the first number; null and nothing stand for one number for all. */
const numberFromField = z.int().min(1).max(1_000_000).nullable().optional()

const numbered = (pattern: string | undefined, index: number, from: number | null): Partial<Invitation> =>
  pattern === undefined ? {} : { referenceNumber: referenceNumberAt(pattern, index, from).slice(0, 100) }

const invitedTo = {
  initiativeId: idSchema,
  eventId: idSchema.nullable().optional(),
  deadline: daySchema.nullable().optional(),
}

type InvitedTo = {
  readonly initiativeId: Id
  readonly eventId?: Id | null | undefined
  readonly deadline?: Day | null | undefined
}

type Target = {
  /** Invitations to the same, whoever they are for. */
  readonly others: readonly Invitation[]
  readonly common: Pick<Invitation, 'initiativeId' | 'eventId' | 'deadline' | 'wave'>
}

/** What is invited to: its deadline unless another is given, and the wave that new invitations belong to. */
const targetOf = (
  tx: Transaction,
  { initiativeId, eventId = null, deadline }: InvitedTo,
): Result<Target, ActionFailure> => {
  const initiative = tx.find('initiatives', initiativeId)
  if (!initiative.ok) return initiative
  const event = eventId === null ? undefined : runningEvent(tx, eventId)
  if (event && !event.ok) return event
  if (event && event.value.initiativeId !== initiativeId)
    return fail({ code: 'wrong-initiative', collection: 'events', id: event.value.id })
  const others = tx.by('invitations', 'initiativeId', initiativeId).filter((each) => each.eventId === eventId)
  const given = deadline === undefined ? deadlineOfTarget(tx, { initiativeId, eventId }) : deadline
  const common = { initiativeId, eventId, deadline: given, wave: waveOf(others) }
  return ok({ others, common })
}

const prepare = (
  tx: Transaction,
  to: Target['common'] & Pick<Invitation, 'institutionId' | 'personId'>,
  { newId, today, by }: RuleContext,
): Invitation => tx.insert('invitations', { ...unsent, preparedOn: today, preparedBy: by, id: newId(), ...to })

type Sending = { readonly on: Day; readonly channel: Channel }
type Marked = {
  readonly about: 'invitation' | 'reminder'
  readonly sendings: readonly (Sending & { readonly invitation: Invitation })[]
}

/** What was marked as sent stands in the log of contacts, with the letter that was made for it. */
export const logSendings = (tx: Transaction, { about, sendings }: Marked, context: RuleContext): void => {
  const letters = unsentLetters(tx)
  for (const { invitation, on, channel } of sendings) {
    const { id, institutionId, personId, initiativeId, referenceNumber } = invitation
    const letter = letters.get(id)
    const number = letter?.referenceNumber || (about === 'invitation' ? referenceNumber : '')
    const sent = { institutionId, personId, initiativeId, referenceNumber: number, about, on, channel, letter }
    logSent(tx, sent, context)
  }
}

const allSent = (invitations: readonly Invitation[], sending: Sending): Marked['sendings'] =>
  invitations.map((invitation) => ({ invitation, ...sending }))

export const invitationActions = {
  'invitation:create': action(
    z.strictObject({ ...invitedTo, institutionIds: idsSchema }),
    (tx, { institutionIds, ...to }, context) => {
      const target = targetOf(tx, to)
      if (!target.ok) return target
      const invited = new Set(
        target.value.others.filter(({ personId }) => personId === null).map((each) => each.institutionId),
      )
      const twice = institutionIds.filter((id) => invited.has(id))
      if (twice.length > 0) return fail({ code: 'already-invited', institutionIds: twice })
      const created: Invitation[] = []
      for (const institutionId of new Set(institutionIds)) {
        const institution = tx.find('institutions', institutionId)
        if (!institution.ok) return institution
        created.push(prepare(tx, { ...target.value.common, institutionId, personId: null }, context))
      }
      return ok(created)
    },
  ),

  /** Invites people by name, each for the institution of a post that goes on, the first one before others. */
  'invitation:create-for-persons': action(
    z.strictObject({ ...invitedTo, personIds: idsSchema }),
    (tx, { personIds, ...to }, context) => {
      const target = targetOf(tx, to)
      if (!target.ok) return target
      const invited = new Set(target.value.others.map(({ personId }) => personId))
      const created: Invitation[] = []
      for (const personId of new Set(personIds)) {
        const person = tx.findPerson(personId)
        if (!person.ok) return person
        const { doNotInvite } = person.value
        const institutionId = invitedFor(tx, person.value, context.today)
        if (invited.has(personId)) return fail({ code: 'person-invited', personId })
        if (doNotInvite) return fail({ code: 'person-unwilling', personId })
        if (institutionId === null) return fail({ code: 'person-without-institution', personId })
        created.push(prepare(tx, { ...target.value.common, institutionId, personId }, context))
      }
      return ok(created)
    },
  ),

  'invitation:edit': action(editInput(invitationFields), (tx, { id, changes }) => {
    const found = tx.find('invitations', id)
    return found.ok ? ok(tx.update('invitations', found.value, changes)) : found
  }),

  'invitation:edit-many': editManyAction('invitations'),

  'invitation:mark-sent': action(
    z.strictObject({
      ids: idsSchema,
      on: daySchema,
      channel: channelSchema,
      referenceNumber: line(100).optional(),
      numberFrom: numberFromField,
    }),
    (tx, { ids, on, channel, referenceNumber, numberFrom = null }, context) => {
      const found = findRunning(tx, ids)
      if (!found.ok) return found
      const sent = { sentOn: on, sentBy: context.by, channel }
      const marked = found.value.map((each, index) =>
        tx.update('invitations', each, { ...sent, ...numbered(referenceNumber, index, numberFrom) }),
      )
      logSendings(tx, { about: 'invitation', sendings: allSent(marked, { on, channel }) }, context)
      return ok(marked)
    },
  ),

  /** Their letters were made; that they were sent is for a person to say. */
  'invitation:mark-exported': action(
    z.strictObject({ ids: idsSchema, referenceNumber: line(100).optional(), numberFrom: numberFromField }),
    (tx, { ids, referenceNumber, numberFrom = null }, { today, by }) => {
      const found = findAll(tx, ids)
      if (!found.ok) return found
      const exported = { exportedOn: today, exportedBy: by }
      return ok(
        found.value.map((each, index) =>
          // The number under which an invitation was sent stays; a reminder has one of its own.
          tx.update('invitations', each, {
            ...exported,
            ...(each.sentOn === null ? numbered(referenceNumber, index, numberFrom) : {}),
          }),
        ),
      )
    },
  ),

  'invitation:remind': action(
    z.strictObject({ ids: idsSchema, on: daySchema, channel: channelSchema }),
    (tx, { ids, on, channel }, context) => {
      const found = findRunning(tx, ids)
      if (!found.ok) return found
      const answered = found.value.filter(({ answer }) => answer !== null).length
      if (answered > 0) return fail({ code: 'already-answered', count: answered })
      const unsentCount = found.value.filter(({ sentOn }) => sentOn === null).length
      if (unsentCount > 0) return fail({ code: 'not-sent-yet', count: unsentCount })
      const reminder = { on, channel, by: context.by }
      const reminded = found.value.map((each) =>
        tx.update('invitations', each, { reminders: [...each.reminders, reminder] }),
      )
      logSendings(tx, { about: 'reminder', sendings: allSent(reminded, { on, channel }) }, context)
      return ok(reminded)
    },
  ),

  'invitation:record-answer': action(recordAnswerInput, recordAnswer),

  'invitation:clear-answer': action(z.strictObject({ id: idSchema }), (tx, { id }) => {
    const found = tx.find('invitations', id)
    return found.ok ? ok(tx.update('invitations', found.value, { answer: null })) : found
  }),

  'invitation:remove': removeAction('invitations'),
}

/** What an invitation has before its letter was made. */
export const unsent = {
  personId: null,
  wave: 1,
  exportedOn: null,
  exportedBy: '',
  sentBy: '',
  sentOn: null,
  channel: null,
  referenceNumber: '',
  reminders: [],
  answer: null,
  announced: 0,
  tellings: [],
  own: {},
  note: '',
} satisfies Partial<Invitation>
