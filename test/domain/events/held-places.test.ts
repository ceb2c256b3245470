import { beforeEach, expect, test } from 'vitest'
import { heldPlaces } from '@shared/domain/events/held-places'
import { Scene } from '../../builders'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const build = () => {
  const initiative = scene.initiative()
  const [first, second] = [scene.workshop(initiative.id), scene.workshop(initiative.id)]
  const town = scene.institution('Říčany')
  const [invitation] = scene.do('invitation:create', { initiativeId: initiative.id, institutionIds: [town.id] })
  const id = invitation?.id ?? ''
  const answer = { id, value: 'accepted', on: '2020-10-01', channel: 'email' } as const
  return { first, second, answer }
}

test('a place is held until the institution names somebody for that event', () => {
  const { first, second, answer } = build()
  scene.do('invitation:record-answer', { ...answer, heldEventIds: [first.id, second.id] })
  expect([first, second].map((event) => heldPlaces(scene.state, event).length)).toEqual([1, 1])
  scene.do('invitation:record-answer', {
    ...answer,
    heldEventIds: [first.id, second.id],
    eventIds: [first.id],
    nominees: [{ lastName: 'Nováková' }],
  })
  expect([first, second].map((event) => heldPlaces(scene.state, event).length)).toEqual([0, 1])
})

test('an institution that declines later holds nothing', () => {
  const { first, answer } = build()
  scene.do('invitation:record-answer', { ...answer, heldEventIds: [first.id] })
  scene.do('invitation:record-answer', { ...answer, value: 'declined', heldEventIds: [first.id] })
  expect(heldPlaces(scene.state, first)).toEqual([])
})
