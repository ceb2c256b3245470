import { addDays, daysBetween, type Day } from '../values/day'
import { firstDay, isAhead, type Event } from '../events/event'
import { eventsInOrder } from '../events/event-order'
import { isToReconfirm, isToTell } from '../events/event-registrations'
import { heldPlaces } from '../events/held-places'
import { isWithoutSlides } from '../events/presentation'
import type { Id } from '../values/ids'
import { isToCancelled } from '../invitations/invitation-rows'
import { deadlineOf, isOverdue } from '../invitations/deadline'
import { invitationState, isWaiting, type Invitation } from '../invitations/invitation'
import type { DatabaseView } from '../database/state'
import { dueOnOf, taskState } from '../programme/task'

/** Late: should have been done. Soon: within two weeks. Open: whenever there is time. */
export type Urgency = 'late' | 'soon' | 'open'

type Item<Code extends string, Data> = Code extends string
  ? { readonly code: Code; readonly urgency: Urgency } & Readonly<Data>
  : never

/** One line of the deadline desk: what is to be done now, for how many, and of which event. */
export type DueItem =
  | Item<'answers-overdue' | 'answers-soon', { count: number; deadline: Day }>
  | Item<'invitations-not-sent' | 'letters-not-sent' | 'people-missing', { count: number }>
  | Item<'not-told' | 'to-reconfirm' | 'attendance-missing' | 'names-missing', { count: number; event: Event }>
  | Item<'slides-missing', { count: number; event: Event | null }>
  | Item<'event-soon', { event: Event; days: number }>
  | Item<'events-not-closed', { count: number; event: Event | null }>
  | Item<'outcomes-missing', { event: Event }>
  | Item<'tasks-late' | 'tasks-soon', { count: number; dueOn: Day; title: string }>

export type DueCode = DueItem['code']
export type DueItemOf<Code extends DueCode> = Extract<DueItem, { readonly code: Code }>

/** How many days ahead a deadline is near, and how many an event. */
export const nearDays = 14
const nearEventDays = 30

type Desk = {
  readonly view: DatabaseView
  readonly events: readonly Event[]
  readonly invitations: readonly Invitation[]
  readonly today: Day
}

const order: readonly Urgency[] = ['late', 'soon', 'open']

/** What is due in one initiative on the given day, the most urgent first (`docs/domain.md §3.5–7`). */
export const dueItems = (view: DatabaseView, initiativeId: Id, today: Day): readonly DueItem[] => {
  const events = eventsInOrder(view, initiativeId)
  // Nobody is waited for at an event that was cancelled.
  const invitations = view.by('invitations', 'initiativeId', initiativeId).filter((each) => !isToCancelled(view, each))
  const desk = { view, events, invitations, today }
  const items = [
    ...answersDue(desk),
    ...invitationsToSend(desk),
    ...acceptedWithoutPeople(desk),
    ...eventsToClose(desk),
    ...tasksDue(desk),
    ...events.flatMap((event) => dueOfEvent(desk, event)),
    ...slidesMissing(desk, initiativeId),
  ]
  return items.sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency))
}

const isNear = (day: Day | null, today: Day): boolean => day !== null && day >= today && day <= addDays(today, nearDays)

const earliestDeadline = (view: DatabaseView, invitations: readonly Invitation[]): Day =>
  invitations.reduce((first, each) => {
    const deadline = deadlineOf(view, each)
    return deadline !== null && deadline < first ? deadline : first
  }, '9999-12-31')

const answersDue = ({ view, invitations, today }: Desk): readonly DueItem[] => {
  const overdue = invitations.filter((each) => isOverdue(view, each, today))
  const near = invitations.filter((each) => isWaiting(each) && isNear(deadlineOf(view, each), today))
  return [
    ...counted(overdue.length, (count): DueItem => {
      return { code: 'answers-overdue', urgency: 'late', count, deadline: earliestDeadline(view, overdue) }
    }),
    ...counted(near.length, (count): DueItem => {
      return { code: 'answers-soon', urgency: 'soon', count, deadline: earliestDeadline(view, near) }
    }),
  ]
}

const invitationsToSend = ({ view, invitations, today }: Desk): readonly DueItem[] => {
  const item = (state: 'prepared' | 'exported', code: 'invitations-not-sent' | 'letters-not-sent') => {
    const unsent = invitations.filter((each) => invitationState(each) === state)
    const deadline = earliestDeadline(view, unsent)
    const urgency = deadline < today ? 'late' : isNear(deadline, today) ? 'soon' : 'open'
    return counted(unsent.length, (count): DueItem => ({ code, urgency, count }))
  }
  return [...item('prepared', 'invitations-not-sent'), ...item('exported', 'letters-not-sent')]
}

/** Accepted invitations of institutions that have named nobody yet. */
const acceptedWithoutPeople = ({ view, events, invitations }: Desk): readonly DueItem[] => {
  const named = namedInstitutions(view, events)
  const accepted = invitations.filter((each) => invitationState(each) === 'accepted')
  // Places that are held for certain events appear with each of those events.
  const open = accepted.filter(({ answer }) => answer?.heldEventIds.length === 0)
  const without = open.filter(({ institutionId }) => !named.has(institutionId))
  return counted(without.length, (count) => ({ code: 'people-missing', urgency: 'open', count }))
}

/** Institutions that hold a place at one of the events through a person they named. */
export const namedInstitutions = (view: DatabaseView, events: readonly Event[]): ReadonlySet<Id> =>
  new Set(
    events
      .flatMap(({ id }) => view.by('nominations', 'eventId', id))
      .filter(({ endedOn }) => endedOn === null)
      .map(({ institutionId }) => institutionId),
  )

