import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { daySchema, type Day } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { channelSchema } from '../../fields/invitation'
import { runningEvent } from './running-event'
import { placeFor } from './place-for'
import { takesPlace } from './places'
import { isActive, tellingsOf, type Registration } from './registration'
import { registrationFields } from '../../fields/registration'
import { shapeOf } from '../../fields/record'
import { prose } from '../values/text-fields'
import { action } from '../actions/action'
import { editManyAction } from '../actions/edit-many'
import { editInput, idsSchema } from '../actions/inputs'
import { asAt } from '../directory/post'
import { nomineeSchema, personOf } from '../invitations/nominate'
import { activeRegistration, register } from './register'
import type { Transaction } from '../actions/transaction'

const overbookReason = prose(2000).min(1).optional()

/** Runs one step over each registration; the first refusal ends the action and nothing is kept. */
const forEach = (
  tx: Transaction,
  ids: readonly Id[],
  step: (registration: Registration) => Result<Registration, ActionFailure>,
): Result<readonly Registration[], ActionFailure> => {
  const done: Registration[] = []
  for (const id of ids) {
    const found = tx.find('registrations', id)
    const result = found.ok ? step(found.value) : found
    if (!result.ok) return result
    done.push(result.value)
  }
  return ok(done)
}

/** Nothing is to be re-confirmed any more; who was told when and how stays. */
const settled = (registration: Registration) => ({ reconfirm: null, tellings: tellingsOf(registration) })

const leave = (status: 'cancelled' | 'declined') =>
  action(z.strictObject({ ids: idsSchema, reason: prose(2000).optional() }), (tx, { ids, reason = '' }) =>
    forEach(tx, ids, (registration) => {
      if (!isActive(registration)) return fail({ code: 'registration-not-active', registrationId: registration.id })
      return ok(tx.update('registrations', registration, { status, statusReason: reason, ...settled(registration) }))
    }),
  )

type DetailsEdit = {
  readonly changes: { readonly [Key in keyof Registration]?: Registration[Key] | undefined }
  readonly overbookReason?: string | undefined
  readonly today: Day
}

const editDetails = (
  tx: Transaction,
  registration: Registration,
  { changes, overbookReason: reason, today }: DetailsEdit,
): Result<Registration, ActionFailure> => {
  const { eventId, status } = registration
  const { bandId = registration.bandId, role = registration.role } = changes
  const event = tx.find('events', eventId)
  if (!event.ok) return event
  const takesNone = !takesPlace(event.value, registration) && takesPlace(event.value, { role })
  if (status !== 'confirmed' || (bandId === registration.bandId && !takesNone))
    return ok(tx.update('registrations', registration, changes))
  // Out of its band before it looks for a place in the other one, or for its first, behind those who wait there.
  const left = tx.update('registrations', registration, { status: 'cancelled' })
  const place = placeFor(tx, { event: event.value, bandId, role, registration: left, reason }, today)
  return place.ok ? ok(tx.update('registrations', left, { ...changes, status, statusReason: place.value })) : place
}

