import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Attendance } from './attendance'
import { attendanceStates, type AttendanceState } from '../../fields/attendance'
import type { Event } from './event'
import type { Registration } from './registration'
import { daySchema, type Day } from '../values/day'
import { idSchema, type Id } from '../values/ids'
import { kindByName } from '../directory/kind-by-name'
import { emptyInstitution } from '../directory/institution'
import { newPerson } from '../directory/person'
import { line, requiredLine } from '../values/text-fields'
import { action, type RuleContext } from '../actions/action'
import { withDefaults } from '../actions/inputs'
import { runningEvent } from './running-event'
import { placeFor } from './place-for'
import { activeRegistration, register } from './register'
import type { Transaction } from '../actions/transaction'

const entrySchema = z.strictObject({
  registrationId: idSchema,
  day: daySchema,
  state: z.enum(attendanceStates).nullable(),
})

type Entry = {
  readonly registrationId: Id
  readonly day: Day
  readonly state: AttendanceState | null
  readonly how: Attendance['how']
}

/** Somebody who waited and comes has a place, over the quota if need be, and that is said (`docs/domain.md §3.4`). */
const givePlace = (
  tx: Transaction,
  registration: Registration,
  event: Event,
  today: Day,
): Result<Registration, ActionFailure> => {
  if (registration.status !== 'waiting') return ok(registration)
  const { bandId } = registration
  const reason = placeFor(tx, { event, bandId, registration, reason: 'came-waiting' }, today)
  if (!reason.ok) return reason
  return ok(tx.update('registrations', registration, { status: 'confirmed', statusReason: reason.value }))
}

/** Writes one cell of the grid; null empties it. The day must be one of the event's days (`docs/domain.md §3.4`). */
const setAttendance = (
  tx: Transaction,
  { registrationId, day, state, how }: Entry,
  { now, today, newId }: RuleContext,
): Result<Attendance | null, ActionFailure> => {
  const registration = tx.find('registrations', registrationId)
  if (!registration.ok) return registration
  // What was recorded by mistake can be taken out of a cancelled event as well.
  const { eventId } = registration.value
  const event = state === null ? tx.find('events', eventId) : runningEvent(tx, eventId)
  if (!event.ok) return event
  if (!event.value.days.includes(day)) return fail({ code: 'not-a-day-of-event', day })
  if (state === 'present') {
    const placed = givePlace(tx, registration.value, event.value, today)
    if (!placed.ok) return placed
  }
  const current = tx.by('attendances', 'registrationId', registrationId).find((each) => each.day === day)
  if (state === null) {
    if (current) tx.remove('attendances', current.id)
    return ok(null)
  }
  if (current) return ok(tx.update('attendances', current, { state, how, recordedAt: now }))
  return ok(tx.insert('attendances', { id: newId(), registrationId, day, state, how, recordedAt: now }))
}

const walkInInput = z.strictObject({
  eventId: idSchema,
  day: daySchema,
  /** Somebody of the directory, or a name as it was given at the door. */
  person: z.union([
    z.strictObject({ personId: idSchema }),
    z.strictObject({
      titleBefore: line(100).optional(),
      firstName: line().optional(),
      lastName: requiredLine(),
      titleAfter: line(100).optional(),
      position: line().optional(),
    }),
  ]),
  institution: z
    .union([z.strictObject({ institutionId: idSchema }), z.strictObject({ name: requiredLine() })])
    .nullable(),
})

type WalkIn = z.infer<typeof walkInInput>

const institutionOf = (tx: Transaction, { institution }: WalkIn, newId: () => Id): Result<Id | null, ActionFailure> => {
  if (institution === null) return ok(null)
  if ('name' in institution) {
    const fresh = { ...emptyInstitution, kind: kindByName(institution.name), name: institution.name }
    return ok(tx.insert('institutions', { id: newId(), ...fresh }).id)
  }
  const found = tx.find('institutions', institution.institutionId)
  return found.ok ? ok(found.value.id) : found
}

export const attendanceActions = {
  'attendance:set': action(
    z.strictObject({ entries: z.array(entrySchema).min(1).max(10_000) }),
    (tx, { entries }, context) => {
      for (const entry of entries) {
        const set = setAttendance(tx, { ...entry, how: 'grid' }, context)
        if (!set.ok) return set
      }
      return ok({ set: entries.length })
    },
  ),

  /**
   * Somebody came: without a registration one is made on the spot, over the quota if need be with that reason, and the
   * person is present on the day (`docs/domain.md §3.4`). Who was signed up or waited is no walk-in.
   */
  'attendance:walk-in': action(walkInInput, (tx, input, context) => {
    const event = tx.find('events', input.eventId)
    if (!event.ok) return event
    const institutionId = institutionOf(tx, input, context.newId)
    if (!institutionId.ok) return institutionId
    const person =
      'personId' in input.person
        ? tx.findPerson(input.person.personId)
        : ok(
            tx.insert('persons', {
              ...withDefaults(newPerson, input.person),
              id: context.newId(),
              institutionId: institutionId.value,
            }),
          )
    if (!person.ok) return person
    const existing = activeRegistration(tx, event.value.id, person.value.id)
    const signUp = {
      event: event.value,
      person: person.value,
      institutionId: institutionId.value ?? person.value.institutionId,
      overbookReason: 'walk-in',
    }
    const how: Attendance['how'] = existing ? 'grid' : 'walk-in'
    const registration = existing ? ok(existing) : register(tx, signUp, context)
    if (!registration.ok) return registration
    const entry = { registrationId: registration.value.id, day: input.day, state: 'present', how } as const
    const set = setAttendance(tx, entry, context)
    return set.ok ? tx.find('registrations', registration.value.id) : set
  }),
}
