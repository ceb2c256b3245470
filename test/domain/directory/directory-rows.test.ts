import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '@shared/domain/database/database'
import { institutionRow, institutionRows, personRows } from '@shared/domain/directory/directory-rows'
import { ActedDatabase } from '../acted-database'

const filled = () => {
  const database = new ActedDatabase()
  const initiative = database.act('initiative:create', { code: 'BI', name: 'BI' })
  const sibling = database.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
  const event = database.act('event:create', { initiativeId: initiative.id, title: 'Workshop' })
  const town = database.act('institution:create', { name: 'Říčany' })
  const invite = (initiativeId: string, eventId: string | null) =>
    database.act('invitation:create', { initiativeId, eventId, institutionIds: [town.id] })[0]?.id ?? ''
  const send = (id: string) => database.act('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'email' })
  const answerOf = (initiativeId: string | null) =>
    institutionRows(database.state, initiativeId).map(({ answer }) => answer)
  return { database, initiative, sibling, event, town, invite, send, answerOf }
}

describe('institutionRows', () => {
  it('says that nobody was invited where there is no invitation or no initiative', () => {
    const { initiative, answerOf } = filled()
    expect(answerOf(initiative.id)).toEqual(['not-invited'])
    expect(answerOf(null)).toEqual(['not-invited'])
  })

  it('shows the answer to the whole initiative even when an event was answered later', () => {
    const { database, initiative, event, invite, send, answerOf } = filled()
    send(invite(initiative.id, null))
    const toEvent = invite(initiative.id, event.id)
    database.act('invitation:record-answer', { id: toEvent, value: 'declined', on: '2020-10-01', channel: 'phone' })
    expect(answerOf(initiative.id)).toEqual(['sent'])
  })

  it('shows the answer to an event where the institution was not invited to the initiative', () => {
    const { initiative, event, invite, send, answerOf } = filled()
    send(invite(initiative.id, event.id))
    expect(answerOf(initiative.id)).toEqual(['sent'])
  })

  it('never shows an answer from the sibling initiative', () => {
    const { initiative, sibling, invite, send, answerOf } = filled()
    send(invite(sibling.id, null))
    expect(answerOf(initiative.id)).toEqual(['not-invited'])
    expect(answerOf(sibling.id)).toEqual(['sent'])
  })

  it('counts the persons of the institution and nobody else', () => {
    const { database, town } = filled()
    database.act('person:create', { lastName: 'Nováková', institutionId: town.id })
    database.act('person:create', { lastName: 'Bez instituce' })
    expect(institutionRows(database.state, null).map(({ persons }) => persons)).toEqual([1])
  })

  it('gives one institution the same row as the walk through all', () => {
    const { database, initiative, town, invite, send } = filled()
    send(invite(initiative.id, null))
    database.act('person:create', { lastName: 'Nováková', institutionId: town.id })
    expect(institutionRow(database.state, town, { initiativeId: initiative.id })).toEqual(
      institutionRows(database.state, initiative.id)[0],
    )
  })
})

describe('personRows', () => {
  it('puts the institution of the directory beside the person', () => {
    const { database, town } = filled()
    database.act('person:create', { lastName: 'Nováková', institutionId: town.id })
    database.act('person:create', { lastName: 'Volná' })
    const rows = personRows(database.state).map(({ person, institution }) => [person.lastName, institution?.name])
    expect(rows).toEqual([
      ['Nováková', 'Říčany'],
      ['Volná', undefined],
    ])
  })
})

describe('a person whose record lacks the field of erasing', () => {
  it('is listed and counted as somebody', () => {
    const { database, town } = filled()
    const { id } = database.act('person:create', { lastName: 'Nováková', institutionId: town.id })
    const before = database.state.get('persons', id)
    if (before === undefined) throw new Error('it was made')
    const { erasedAt: _left, ...after } = before
    // safe: wrong on purpose, as a record of a foreign file is
    database.state.apply([{ collection: 'persons', id, before, after: after as unknown as AnyRecord }])
    expect(personRows(database.state).map(({ person }) => person.id)).toEqual([id])
    expect(institutionRows(database.state, null).map(({ persons }) => persons)).toEqual([1])
  })
})