export const registrationActions = {
  'registration:create': action(
    z
      .strictObject({
        ...shapeOf(registrationFields),
        eventId: idSchema,
        person: nomineeSchema,
        institutionId: idSchema.nullable(),
        overbookReason,
      })
      .partial()
      .required({ eventId: true, person: true }),
    (tx, { eventId, person: nominee, institutionId, overbookReason: reason, ...details }, context) => {
      const event = tx.find('events', eventId)
      if (!event.ok) return event
      const person = personOf(tx, nominee, { institutionId: institutionId ?? null, newId: context.newId })
      if (!person.ok) return person
      return register(
        tx,
        { event: event.value, person: person.value, institutionId, details, overbookReason: reason },
        context,
      )
    },
  ),

  /** Details of a registration; going over to a band that is full needs a reason like any over-booking. */
  'registration:edit': action(
    editInput(registrationFields).extend({ overbookReason }),
    (tx, { id, changes, overbookReason }, { today }) => {
      const found = tx.find('registrations', id)
      return found.ok ? editDetails(tx, found.value, { changes, overbookReason, today }) : found
    },
  ),

  /** The same for many; the reason is kept with those who go over the quota. */
  'registration:edit-many': editManyAction<'registrations', { readonly overbookReason?: string | undefined }>(
    'registrations',
    (tx, registration, changes, { today, input: { overbookReason: reason } }) =>
      editDetails(tx, registration, { changes, overbookReason: reason, today }),
    { overbookReason },
  ),

  /** Gives each a place; where the band is full, or others wait before, a reason is needed and kept (`docs/domain.md §3.3`). */
  'registration:confirm': action(z.strictObject({ ids: idsSchema, overbookReason }), (tx, input, { today }) =>
    forEach(tx, input.ids, (registration) => {
      const { eventId, personId, bandId, status } = registration
      if (status === 'confirmed') return ok(registration)
      const event = runningEvent(tx, eventId)
      if (!event.ok) return event
      const other = activeRegistration(tx, eventId, personId)
      if (other && other.id !== registration.id) return fail({ code: 'already-registered', personId, eventId })
      const taking = { event: event.value, bandId, registration, along: input.ids, reason: input.overbookReason }
      const place = placeFor(tx, taking, today)
      if (!place.ok) return place
      return ok(tx.update('registrations', registration, { status: 'confirmed', statusReason: place.value }))
    }),
  ),

  'registration:to-waiting': action(
    z.strictObject({ ids: idsSchema, reason: prose(2000).min(1) }),
    (tx, { ids, reason }) =>
      forEach(tx, ids, (registration) => {
        const { eventId, personId } = registration
        const other = activeRegistration(tx, eventId, personId)
        if (other && other.id !== registration.id) return fail({ code: 'already-registered', personId, eventId })
        return ok(tx.update('registrations', registration, { status: 'waiting', statusReason: reason }))
      }),
  ),

  'registration:cancel': leave('cancelled'),
  'registration:decline': leave('declined'),

  /** Somebody was told of the new days; only those who still are to re-confirm are marked. */
  'registration:mark-told': action(
    z.strictObject({ ids: idsSchema, on: daySchema, channel: channelSchema }),
    (tx, { ids, on, channel }) =>
      forEach(tx, ids, (registration) => {
        if (registration.reconfirm === null) return ok(registration)
        return ok(
          tx.update('registrations', registration, { reconfirm: { ...registration.reconfirm, toldOn: on, channel } }),
        )
      }),
  ),

  'registration:reconfirm': action(z.strictObject({ ids: idsSchema }), (tx, { ids }) =>
    forEach(tx, ids, (registration) => ok(tx.update('registrations', registration, settled(registration)))),
  ),

  /**
   * Somebody else comes instead: the place goes over as it is, so the number of places used does not change, and both
   * registrations and nominations keep who replaced whom and when (`docs/domain.md §3.1`).
   */
  'registration:substitute': action(
    z.strictObject({ id: idSchema, person: nomineeSchema, on: daySchema, reason: prose(2000).optional() }),
    (tx, { id, person: nominee, on, reason = '' }, context) => {
      const found = tx.find('registrations', id)
      if (!found.ok) return found
      const old = found.value
      if (!isActive(old)) return fail({ code: 'registration-not-active', registrationId: id })
      const event = runningEvent(tx, old.eventId)
      if (!event.ok) return event
      const person = personOf(tx, nominee, { institutionId: old.institutionId, newId: context.newId })
      if (!person.ok) return person
      if (activeRegistration(tx, old.eventId, person.value.id))
        return fail({ code: 'already-registered', personId: person.value.id, eventId: old.eventId })

      tx.update('registrations', old, { status: 'cancelled', statusReason: reason, ...settled(old) })
      const registration = tx.insert('registrations', {
        ...old,
        id: context.newId(),
        personId: person.value.id,
        position: asAt(tx, person.value, old.institutionId, context.today).position,
        diet: '',
        note: '',
        registeredAt: context.now,
        tellings: [],
        replacesId: old.id,
      })
      replaceNomination(tx, { old, personId: person.value.id, on, reason, newId: context.newId })
      return ok(registration)
    },
  ),
}

type Replacement = {
  readonly old: Registration
  readonly personId: Id
  readonly on: string
  readonly reason: string
  readonly newId: () => Id
}

const replaceNomination = (tx: Transaction, { old, personId, on, reason, newId }: Replacement): void => {
  const current = tx
    .by('nominations', 'eventId', old.eventId)
    .find((each) => each.personId === old.personId && each.endedOn === null)
  if (current === undefined) return
  tx.update('nominations', current, { endedOn: on, reason })
  tx.insert('nominations', { ...current, id: newId(), personId, on, replacesId: current.id, endedOn: null, reason: '' })
}
