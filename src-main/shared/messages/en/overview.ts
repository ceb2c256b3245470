import { dayInFigures } from '../../domain/values/day'
import { counted, counts } from './counted'
import type { overview as cs } from '../cs/overview'

const unanswered = counted('invitation is unanswered', 'invitations are unanswered')

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
        counted('prepared invitation has not been sent', 'prepared invitations have not been sent')(count),
      'letters-not-sent': ({ count }) =>
        counted('letter was made and is not marked as sent', 'letters were made and are not marked as sent')(count),
      'people-missing': ({ count }) =>
        counted('accepted invitation names nobody yet', 'accepted invitations name nobody yet')(count),
      'names-missing': ({ count }) => counted('held place waits for a name', 'held places wait for a name')(count),
      'not-told': ({ count, event }) =>
        `${counted('person does not know', 'persons do not know')(count)} ${event.status === 'cancelled' ? 'that the event is cancelled' : 'of the new date'}`,
      'to-reconfirm': ({ count }) =>
        counted('person is to confirm the new date', 'persons are to confirm the new date')(count),
      'attendance-missing': ({ count }) =>
        counted(
          'registered person has no attendance recorded',
          'registered persons have no attendance recorded',
        )(count),
      'slides-missing': ({ count }) =>
        counted('accepted presentation has no slides', 'accepted presentations have no slides')(count),
      'event-soon': ({ days }) => {
        if (days === 0) return 'The event is taking place now'
        return days === 1 ? 'The event begins tomorrow' : `The event begins in ${counts.days(days)}`
      },
      'events-not-closed': ({ count }) =>
        counted(
          'event has its date behind; mark it as held or reschedule it',
          'events have their dates behind; mark them as held or reschedule them',
        )(count),
      'tasks-late': ({ count, dueOn, title }) =>
        `${counted('task is past its day', 'tasks are past their day')(count)}, the oldest ${dayInFigures(dueOn)}: ${title}`,
      'tasks-soon': ({ count, dueOn, title }) =>
        `${counted('task within 14 days', 'tasks within 14 days')(count)}, the next ${dayInFigures(dueOn)}: ${title}`,
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
        ? `${used} of ${counted('place', 'places')(capacity)}`
        : `${used} of ${counted('place', 'places')(capacity)}, ${waiting} waiting`,
    confirmed: counted('confirmed registration', 'confirmed registrations'),
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
    attendances: counted('attendance', 'attendances'),
    note: 'A person counts once, a registration and an attendance for each event.',
  },
  changes: {
    title: 'Last changes',
    none: 'No changes yet.',
    records: counts.records,
  },
}