/** Tasks past their day, and those of the next days, each with the first of them. */
const tasksDue = ({ view, events, today }: Desk): readonly DueItem[] => {
  const due = events
    .flatMap((event) =>
      view.by('tasks', 'eventId', event.id).map(({ title, ...task }) => ({
        ...{ title, dueOn: dueOnOf(event, task) ?? '', state: taskState(event, task, today) },
      })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  const item = (state: 'late' | 'soon', code: 'tasks-late' | 'tasks-soon'): readonly DueItem[] => {
    const [first, ...others] = due.filter((task) => task.state === state)
    if (first === undefined) return []
    return [{ code, urgency: state, count: 1 + others.length, dueOn: first.dueOn, title: first.title }]
  }
  return [...item('late', 'tasks-late'), ...item('soon', 'tasks-soon')]
}

/** Events in preparation whose last day is over; the event itself only where it is the only one. */
const eventsToClose = ({ events, today }: Desk): readonly DueItem[] => {
  const over = events.filter((event) => isToClose(event, today))
  const [event = null] = over.length === 1 ? over : []
  return counted(over.length, (count) => ({ code: 'events-not-closed', urgency: 'late', count, event }))
}

/** Whether an event in preparation has its last day behind it. */
export const isToClose = (event: Event, today: Day): boolean => isAhead(event) && isOver(event, today)

const isOver = ({ days }: Event, today: Day): boolean => (days.at(-1) ?? today) < today

const dueOfEvent = (desk: Desk, event: Event): readonly DueItem[] =>
  event.status === 'cancelled' ? notTold(desk, event) : dueOfRunning(desk, event)

const dueOfRunning = (desk: Desk, event: Event): readonly DueItem[] =>
  event.status === 'held' ? afterEvent(desk, event) : [...reconfirmations(desk, event), ...beforeEvent(desk, event)]

/** After a moved event: who does not know yet, and who knows but has not said whether to come (`docs/domain.md §3.6`). */
const reconfirmations = (desk: Desk, event: Event): readonly DueItem[] => {
  const marked = desk.view.by('registrations', 'eventId', event.id).filter(isToReconfirm)
  const toTell = marked.filter(isToTell).length
  return [
    ...notTold(desk, event),
    ...counted(marked.length - toTell, (count): DueItem => ({ code: 'to-reconfirm', urgency: 'soon', count, event })),
  ]
}

const notTold = ({ view }: Desk, event: Event): readonly DueItem[] =>
  counted(view.by('registrations', 'eventId', event.id).filter(isToTell).length, (count): DueItem => ({
    code: 'not-told',
    urgency: 'late',
    count,
    event,
  }))

/** Places that wait for a name; late once the term for signing up is over. */
const namesMissing = ({ view, today }: Desk, event: Event): readonly DueItem[] => {
  const { signUpDeadline } = event
  const isLate = signUpDeadline !== null && signUpDeadline < today
  const urgency = isLate ? 'late' : isNear(signUpDeadline ?? event.days[0] ?? null, today) ? 'soon' : 'open'
  return counted(heldPlaces(view, event).length, (count) => ({ code: 'names-missing', urgency, count, event }))
}

const beforeEvent = (desk: Desk, event: Event): readonly DueItem[] => {
  const { today } = desk
  if (event.days.length === 0 || isOver(event, today)) return []
  return [...namesMissing(desk, event), ...eventSoon(event, today)]
}

const eventSoon = (event: Event, today: Day): readonly DueItem[] => {
  const days = Math.max(0, daysBetween(today, firstDay(event)))
  return days <= nearEventDays ? [{ code: 'event-soon', urgency: 'soon', event, days }] : []
}

const afterEvent = ({ view }: Desk, event: Event): readonly DueItem[] => {
  // Asked of each, because all attendances of all initiatives are many more than those of one.
  const unrecorded = view
    .by('registrations', 'eventId', event.id)
    .filter(({ id, status }) => status === 'confirmed' && view.by('attendances', 'registrationId', id).length === 0)
  const hasOutcomes = view.by('outcomes', 'eventId', event.id).length > 0
  return [
    // Without a day there is nothing to record.
    ...counted(event.days.length === 0 ? 0 : unrecorded.length, (count): DueItem => {
      return { code: 'attendance-missing', urgency: 'late', count, event }
    }),
    ...(hasOutcomes ? [] : [{ code: 'outcomes-missing', urgency: 'late', event } as const]),
  ]
}

/** Accepted presentations without slides, by event; late when the event is over. */
const slidesMissing = ({ view, events, today }: Desk, initiativeId: Id): readonly DueItem[] => {
  const waiting = view.by('presentations', 'initiativeId', initiativeId).filter(isWithoutSlides)
  return [null, ...events].flatMap((event) => {
    const count = waiting.filter(({ eventId }) => eventId === (event?.id ?? null)).length
    const urgency = slidesUrgency(event, today)
    return counted(count, (n): DueItem => ({ code: 'slides-missing', urgency, count: n, event }))
  })
}

const slidesUrgency = (event: Event | null, today: Day): Urgency => {
  const day = event?.days[0] ?? null
  if (day !== null && day < today) return 'late'
  return isNear(day, today) ? 'soon' : 'open'
}

/** The item where there is something to count, nothing where there is not. */
const counted = (count: number, item: (count: number) => DueItem): readonly DueItem[] =>
  count > 0 ? [item(count)] : []
