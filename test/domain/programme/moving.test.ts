import { describe, expect, test } from 'vitest'
import { findingsOf, planMove, type HowMoved } from '@shared/domain/programme/plan-move'
import type { Event } from '@shared/domain/events/event'
import { Scene } from '../../builders'

const reason = 'opatření vlády'

/** A series of three, with somebody signed up for the first two. */
const series = () => {
  const scene = new Scene()
  const initiative = scene.initiative()
  const make = (days: string[]) => scene.workshop(initiative.id, { days })
  const events = [make(['2020-11-05', '2020-11-06']), make(['2020-12-01', '2020-12-02']), make(['2021-01-20'])] as const
  const jana = scene.person('Nová')
  for (const event of events.slice(0, 2)) scene.register(event.id, jana.id)
  const now = (id: string): Event => {
    const event = scene.state.get('events', id)
    if (event === undefined) throw new Error('no event')
    return event
  }
  const all = () => events.map(({ id }) => now(id))
  const codes = (how: HowMoved, which = all()) => {
    const { moves } = planMove(which, how)
    return findingsOf(scene.state, moves).map(({ code, event }) => [
      code,
      events.findIndex(({ id }) => id === event.id),
    ])
  }
  return { scene, initiative, events, jana, now, all, codes }
}

describe('where events would go', () => {
  test('by weeks, each with its deadline; two change places; days that are not known', () => {
    const { scene, events, all } = series()
    scene.do('event:edit', { id: events[0].id, changes: { signUpDeadline: '2020-10-29' } })
    const days = (how: HowMoved, which = all()) => planMove(which, how).moves.map((move) => move.days)
    expect(planMove(all(), { kind: 'weeks', weeks: 2 }).moves[0]).toMatchObject({
      days: ['2020-11-19', '2020-11-20'],
      signUpDeadline: '2020-11-12',
    })
    expect(days({ kind: 'swap' })).toEqual([all()[1]?.days, all()[0]?.days, all()[2]?.days])
    expect(days({ kind: 'unknown' })).toEqual([[], [], []])
    expect(days({ kind: 'days', days: { [events[2].id]: ['2021-03-03'] } }).at(2)).toEqual(['2021-03-03'])
  })

  test('what was held or cancelled stays, with the word why', () => {
    const { scene, events, all } = series()
    scene.do('event:edit', { id: events[0].id, changes: { status: 'held' } })
    scene.do('event:cancel', { id: events[2].id, registrations: 'cancel', reason })
    const { moves, leftOut } = planMove(all(), { kind: 'weeks', weeks: 1 })
    expect(moves.map(({ event }) => event.id)).toEqual([events[1].id])
    expect(leftOut.map(({ why }) => why)).toEqual(['held', 'cancelled'])
  })

  test('holidays, weekends, a deadline after the event and two events on one day are told, and how many people are in both', () => {
    const { scene, events, all, codes } = series()
    const to = (days: { readonly [id: string]: readonly string[] }) => codes({ kind: 'days', days })
    expect(to({ [events[2].id]: ['2021-04-05'] })).toEqual([['holiday', 2]])
    expect(to({ [events[2].id]: ['2021-04-10'] })).toEqual([['weekend', 2]])
    expect(to({ [events[1].id]: ['2020-11-06', '2020-11-09'] })).toEqual([
      ['clash', 0],
      ['clash', 1],
    ])
    const { moves } = planMove(all(), { kind: 'days', days: { [events[1].id]: ['2020-11-06'] } })
    expect(findingsOf(scene.state, moves).find(({ code }) => code === 'clash')).toMatchObject({
      persons: 1,
      days: ['2020-11-06'],
    })
    const event = all()[2]
    if (event === undefined) throw new Error('no event')
    const late = [{ event, days: ['2021-02-03'], signUpDeadline: '2021-02-04' }]
    expect(findingsOf(scene.state, late).map(({ code }) => code)).toEqual(['deadline-after-event'])
  })

  test('a clash with an event of another initiative is told as well, one with a cancelled event is not', () => {
    const { scene, events, codes } = series()
    const other = scene.workshop(scene.initiative('PDP4').id, { days: ['2021-02-03'] })
    const there: HowMoved = { kind: 'days', days: { [events[2].id]: ['2021-02-03'] } }
    expect(codes(there)).toEqual([['clash', 2]])
    scene.do('event:cancel', { id: other.id, registrations: 'cancel', reason })
    expect(codes(there)).toEqual([])
  })

  test('a move to beyond the calendar is told, not made', () => {
    const { codes } = series()
    expect(codes({ kind: 'weeks', weeks: 20_000 }).map(([code]) => code)).toEqual(Array(3).fill('out-of-calendar'))
  })
})

