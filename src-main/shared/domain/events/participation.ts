import type { AttendanceState } from '../../fields/attendance'
import type { Day } from '../values/day'
import { firstDay, type Event } from './event'
import type { Id } from '../values/ids'
import type { Invitation } from '../invitations/invitation'
import type { Person } from '../directory/person'
import type { Registration } from './registration'
import type { DatabaseView } from '../database/state'

export type DayAttendance = { readonly day: Day; readonly state: AttendanceState | null }

/** One registration with the event it is for, whose it is and what the sheets say of each day. */
export type Participation = {
  readonly registration: Registration
  readonly event: Event
  readonly person: Person | undefined
  readonly days: readonly DayAttendance[]
}

/** What belongs to the chosen initiative, and how much there is in others: it is counted, never mixed in (`docs/domain.md §3.8`). */
export type Within<Item> = { readonly here: readonly Item[]; readonly elsewhere: number }

const daysOf = (view: DatabaseView, event: Event, registrationId: Id): readonly DayAttendance[] => {
  const records = view.by('attendances', 'registrationId', registrationId)
  const states = new Map(records.map(({ day, state }) => [day, state]))
  return event.days.map((day) => ({ day, state: states.get(day) ?? null }))
}

const byFirstDay = (a: Participation, b: Participation): number =>
  firstDay(a.event) < firstDay(b.event) ? -1 : Number(firstDay(a.event) > firstDay(b.event))

const participationIn = (
  view: DatabaseView,
  registrations: readonly Registration[],
  initiativeId: Id | null,
): Within<Participation> => {
  const all = registrations.flatMap((registration) => {
    const event = view.get('events', registration.eventId)
    if (event === undefined) return []
    const person = view.get('persons', registration.personId)
    return [{ registration, event, person, days: daysOf(view, event, registration.id) }]
  })
  const here = all.filter(({ event }) => event.initiativeId === initiativeId)
  return { here: here.sort(byFirstDay), elsewhere: all.length - here.length }
}

/** Registrations and attendance of a person in one initiative, in the order of the events. */
export const participationOfPerson = (
  view: DatabaseView,
  personId: Id,
  initiativeId: Id | null,
): Within<Participation> => participationIn(view, view.by('registrations', 'personId', personId), initiativeId)

/** Registrations of all whom the institution sent in one initiative, in the order of the events. */
export const participationOfInstitution = (
  view: DatabaseView,
  institutionId: Id,
  initiativeId: Id | null,
): Within<Participation> =>
  participationIn(view, view.by('registrations', 'institutionId', institutionId), initiativeId)

export type InvitationTo = { readonly invitation: Invitation; readonly event: Event | undefined }

/** Invitations of the institution in one initiative, the one to the whole initiative first. */
export const invitationsOfInstitution = (
  view: DatabaseView,
  institutionId: Id,
  initiativeId: Id | null,
): Within<InvitationTo> => {
  const all = view.by('invitations', 'institutionId', institutionId)
  const here = all
    .filter((invitation) => invitation.initiativeId === initiativeId)
    .sort((a, b) => Number(a.eventId !== null) - Number(b.eventId !== null) || (a.id < b.id ? -1 : 1))
    .map((invitation) => ({ invitation, event: view.get('events', invitation.eventId) }))
  return { here, elsewhere: all.length - here.length }
}
