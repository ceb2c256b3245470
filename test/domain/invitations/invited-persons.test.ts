import { beforeEach, describe, expect, test } from 'vitest'
import { personsToInvite } from '@shared/domain/invitations/invited-persons'
import { Scene } from '../../builders'

const today = '2020-10-05'

let scene: Scene
let initiativeId: string
beforeEach(() => {
  scene = new Scene()
  initiativeId = scene.initiative().id
})

const person = (lastName: string, more: object = {}) => scene.do('person:create', { lastName, ...more })

describe('people invited by name', () => {
  test('are those who are willing, belong to an institution and were not invited yet; the others are counted by the reason', () => {
    const institutionId = scene.institution('Říčany').id
    const [a, b] = [person('A', { institutionId }), person('B', { institutionId })]
    const unwilling = person('C', { institutionId, doNotInvite: true })
    const alone = person('D')
    scene.do('invitation:create-for-persons', { initiativeId, personIds: [a.id] })
    const divided = personsToInvite(scene.state, initiativeId, [a.id, b.id, unwilling.id, alone.id, b.id], today)
    expect(divided).toMatchObject({ alreadyInvited: 1, unwilling: 1, withoutInstitution: 1 })
    expect(divided.invite.map(({ id }) => id)).toEqual([b.id])
    const codes = [a, unwilling, alone].map(
      ({ id }) => scene.refuse('invitation:create-for-persons', { initiativeId, personIds: [b.id, id] }).code,
    )
    expect(codes).toEqual(['person-invited', 'person-unwilling', 'person-without-institution'])
  })

  test('are also those whose only institution is that of a further post that goes on', () => {
    const [town, region] = [scene.institution('Říčany'), scene.institution('Kraj')]
    const [posted, former] = [person('A'), person('B')]
    scene.do('post:create', { personId: posted.id, institutionId: town.id, position: 'radní' })
    scene.do('post:create', { personId: former.id, institutionId: region.id, until: '2019-12-31' })
    const divided = personsToInvite(scene.state, initiativeId, [posted.id, former.id], today)
    expect(divided.invite.map(({ id }) => id)).toEqual([posted.id])
    expect(divided.withoutInstitution).toBe(1)
    const [byName] = scene.do('invitation:create-for-persons', { initiativeId, personIds: [posted.id] })
    expect(byName).toMatchObject({ institutionId: town.id, personId: posted.id })
  })

  test('keep nobody from inviting their institution, which then names whom it wants', () => {
    const institution = scene.institution('Říčany')
    const mayor = person('A', { institutionId: institution.id })
    const [byName] = scene.do('invitation:create-for-persons', { initiativeId, personIds: [mayor.id] })
    expect(byName).toMatchObject({ institutionId: institution.id, personId: mayor.id, deadline: '2020-10-02' })
    const [whole] = scene.do('invitation:create', { initiativeId, institutionIds: [institution.id] })
    expect(whole).toMatchObject({ personId: null })
  })
})

test('invitations made while none of the last wave was sent belong to it, later ones to the next', () => {
  const invite = (name: string) =>
    scene.do('invitation:create', { initiativeId, institutionIds: [scene.institution(name).id] })[0]
  const first = invite('Říčany')
  expect([first?.wave, invite('Kolín')?.wave]).toEqual([1, 1])
  scene.do('invitation:mark-sent', { ids: [first?.id ?? ''], on: '2020-09-24', channel: 'email' })
  expect([invite('Zlín')?.wave, invite('Tábor')?.wave]).toEqual([2, 2])
  const event = scene.workshop(initiativeId)
  const [toEvent] = scene.do('invitation:create', {
    initiativeId,
    eventId: event.id,
    institutionIds: [scene.institution('Písek').id],
  })
  expect(toEvent?.wave).toBe(1)
})
