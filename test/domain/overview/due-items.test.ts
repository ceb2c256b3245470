import { beforeEach, describe, expect, it } from 'vitest'
import { dueItems } from '@shared/domain/overview/due-items'
import type { Event } from '@shared/domain/events/event'
import type { Initiative } from '@shared/domain/events/initiative'
import { ActedDatabase } from '../acted-database'

describe('dueItems', () => {
  let database: ActedDatabase
  let initiative: Initiative
  let event: Event

  beforeEach(() => {
    database = new ActedDatabase()
    initiative = database.act('initiative:create', { code: 'BI', name: 'Sdílení dobré praxe', deadline: '2020-10-02' })
    event = database.act('event:create', {
      initiativeId: initiative.id,
      title: 'Workshop 2',
      days: ['2021-02-18', '2021-02-19'],
      bands: [{ name: 'ČR', places: 33 }],
    })
  })

  const due = (today: string) => dueItems(database.state, initiative.id, today)
  const codes = (today: string) => due(today).map(({ code }) => code)
  const invite = (name: string): string => {
    const { id } = database.act('institution:create', { name })
    const [made] = database.act('invitation:create', { initiativeId: initiative.id, institutionIds: [id] })
    return made?.id ?? ''
  }
  const send = (id: string) =>
    database.act('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'email' as const })
  const register = (lastName: string) =>
    database.act('registration:create', { eventId: event.id, person: { lastName } })

  it('is empty where nothing is to be done', () => {
    expect(due('2020-09-01')).toEqual([])
  })

  it('names a prepared invitation, late once its deadline has passed', () => {
    invite('Chrudim')

    expect(due('2020-08-01')).toEqual([{ code: 'invitations-not-sent', urgency: 'open', count: 1 }])
    expect(due('2020-09-25')).toEqual([{ code: 'invitations-not-sent', urgency: 'soon', count: 1 }])
    expect(due('2020-10-03')).toEqual([{ code: 'invitations-not-sent', urgency: 'late', count: 1 }])
  })

  it('names unanswered invitations as near on the day of the deadline and as overdue on the day after', () => {
    send(invite('Chrudim'))
    send(invite('Hora'))

    expect(due('2020-10-02')).toEqual([{ code: 'answers-soon', urgency: 'soon', count: 2, deadline: '2020-10-02' }])
    expect(due('2020-10-03')).toEqual([{ code: 'answers-overdue', urgency: 'late', count: 2, deadline: '2020-10-02' }])
  })

  it('names places that wait for a name, near before the term for signing up and late after it', () => {
    const id = invite('Chrudim')
    database.act('event:edit', { id: event.id, changes: { signUpDeadline: '2021-01-31' } })
    const answer = { id, value: 'accepted', on: '2020-10-01', channel: 'email' } as const
    database.act('invitation:record-answer', { ...answer, heldEventIds: [event.id] })
    const item = { code: 'names-missing', count: 1, event: database.state.get('events', event.id) }

    expect(due('2020-12-01')).toEqual([{ ...item, urgency: 'open' }])
    expect(due('2021-01-20')).toContainEqual({ ...item, urgency: 'soon' })
    expect(due('2021-02-01')).toContainEqual({ ...item, urgency: 'late' })
    database.act('invitation:record-answer', { ...answer, eventIds: [event.id], nominees: [{ lastName: 'Hora' }] })
    expect(codes('2020-12-01')).toEqual([])
  })

  it('forgets an invitation once it is answered', () => {
    const id = invite('Chrudim')
    send(id)
    database.act('invitation:record-answer', { id, value: 'declined', on: '2020-10-05', channel: 'phone' })

    expect(due('2020-10-06')).toEqual([])
  })

  it('names an institution that accepted but named nobody, until it does', () => {
    const id = invite('Chrudim')
    send(id)
    const answer = { id, value: 'accepted', on: '2020-09-30', channel: 'email' } as const
    database.act('invitation:record-answer', answer)
    expect(due('2020-10-06')).toEqual([{ code: 'people-missing', urgency: 'open', count: 1 }])

    database.act('invitation:record-answer', { ...answer, eventIds: [event.id], nominees: [{ lastName: 'Čáp' }] })
    expect(due('2020-10-06')).toEqual([])
  })

  it('follows a moved event from telling to confirming', () => {
    const first = register('Cibulka')
    const second = register('Čáp')
    database.act('event:reschedule', { id: event.id, days: ['2021-06-24'], reason: 'Nouzový stav' })
    expect(due('2021-01-02')).toMatchObject([{ code: 'not-told', urgency: 'late', count: 2 }])

    database.act('registration:mark-told', { ids: [first.id], on: '2021-01-13', channel: 'email' })
    expect(due('2021-01-14')).toMatchObject([
      { code: 'not-told', count: 1 },
      { code: 'to-reconfirm', urgency: 'soon', count: 1 },
    ])

    database.act('registration:reconfirm', { ids: [first.id, second.id] })
    expect(due('2021-01-15')).toEqual([])
  })

  it('names an event thirty days ahead, not earlier, and while it runs', () => {
    expect(codes('2021-01-18')).toEqual([])
    expect(due('2021-01-19')).toMatchObject([{ code: 'event-soon', urgency: 'soon', days: 30 }])
    expect(due('2021-02-19')).toMatchObject([{ code: 'event-soon', days: 0 }])
  })

  it('asks to close an event whose days are over, naming it only where it is the only one', () => {
    expect(due('2021-02-20')).toMatchObject([{ code: 'events-not-closed', count: 1, event: { title: 'Workshop 2' } }])

    database.act('event:create', { initiativeId: initiative.id, title: 'Další', days: ['2021-02-01'] })
    expect(due('2021-02-20')).toEqual([{ code: 'events-not-closed', urgency: 'late', count: 2, event: null }])
  })

  it('asks a held event for attendance and outcomes', () => {
    const registration = register('Čáp')
    database.act('event:edit', { id: event.id, changes: { status: 'held' } })
    expect(codes('2021-02-20')).toEqual(['attendance-missing', 'outcomes-missing'])

    database.act('attendance:set', {
      entries: [{ registrationId: registration.id, day: '2021-02-18', state: 'absent' }],
    })
    expect(codes('2021-02-20')).toEqual(['outcomes-missing'])

    database.act('outcome:create', {
      initiativeId: initiative.id,
      eventId: event.id,
      kind: 'practice',
      title: 'Hlídky',
    })
    expect(codes('2021-02-20')).toEqual([])
  })

  it('is silent about a cancelled event once everybody was told', () => {
    register('Čáp')
    database.act('event:cancel', { id: event.id, registrations: 'keep', reason: 'opatření' })
    expect(codes('2021-02-20')).toEqual(['not-told'])
    const ids = database.state.by('registrations', 'eventId', event.id).map(({ id }) => id)
    database.act('registration:mark-told', { ids, on: '2021-02-19', channel: 'phone' })

    expect(codes('2021-02-20')).toEqual([])
  })

  it('names accepted presentations without slides by event, late once the event has begun', () => {
    const { id: institutionId } = database.act('institution:create', { name: 'Chrudim' })
    const about = { initiativeId: initiative.id, institutionId, title: 'Hlídky', status: 'accepted' } as const
    const made = database.act('presentation:create', { ...about, eventId: event.id })
    database.act('presentation:create', { ...about, status: 'offered' })
    expect(due('2021-01-02')).toMatchObject([{ code: 'slides-missing', urgency: 'open', count: 1 }])
    expect(due('2021-02-19')).toMatchObject([{ code: 'slides-missing', urgency: 'late' }, { code: 'event-soon' }])

    database.act('presentation:edit', { id: made.id, changes: { hasSlides: true } })
    expect(due('2021-01-02')).toEqual([])
  })

  it('puts what is late before what is near', () => {
    invite('Chrudim')
    expect(due('2021-02-10').map(({ urgency }) => urgency)).toEqual(['late', 'soon'])
  })

  it('keeps the sibling initiative apart', () => {
    const sibling = database.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    send(invite('Chrudim'))

    expect(dueItems(database.state, sibling.id, '2020-12-01')).toEqual([])
  })
})
