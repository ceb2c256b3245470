import { describe, expect, it } from 'vitest'
import { inviteesOf } from '@shared/domain/invitations/invitees'
import { ActedDatabase } from '../acted-database'

describe('inviteesOf', () => {
  it('leaves out those with an invitation to the initiative, but not those invited to one event or by the sibling', () => {
    const database = new ActedDatabase()
    const initiative = database.act('initiative:create', { code: 'BI', name: 'BI' })
    const sibling = database.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    const event = database.act('event:create', { initiativeId: initiative.id, title: 'Workshop' })
    const [first = '', second = '', third = ''] = ['Chrudim', 'Hora', 'Říčany'].map(
      (name) => database.act('institution:create', { name }).id,
    )
    database.act('invitation:create', { initiativeId: initiative.id, institutionIds: [first] })
    database.act('invitation:create', { initiativeId: initiative.id, eventId: event.id, institutionIds: [second] })
    database.act('invitation:create', { initiativeId: sibling.id, institutionIds: [third] })

    const invitees = inviteesOf(database.state, initiative.id, [first, second, third, third])

    expect(invitees).toEqual({ fresh: [second, third], invited: [first] })
    expect(() =>
      database.act('invitation:create', { initiativeId: initiative.id, institutionIds: [...invitees.fresh] }),
    ).not.toThrow()
  })
})
