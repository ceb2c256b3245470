import { expect, test } from 'vitest'
import { Scene } from '../../builders'

const day = '2020-11-05'

const door = (places = 1) => {
  const scene = new Scene()
  const event = scene.workshop(scene.initiative().id, { places })
  const town = scene.institution('Říčany')
  const signUp = (name: string) => scene.register(event.id, scene.person(name, town.id).id)
  const comes = (personId: string) =>
    scene.do('attendance:walk-in', { eventId: event.id, day, person: { personId }, institution: null }, day)
  const howOf = (registrationId: string) =>
    scene.state.by('attendances', 'registrationId', registrationId).map(({ state, how }) => [state, how])
  return { scene, event, signUp, comes, howOf }
}

test('somebody who waited and comes has a place, over the quota with the reason', () => {
  const { signUp, comes, howOf } = door()
  signUp('První')
  const waiting = signUp('Druhá')
  const came = comes(waiting.personId)
  expect(came).toMatchObject({ id: waiting.id, status: 'confirmed', statusReason: 'came-waiting' })
  expect(howOf(came.id)).toEqual([['present', 'grid']])
})

test('so has somebody who waited and is marked as present in the list', () => {
  const { scene, signUp } = door()
  const first = signUp('První')
  const waiting = signUp('Druhá')
  scene.do('registration:cancel', { ids: [first.id] })
  scene.do('attendance:set', { entries: [{ registrationId: waiting.id, day, state: 'absent' }] }, day)
  expect(scene.state.get('registrations', waiting.id)?.status).toBe('waiting')
  scene.do('attendance:set', { entries: [{ registrationId: waiting.id, day, state: 'present' }] }, day)
  expect(scene.state.get('registrations', waiting.id)).toMatchObject({ status: 'confirmed', statusReason: '' })
})

test('who is signed up is no walk-in', () => {
  const { signUp, comes, howOf } = door(3)
  const registration = signUp('První')
  expect(comes(registration.personId)).toMatchObject({ id: registration.id, statusReason: '' })
  expect(howOf(registration.id)).toEqual([['present', 'grid']])
})

test.each([
  ['Městská policie Říčany', 'municipal-police'],
  ['Ministerstvo vnitra', 'ministry'],
  ['Svaz měst a obcí', 'association'],
  ['Říčany', 'municipality'],
])('a new institution at the door, %s, is of the kind that its name tells', (name, kind) => {
  const { scene, event, howOf } = door()
  const input = { eventId: event.id, day, person: { lastName: 'Nová' }, institution: { name } }
  const { institutionId, id } = scene.do('attendance:walk-in', input, day)
  expect(scene.state.get('institutions', institutionId)).toMatchObject({ name, kind })
  expect(howOf(id)).toEqual([['present', 'walk-in']])
})