describe('moving many events', () => {
  test('is one step: days, deadline, contact and hotel, with what changed in words', () => {
    const { scene, events, now } = series()
    const hotel = scene.do('venue:create', { name: 'Hotel Říčany', kind: 'hotel' })
    const [first, second, third] = events
    scene.do('event:edit', { id: first.id, changes: { contact: 'Malá', signUpDeadline: '2020-10-29' } })
    const changes = { contact: 'Nováková', hotelId: hotel.id, signUpDeadline: '2021-01-29' }
    const output = scene.do('event:move-many', {
      entries: [
        { id: first.id, days: ['2021-02-04', '2021-02-05'], changes },
        { id: second.id, days: [] },
        { id: third.id, days: third.days },
      ],
      ...{ reason, announcedOn: '2020-10-20', confirmUntil: '2020-12-01' },
    })
    expect(output).toEqual({ moved: [first.id, second.id], leftOut: [] })
    expect(now(first.id)).toMatchObject({ days: ['2021-02-04', '2021-02-05'], ...changes })
    expect(now(first.id).reschedules).toMatchObject([
      {
        ...{ from: first.days, reason, announcedOn: '2020-10-20', confirmUntil: '2020-12-01' },
        along: [
          { field: 'hotel', from: '', to: 'Hotel Říčany' },
          { field: 'contact', from: 'Malá', to: 'Nováková' },
          { field: 'signUpDeadline', from: '29.\u00a010.\u00a02020', to: '29.\u00a01.\u00a02021' },
        ],
      },
    ])
    expect(now(second.id).days).toEqual([])
    expect(now(third.id).reschedules).toEqual([])
    const marks = Array.from(scene.state.all('registrations'), ({ reconfirm }) => reconfirm?.toldOn)
    expect(marks).toEqual([null, null])
  })

  test('two events change places in one step, and no answer goes from one to the other', () => {
    const { scene, events, now } = series()
    const [first, second] = events
    const before = Array.from(scene.state.all('registrations'), ({ eventId, personId }) => [eventId, personId])
    const entries = [
      { id: first.id, days: second.days },
      { id: second.id, days: first.days },
    ]
    scene.do('event:move-many', { entries, reason })
    expect([now(first.id).days, now(second.id).days]).toEqual([second.days, first.days])
    expect(Array.from(scene.state.all('registrations'), ({ eventId, personId }) => [eventId, personId])).toEqual(before)
  })

  test('nights and meals by date go along with the days', () => {
    const { scene, events } = series()
    const [first] = events
    const registration = Array.from(scene.state.all('registrations')).find(({ eventId }) => eventId === first.id)
    const id = registration?.id ?? ''
    scene.do('registration:edit', {
      id,
      changes: {
        nightsOn: ['2020-11-04', '2020-11-05'],
        mealsOn: [{ day: '2020-11-06', meals: ['lunch'] }],
      },
    })
    scene.do('event:move-many', { entries: [{ id: first.id, days: ['2021-02-03', '2021-02-05'] }], reason })
    expect(scene.state.get('registrations', id)).toMatchObject({
      nightsOn: ['2021-02-02', '2021-02-03'],
      mealsOn: [{ day: '2021-02-05', meals: ['lunch'] }],
    })
  })

  test('nights, meals and the deadline go along also where the days were not known in between', () => {
    const { scene, events, now } = series()
    const { id: eventId } = events[0]
    const id = Array.from(scene.state.all('registrations')).find((each) => each.eventId === eventId)?.id ?? ''
    scene.do('registration:edit', {
      id,
      changes: { nightsOn: ['2020-11-04', '2020-11-05'], mealsOn: [{ day: '2020-11-06', meals: ['lunch'] }] },
    })
    scene.do('event:edit', { id: eventId, changes: { signUpDeadline: '2020-10-29' } })
    scene.do('event:move-many', { entries: [{ id: eventId, days: [] }], reason })
    const days = ['2021-02-04', '2021-02-05']
    expect(planMove([now(eventId)], { kind: 'days', days: { [eventId]: days } }).moves).toMatchObject([
      { days, signUpDeadline: '2021-01-28' },
    ])
    scene.do('event:move-many', { entries: [{ id: eventId, days }], reason })
    expect(scene.state.get('registrations', id)).toMatchObject({
      nightsOn: ['2021-02-03', '2021-02-04'],
      mealsOn: [{ day: '2021-02-05', meals: ['lunch'] }],
    })
  })

  test('held events are left out and named; where nothing is left or changed it is refused', () => {
    const { scene, events } = series()
    scene.do('event:edit', { id: events[0].id, changes: { status: 'held' } })
    const entries = events.slice(0, 2).map(({ id }) => ({ id, days: ['2021-05-04'] }))
    expect(scene.do('event:move-many', { entries, reason })).toEqual({ moved: [events[1].id], leftOut: [events[0].id] })
    expect(scene.refuse('event:move-many', { entries, reason })).toEqual({ code: 'same-days' })
  })

  test('a day with attendance is not moved away, and then nothing is moved', () => {
    const { scene, events, now } = series()
    const registration = Array.from(scene.state.all('registrations')).find(({ eventId }) => eventId === events[1].id)
    const day = events[1].days[0] ?? ''
    scene.do('attendance:set', { entries: [{ registrationId: registration?.id ?? '', day, state: 'present' }] }, day)
    const entries = events.slice(0, 2).map(({ id }) => ({ id, days: ['2021-05-04'] }))
    expect(scene.refuse('event:move-many', { entries, reason })).toMatchObject({ code: 'days-have-attendance' })
    expect(now(events[0].id).days).toEqual(events[0].days)
  })

  test('whether the deadlines of invitations go along is asked once for all of them', () => {
    const { scene, initiative, events } = series()
    const town = scene.institution('Říčany')
    for (const { id } of events.slice(0, 2)) {
      scene.do('event:edit', { id, changes: { signUpDeadline: '2020-10-20' } })
      const about = { initiativeId: initiative.id, eventId: id, institutionIds: [town.id] }
      scene.do('invitation:create', { ...about, deadline: '2020-10-20' })
    }
    const changes = { signUpDeadline: '2021-04-20' }
    const entries = events.slice(0, 2).map(({ id }, index) => ({ id, days: [`2021-05-0${index + 4}`], changes }))
    expect(scene.refuse('event:move-many', { entries, reason })).toEqual({
      code: 'invitations-have-deadline',
      count: 2,
    })
    scene.do('event:move-many', { entries, reason, withInvitations: true })
    const deadlines = Array.from(scene.state.all('invitations'), ({ deadline }) => deadline)
    expect(deadlines).toEqual(['2021-04-20', '2021-04-20'])
  })
})
