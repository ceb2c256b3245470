import { describe, expect, it } from 'vitest'
import {
  invitationsOfInstitution,
  participationOfInstitution,
  participationOfPerson,
} from '@shared/domain/events/participation'
import { ActedDatabase } from '../acted-database'

const filled = () => {
  const database = new ActedDatabase()
  const [bi = '', pdp4 = ''] = ['BI', 'PDP4'].map((code) => database.act('initiative:create', { code, name: code }).id)
  const event = (initiativeId: string, title: string, days: string[]) =>
    database.act('event:create', { initiativeId, title, days, bands: [{ name: 'ČR', places: 9 }] })
  const later = event(bi, 'Druhý workshop', ['2021-02-18', '2021-02-19'])
  const sooner = event(bi, 'První workshop', ['2020-11-05', '2020-11-06'])
  const other = event(pdp4, 'Sesterská akce', ['2020-12-01'])
  const town = database.act('institution:create', { name: 'Říčany' })
  const person = database.act('person:create', { lastName: 'Nováková', institutionId: town.id })
  const [, second] = [later, sooner, other].map(({ id }) =>
    database.act('registration:create', { eventId: id, person: { personId: person.id } }),
  )
  database.act('attendance:set', {
    entries: [{ registrationId: second?.id ?? '', day: '2020-11-05', state: 'present' }],
  })
  return { database, bi, pdp4, town, person, later, sooner }
}

describe('participationOfPerson', () => {
  it('follows the order of the events and only counts those of other initiatives', () => {
    const { database, bi, person } = filled()
    const { here, elsewhere } = participationOfPerson(database.state, person.id, bi)
    expect(here.map(({ event }) => event.title)).toEqual(['První workshop', 'Druhý workshop'])
    expect(elsewhere).toBe(1)
  })

  it('says of every day of the event what the sheet says, or that nothing was recorded', () => {
    const { database, bi, person } = filled()
    const [first] = participationOfPerson(database.state, person.id, bi).here
    expect(first?.days).toEqual([
      { day: '2020-11-05', state: 'present' },
      { day: '2020-11-06', state: null },
    ])
  })
})

describe('participationOfInstitution', () => {
  it('keeps a registration with the institution it was made for, also after the person has left', () => {
    const { database, bi, town, person } = filled()
    database.act('person:edit', { id: person.id, changes: { institutionId: null } })
    const { here } = participationOfInstitution(database.state, town.id, bi)
    expect(here.map((each) => each.person?.lastName)).toEqual(['Nováková', 'Nováková'])
  })
})

describe('invitationsOfInstitution', () => {
  it('puts the invitation to the whole initiative before those to events', () => {
    const { database, bi, pdp4, town, sooner } = filled()
    database.act('invitation:create', { initiativeId: bi, eventId: sooner.id, institutionIds: [town.id] })
    database.act('invitation:create', { initiativeId: bi, institutionIds: [town.id] })
    database.act('invitation:create', { initiativeId: pdp4, institutionIds: [town.id] })
    const { here, elsewhere } = invitationsOfInstitution(database.state, town.id, bi)
    expect(here.map(({ event }) => event?.title)).toEqual([undefined, 'První workshop'])
    expect(elsewhere).toBe(1)
  })
})
