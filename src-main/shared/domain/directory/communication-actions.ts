import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { communicationFields } from '../../fields/communication'
import { shapeOf } from '../../fields/record'
import type { Id } from '../values/ids'
import { action } from '../actions/action'
import { editInput, withoutUndefined } from '../actions/inputs'
import { removeAction } from '../trash/move-to-trash'
import type { Transaction } from '../actions/transaction'

type Parties = {
  readonly institutionId?: Id | null | undefined
  readonly personId?: Id | null | undefined
  readonly initiativeId?: Id | null | undefined
}

/** Whether everybody that a record of a contact names is there, and anybody is named at all. */
const partiesOf = (
  tx: Transaction,
  { institutionId, personId, initiativeId }: Parties,
): Result<null, ActionFailure> => {
  if (!institutionId && !personId) return fail({ code: 'contact-with-nobody' })
  const found = [
    tx.findLinked('institutions', institutionId),
    personId ? tx.findPerson(personId) : null,
    tx.findLinked('initiatives', initiativeId),
  ]
  return (found.find((each) => each?.ok === false) as Result<null, ActionFailure> | undefined) ?? ok(null) // safe: only a refusal is found
}

/** A person writes of what happened; only what the app marks as sent is about a letter. */
const written = { about: null, referenceNumber: '', letterId: null } as const

export const communicationActions = {
  /** Notes a letter, a call or a meeting; who notes it stands with it. */
  'communication:create': action(z.strictObject(shapeOf(communicationFields)), (tx, input, { newId, by }) => {
    const parties = partiesOf(tx, input)
    return parties.ok ? ok(tx.insert('communications', { id: newId(), ...input, ...written, by })) : parties
  }),

  'communication:edit': action(editInput(communicationFields), (tx, { id, changes }) => {
    const found = tx.find('communications', id)
    if (!found.ok) return found
    const parties = partiesOf(tx, { ...found.value, ...withoutUndefined(changes) })
    return parties.ok ? ok(tx.update('communications', found.value, changes)) : parties
  }),

  'communication:remove': removeAction('communications'),
}
