import type { AttendanceState } from '../../fields/attendance'
import { compareCzech } from '../values/collation'
import type { Day } from '../values/day'
import type { Event } from './event'
import type { Id } from '../values/ids'
import { sortName } from '../directory/person'
import { isActive, type Registration } from './registration'
import type { DatabaseView } from '../database/state'

/** One line of the attendance grid: who it is and what was recorded on which day. */
export type AttendanceLine = {
  readonly registration: Registration
  /** As it is sorted and listed, `Nováková Jana`. */
  readonly name: string
  readonly marks: ReadonlyMap<Day, AttendanceState>
}

/** How one day stands, in persons. */
export type DayTotals = {
  readonly day: Day
  readonly present: number
  readonly absent: number
  readonly excused: number
  /** Confirmed registrations of which nothing is recorded; people on the waiting list are not expected. */
  readonly unrecorded: number
}

/** Persons are unique; attendances are person × event; both are printed (`docs/domain.md §3.10`). */
export type AttendanceTotals = {
  readonly persons: number
  readonly attendances: number
  /** Person × day. */
  readonly personDays: number
}

const marksOf = (view: DatabaseView, registrationId: Id): ReadonlyMap<Day, AttendanceState> =>
  new Map(view.by('attendances', 'registrationId', registrationId).map(({ day, state }) => [day, state]))

const lineOf = (view: DatabaseView, registration: Registration): AttendanceLine => {
  const person = view.get('persons', registration.personId)
  return {
    registration,
    name: person === undefined ? '' : sortName(person),
    marks: marksOf(view, registration.id),
  }
}

/**
 * The lines of an event's grid in Czech order by surname: active registrations, and those that were cancelled or declined
 * later but have something recorded, because what was recorded is never hidden.
 */
export const attendanceLines = (view: DatabaseView, eventId: Id): readonly AttendanceLine[] =>
  view
    .by('registrations', 'eventId', eventId)
    .map((registration) => lineOf(view, registration))
    .filter(({ registration, marks }) => isActive(registration) || marks.size > 0)
    .sort((a, b) => compareCzech(a.name, b.name))

/** On how many of the days the person was present. */
export const daysPresent = ({ marks }: Pick<AttendanceLine, 'marks'>, days: readonly Day[]): number =>
  days.filter((day) => marks.get(day) === 'present').length

/** Whether the person took part: present on at least one day. Derived, never typed (`docs/domain.md §3.4`). */
export const tookPart = (line: Pick<AttendanceLine, 'marks'>): boolean =>
  Array.from(line.marks.values()).includes('present')

/** The lines of confirmed registrations of which nothing is recorded on any day. */
export const unrecordedAmong = (lines: readonly AttendanceLine[]): readonly AttendanceLine[] =>
  lines.filter(({ registration, marks }) => registration.status === 'confirmed' && marks.size === 0)

/** The confirmed registrations of which nothing is recorded on the day. */
export const unrecordedOn = (lines: readonly AttendanceLine[], day: Day): readonly Registration[] =>
  lines
    .filter(({ registration, marks }) => registration.status === 'confirmed' && !marks.has(day))
    .map(({ registration }) => registration)

/** The totals of one day of the event. */
export const totalsOfDay = (lines: readonly AttendanceLine[], day: Day): DayTotals => {
  const count = (state: AttendanceState): number => lines.filter(({ marks }) => marks.get(day) === state).length
  return {
    day,
    present: count('present'),
    absent: count('absent'),
    excused: count('excused'),
    unrecorded: unrecordedOn(lines, day).length,
  }
}

/** Persons, attendances and person-days of some events together; a person who came twice is one person. */
export const attendanceTotals = (view: DatabaseView, events: readonly Pick<Event, 'id'>[]): AttendanceTotals => {
  const persons = new Set<Id>()
  let attendances = 0
  let personDays = 0
  for (const { id } of events) {
    const came = new Set<Id>()
    for (const { personId, id: registrationId } of view.by('registrations', 'eventId', id)) {
      const days = view.by('attendances', 'registrationId', registrationId).filter(({ state }) => state === 'present')
      if (days.length > 0) came.add(personId)
      personDays += days.length
    }
    attendances += came.size
    for (const personId of came) persons.add(personId)
  }
  return { persons: persons.size, attendances, personDays }
}
