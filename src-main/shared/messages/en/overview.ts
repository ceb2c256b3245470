import { dayInFigures } from '../../domain/values/day'
import { plural } from '../plural'
import type { overview as cs } from '../cs/overview'

const unanswered = (n: number): string =>
  plural('en', n, { one: 'invitation is unanswered', other: 'invitations are unanswered' })

export const overview: typeof cs = {
  counting: 'Counting…',
  empty: {
    title: 'Set up an initiative',
    text: 'Events, invitations, outcomes and recommendations belong to an initiative. Institutions and persons are shared by all of them.',
    action: 'Set up an initiative',
  },
  due: {
    title: 'What needs doing',
    none: 'Nothing is waiting.',
    noneText: 'When a deadline comes near or something is missing, it will show here.',
    urgencies: { late: 'overdue', soon: 'soon', open: 'waiting' },
    sentences: {
      'answers-overdue': ({ count, deadline }) =>
        `${unanswered(count)}, the deadline passed on ${dayInFigures(deadline)}`,
      'answers-soon': ({ count, deadline }) => `${unanswered(count)}, the next deadline is ${dayInFigures(deadline)}`,
      'invitations-not-sent': ({ count }) =>
        plural('en', count, {
          one: 'prepared invitation has not been sent',
          other: 'prepared invitations have not been sent',
        }),
      'letters-not-sent': ({ count }) =>
        plural('en', count, {
          one: 'letter was made and is not marked as sent',
          other: 'letters were made and are not marked as sent',
        }),
      'people-missing': ({ count }) =>
        plural('en', count, {
          one: 'institution accepted but has named nobody',
          other: 'institutions accepted but have named nobody',
        }),
      'names-missing': ({ count }) =>
        plural('en', count, { one: 'held place waits for a name', other: 'held places wait for a name' }),
      'not-told': ({ count }) =>
        plural('en', count, {
          one: 'person does not know of the new date',
          other: 'persons do not know of the new date',
        }),
      'to-reconfirm': ({ count }) =>
        plural('en', count, { one: 'person is to confirm the new date', other: 'persons are to confirm the new date' }),
      'attendance-missing': ({ count }) =>
        plural('en', count, {
          one: 'registered person has no attendance recorded',
          other: 'registered persons have no attendance recorded',
        }),
      'slides-missing': ({ count }) =>
        plural('en', count, {
          one: 'accepted presentation has no slides',
          other: 'accepted presentations have no slides',
        }),
      'event-soon': ({ days }) => {
        if (days === 0) return 'The event is taking place now'
        return days === 1
          ? 'The event begins tomorrow'
          : `The event begins in ${plural('en', days, { one: 'day', other: 'days' })}`
      },
      'events-not-closed': ({ count }) =>
        plural('en', count, {
          one: 'event has its date behind; mark it as held or reschedule it',
          other: 'events have their dates behind; mark them as held or reschedule them',
        }),
      'outcomes-missing': () => 'The event was held but no outcomes are recorded',
    },
  },
  events: {
    title: 'Events in preparation',
    none: 'No event is in preparation.',
    add: 'New event',
    noDays: 'no date yet',
    past: 'date has passed',
    noCapacity: (used) => `${used}, capacity is not set`,
    places: (used, capacity, waiting) =>
      waiting === 0
        ? `${used} of ${plural('en', capacity, { one: 'place', other: 'places' })}`
        : `${used} of ${plural('en', capacity, { one: 'place', other: 'places' })}, ${waiting} waiting`,
    confirmed: (n) => plural('en', n, { one: 'confirmed registration', other: 'confirmed registrations' }),
  },
  funnel: {
    title: 'From invitation to attendance',
    label: 'Numbers of institutions at each step',
    invited: 'institutions invited',
    answered: 'answered',
    accepted: 'accepted',
    named: 'named people',
    registered: 'Registered',
    present: 'Attended',
    registeredFigures: (persons, registrations) => `${persons} · ${registrations}`,
    attendances: (n) => plural('en', n, { one: 'attendance', other: 'attendances' }),
    note: 'A person counts once, a registration and an attendance for each event.',
  },
  changes: {
    title: 'Last changes',
    none: 'No changes yet.',
    records: (n) => plural('en', n, { one: 'record', other: 'records' }),
  },
}
