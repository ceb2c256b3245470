import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Day } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import type { Invitation } from './invitation'
import type { Nomination } from './nomination'
import { newPerson, type Person } from '../directory/person'
import type { Registration } from '../events/registration'
import type { RuleContext } from '../actions/action'
import { withDefaults } from '../actions/inputs'
import { newPersonSchema } from '../directory/person-actions'
import { register } from '../events/register'
import type { Transaction } from '../actions/transaction'

/** A named person: one who is in the directory already, or a new one with what the answer says. */
export const nomineeSchema = z.union([z.strictObject({ personId: idSchema }), newPersonSchema])
export type Nominee = z.infer<typeof nomineeSchema>

/** The person of a nominee; a new one belongs to the institution unless the answer says otherwise. */
export const personOf = (
  tx: Transaction,
  nominee: Nominee,
  { institutionId, newId }: { readonly institutionId: Id | null; readonly newId: () => Id },
): Result<Person, ActionFailure> => {
  if ('personId' in nominee) return tx.findPerson(nominee.personId)
  return ok(tx.insert('persons', { id: newId(), ...withDefaults({ ...newPerson, institutionId }, nominee) }))
}

type Naming = {
  readonly invitation: Invitation
  readonly eventIds: readonly Id[]
  readonly nominees: readonly Nominee[]
  readonly on: Day
}

export type Named = { readonly nominations: readonly Nomination[]; readonly registrations: readonly Registration[] }

/**
 * Names people for events: one nomination and one registration for each person and event. Where the band is full the
 * registration waits and says why; nothing is over-booked here (`docs/domain.md §3.1, §3.3`). A person who already has an active
 * registration keeps it.
 */
export const nominate = (
  tx: Transaction,
  { invitation, eventIds, nominees, on }: Naming,
  context: RuleContext,
): Result<Named, ActionFailure> => {
  const nominations: Nomination[] = []
  const registrations: Registration[] = []
  for (const nominee of nominees) {
    const person = personOf(tx, nominee, { institutionId: invitation.institutionId, newId: context.newId })
    if (!person.ok) return person
    for (const eventId of eventIds) {
      const event = tx.find('events', eventId)
      if (!event.ok) return event
      if (event.value.initiativeId !== invitation.initiativeId)
        return fail({ code: 'wrong-initiative', collection: 'events', id: eventId })
      const { institutionId } = invitation
      const registered = register(tx, { event: event.value, person: person.value, institutionId }, context)
      if (!registered.ok && registered.failure.code === 'already-registered') continue
      if (!registered.ok) return registered
      registrations.push(registered.value)
      const links = { institutionId, eventId, personId: person.value.id, invitationId: invitation.id }
      const fresh = { id: context.newId(), ...links, on, replacesId: null, endedOn: null, reason: '' }
      nominations.push(tx.insert('nominations', fresh))
    }
  }
  return ok({ nominations, registrations })
}
