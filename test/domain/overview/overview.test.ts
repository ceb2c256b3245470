import { describe, expect, it } from 'vitest'
import { eventsAhead, institutionFunnel, peopleFigures } from '@shared/domain/overview/overview'
import { ActedDatabase } from '../acted-database'

const initiativeWith = (code: string, database: ActedDatabase) => {
  const initiative = database.act('initiative:create', { code, name: code })
  const event = database.act('event:create', {
    initiativeId: initiative.id,
    title: `Workshop ${code}`,
    days: ['2021-02-18', '2021-02-19'],
    bands: [{ name: 'ČR', places: 2 }],
  })
  return { initiative, event }
}

const town = (database: ActedDatabase, name: string) => database.act('institution:create', { name })

const invite = (database: ActedDatabase, initiativeId: string, institutionIds: readonly string[]) => {
  const made = database.act('invitation:create', { initiativeId, institutionIds: [...institutionIds] })
  database.act('invitation:mark-sent', { ids: made.map(({ id }) => id), on: '2020-09-24', channel: 'email' })
  return made
}

describe('institutionFunnel', () => {
  it('counts every step as a part of the one before', () => {
    const database = new ActedDatabase()
    const { initiative, event } = initiativeWith('BI', database)
    const towns = ['Chrudim', 'Hora', 'Ivančice', 'Říčany'].map((name) => town(database, name).id)
    const [first, second, third] = invite(database, initiative.id, towns)
    const answer = { on: '2020-09-30', channel: 'email' } as const
    database.act('invitation:record-answer', {
      id: first?.id ?? '',
      value: 'accepted',
      ...answer,
      eventIds: [event.id],
      nominees: [{ lastName: 'Nováková' }],
    })
    database.act('invitation:record-answer', { id: second?.id ?? '', value: 'accepted', ...answer })
    database.act('invitation:record-answer', { id: third?.id ?? '', value: 'declined', ...answer })

    expect(institutionFunnel(database.state, initiative.id)).toEqual({ invited: 4, answered: 3, accepted: 2, named: 1 })
  })

  it('leaves out an invitation that was only prepared', () => {
    const database = new ActedDatabase()
    const { initiative } = initiativeWith('BI', database)
    database.act('invitation:create', { initiativeId: initiative.id, institutionIds: [town(database, 'Hora').id] })

    expect(institutionFunnel(database.state, initiative.id).invited).toBe(0)
  })

  it('counts an institution once that was invited to the initiative and to an event of it', () => {
    const database = new ActedDatabase()
    const { initiative, event } = initiativeWith('BI', database)
    const { id } = town(database, 'Hora')
    invite(database, initiative.id, [id])
    const made = database.act('invitation:create', {
      initiativeId: initiative.id,
      eventId: event.id,
      institutionIds: [id],
    })
    database.act('invitation:mark-sent', { ids: made.map((each) => each.id), on: '2021-01-04', channel: 'data-box' })

    expect(institutionFunnel(database.state, initiative.id).invited).toBe(1)
  })
})

describe('peopleFigures', () => {
  it('counts a person once and a registration for each event', () => {
    const database = new ActedDatabase()
    const { initiative, event } = initiativeWith('BI', database)
    const closing = database.act('event:create', { initiativeId: initiative.id, title: 'Závěr', days: ['2021-10-05'] })
    const person = database.act('person:create', { lastName: 'Nováková' })
    const registration = database.act('registration:create', { eventId: event.id, person: { personId: person.id } })
    database.act('registration:create', { eventId: closing.id, person: { personId: person.id } })
    for (const day of event.days) {
      database.act('attendance:set', { entries: [{ registrationId: registration.id, day, state: 'present' }] })
    }

    expect(peopleFigures(database.state, initiative.id)).toEqual({
      registeredPersons: 1,
      registrations: 2,
      presentPersons: 1,
      attendances: 1,
    })
  })

  it('never counts the registrations of the sibling initiative', () => {
    const database = new ActedDatabase()
    const { initiative } = initiativeWith('BI', database)
    const sibling = initiativeWith('PDP4', database)
    database.act('registration:create', { eventId: sibling.event.id, person: { lastName: 'Čáp' } })

    expect(peopleFigures(database.state, initiative.id).registrations).toBe(0)
    expect(peopleFigures(database.state, sibling.initiative.id).registrations).toBe(1)
  })

  it('leaves out a cancelled registration', () => {
    const database = new ActedDatabase()
    const { initiative, event } = initiativeWith('BI', database)
    const made = database.act('registration:create', { eventId: event.id, person: { lastName: 'Čáp' } })
    database.act('registration:cancel', { ids: [made.id] })

    expect(peopleFigures(database.state, initiative.id).registeredPersons).toBe(0)
  })
})

describe('eventsAhead', () => {
  it('lists events in preparation by their days, those without days last', () => {
    const database = new ActedDatabase()
    const { initiative } = initiativeWith('BI', database)
    const { id: initiativeId } = initiative
    database.act('event:create', { initiativeId, title: 'Bez termínu' })
    database.act('event:create', { initiativeId, title: 'Dřívější', days: ['2021-01-10'] })
    database.act('event:create', { initiativeId, title: 'Proběhlá', days: ['2020-11-05'], status: 'held' })

    const ahead = eventsAhead(database.state, initiativeId, { today: '2021-01-05', limit: 5 })

    expect(ahead.map(({ event, daysLeft }) => [event.title, daysLeft])).toEqual([
      ['Dřívější', 5],
      ['Workshop BI', 44],
      ['Bez termínu', null],
    ])
  })

  it('begins with what comes next, also where older ones were forgotten', () => {
    const database = new ActedDatabase()
    const { initiative } = initiativeWith('BI', database)
    const { id: initiativeId } = initiative
    database.act('event:create', { initiativeId, title: 'Zapomenutá', days: ['2020-10-01'] })
    database.act('event:create', { initiativeId, title: 'Bez termínu' })

    const ahead = eventsAhead(database.state, initiativeId, { today: '2021-02-19', limit: 5 })

    expect(ahead.map(({ event }) => event.title)).toEqual(['Workshop BI', 'Bez termínu', 'Zapomenutá'])
  })

  it('shows no more than it is asked for', () => {
    const database = new ActedDatabase()
    const { initiative } = initiativeWith('BI', database)
    database.act('event:create', { initiativeId: initiative.id, title: 'Další', days: ['2021-05-10'] })

    expect(eventsAhead(database.state, initiative.id, { today: '2021-01-05', limit: 1 })).toHaveLength(1)
  })
})
