import { expect, it } from 'vitest'
import { nominationLines } from '@shared/domain/invitations/nomination-lines'
import { Scene } from '../../builders'

const answered = () => {
  const scene = new Scene()
  const initiative = scene.initiative()
  const later = scene.workshop(initiative.id, { days: ['2021-02-18'] })
  const sooner = scene.workshop(initiative.id)
  const institution = scene.institution('Chrudim')
  const input = { initiativeId: initiative.id, institutionIds: [institution.id] }
  const id = scene.do('invitation:create', input)[0]?.id ?? ''
  const { registrations, invitation } = scene.do('invitation:record-answer', {
    id,
    value: 'accepted',
    on: '2020-09-30',
    channel: 'email',
    eventIds: [later.id, sooner.id],
    nominees: [{ personId: scene.person('Nováková', institution.id).id }],
  })
  return { scene, invitation, registrations, later, sooner }
}

it('lists whom the answer named, the earlier event first', () => {
  const { scene, invitation, later, sooner } = answered()
  const lines = nominationLines(scene.state, invitation)
  expect(lines.map(({ event, person }) => [event.id, person?.lastName])).toEqual([
    [sooner.id, 'Nováková'],
    [later.id, 'Nováková'],
  ])
})

it('keeps one line a place and tells who held it before the substitutes', () => {
  const { scene, invitation, registrations, sooner } = answered()
  const replace = (id: string, lastName: string, on: string) =>
    scene.do('registration:substitute', { id, person: { lastName }, on, reason: 'nemoc' })
  const first = registrations.find(({ eventId }) => eventId === sooner.id)
  const second = replace(first?.id ?? '', 'Dvořák', '2020-10-20')
  replace(second.id, 'Říhová', '2020-11-01')

  const [line, ...others] = nominationLines(scene.state, invitation)

  expect(others).toHaveLength(1)
  expect(line?.person?.lastName).toBe('Říhová')
  expect(line?.registration?.status).toBe('confirmed')
  expect(line?.before.map(({ person, nomination }) => [person?.lastName, nomination.endedOn])).toEqual([
    ['Dvořák', '2020-11-01'],
    ['Nováková', '2020-10-20'],
  ])
})
