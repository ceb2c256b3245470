import { expect, test } from 'vitest'
import { Scene } from '../../builders'

const moved = () => {
  const scene = new Scene()
  const event = scene.workshop(scene.initiative().id)
  const { id } = scene.register(event.id, scene.person('Nová').id)
  const move = (day: string, today: string) =>
    scene.do('event:reschedule', { id: event.id, days: [day], reason: 'opatření' }, today)
  const tell = (on: string) => scene.do('registration:mark-told', { ids: [id], on, channel: 'phone' }, on)
  const registration = () => scene.state.get('registrations', id)
  return { scene, id, move, tell, registration }
}

test('a second move keeps who was told of the first one, when and how', () => {
  const { move, tell, registration } = moved()
  move('2021-02-19', '2020-10-20')
  tell('2020-10-22')
  move('2021-04-29', '2021-01-12')
  expect(registration()).toMatchObject({
    reconfirm: { toldOn: null },
    tellings: [{ since: '2020-10-20T10:00:00.000Z', on: '2020-10-22', channel: 'phone' }],
  })
  move('2021-09-01', '2021-02-01')
  expect(registration()?.tellings).toHaveLength(1)
})

test.each(['registration:reconfirm', 'registration:cancel'] as const)('%s leaves the day and the way', (action) => {
  const { scene, id, move, tell, registration } = moved()
  move('2021-02-19', '2020-10-20')
  tell('2020-10-22')
  scene.do(action, { ids: [id] })
  expect(registration()).toMatchObject({ reconfirm: null, tellings: [{ on: '2020-10-22', channel: 'phone' }] })
})

test('a substitute was not told before', () => {
  const { scene, id, move, tell } = moved()
  move('2021-02-19', '2020-10-20')
  tell('2020-10-22')
  const person = { lastName: 'Malá' }
  expect(scene.do('registration:substitute', { id, person, on: '2020-11-01' }).tellings).toEqual([])
})
