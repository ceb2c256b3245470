import { describe, expect, test } from 'vitest'
import { overbookedBy } from '@shared/domain/events/event-registrations'
import { placesOf } from '@shared/domain/events/places'
import { Scene } from '../../builders'

/** A workshop of one Czech place at which organisers, speakers and interpreters take none. */
const workshop = () => {
  const scene = new Scene()
  const { id } = scene.workshop(scene.initiative().id, { places: 1 })
  scene.do('event:edit', { id, changes: { countsStaff: false } })
  const town = scene.institution('Říčany').id
  const signUp = (name: string, role: 'participant' | 'organiser' | 'speaker' | 'interpreter' | 'observer') =>
    scene.register(id, scene.person(name, town).id, { role })
  const places = () => {
    const event = scene.state.get('events', id)
    if (event === undefined) throw new Error('gone')
    const { used, bands } = placesOf(scene.state, event)
    return [used, bands[0]?.used, bands[0]?.free]
  }
  return { scene, id, signUp, places }
}

describe('organisers, speakers and interpreters of an event that does not count them', () => {
  test('take no place, however many come, and nobody waits because of them', () => {
    const { signUp, places } = workshop()
    for (const role of ['organiser', 'speaker', 'interpreter'] as const)
      expect(signUp(role, role).status).toBe('confirmed')
    expect(places()).toEqual([0, 0, 1])
    expect(signUp('Účastník', 'participant').status).toBe('confirmed')
    expect(signUp('Pozorovatel', 'observer').status).toBe('waiting')
    expect(signUp('Tlumočnice', 'interpreter')).toMatchObject({ status: 'confirmed', statusReason: '' })
    expect(places()).toEqual([1, 1, 0])
  })

  test('need a place once they come as participants, and leave it when they help instead', () => {
    const { scene, signUp, places } = workshop()
    const speaker = signUp('Mluvčí', 'speaker')
    const first = signUp('První', 'participant')
    const edit = { id: speaker.id, changes: { role: 'participant' } }
    expect(scene.refuse('registration:edit', edit)).toMatchObject({ code: 'no-place-left', over: 1 })
    expect(scene.refuse('registration:edit-many', { ids: [speaker.id], changes: edit.changes })).toMatchObject({
      code: 'no-place-left',
    })
    scene.do('registration:edit', { id: first.id, changes: { role: 'organiser' } })
    scene.do('registration:edit', { id: speaker.id, changes: { role: 'participant' } })
    expect(places()).toEqual([1, 1, 0])
  })

  test('are confirmed past those who wait, because they pass nobody', () => {
    const { scene, id, signUp } = workshop()
    signUp('První', 'participant')
    signUp('Druhá', 'participant')
    const late = signUp('Pozdní', 'organiser')
    scene.do('registration:cancel', { ids: [late.id] })
    scene.do('registration:confirm', { ids: [late.id] })
    const event = scene.state.get('events', id)
    if (event === undefined) throw new Error('gone')
    scene.do('registration:cancel', { ids: [late.id] })
    const registrations = scene.state.by('registrations', 'eventId', id).filter((each) => each.id === late.id)
    expect(overbookedBy(scene.state, { event, registrations, today: '2020-10-01' })).toEqual([])
  })

  test('take places like everybody where the event counts them', () => {
    const { scene, id, signUp, places } = workshop()
    scene.do('event:edit', { id, changes: { countsStaff: true } })
    signUp('Mluvčí', 'speaker')
    expect(places()).toEqual([1, 1, 0])
    expect(signUp('Druhá', 'organiser').status).toBe('waiting')
  })
})
