import { describe, expect, test } from 'vitest'
import { overbookedBy } from '@shared/domain/events/event-registrations'
import { freePlaces, overQuota, placesOf } from '@shared/domain/events/places'
import { Scene } from '../../builders'

/** A workshop of one Czech and one Norwegian place, and people in the order in which they sign up. */
const full = (places = 1) => {
  const scene = new Scene()
  const event = scene.workshop(scene.initiative().id, { places })
  const town = scene.institution('Říčany')
  let day = 0
  /** Everybody on another day, so that there is an order. */
  const signUp = (name: string) => {
    const personId = scene.person(name, town.id).id
    return scene.do('registration:create', { eventId: event.id, person: { personId } }, `2020-09-${++day + 9}`)
  }
  const status = (id: string) => {
    const { status: is, statusReason } = scene.state.get('registrations', id) ?? {}
    return [is, statusReason]
  }
  return { scene, event, town, signUp, status }
}

describe('the waiting list', () => {
  test('nobody who signs up later takes a place that somebody waits for', () => {
    const { scene, event, signUp } = full()
    const [first, second] = [signUp('První'), signUp('Druhá')]
    expect([second.status, second.statusReason]).toEqual(['waiting', 'full'])
    scene.do('registration:cancel', { ids: [first.id] })
    const third = signUp('Třetí')
    expect([third.status, third.statusReason]).toEqual(['waiting', 'queue'])
    const refusal = { code: 'others-wait', eventId: event.id, bandId: event.bands[0]?.id, count: 1 }
    expect(scene.refuse('registration:confirm', { ids: [third.id] })).toEqual(refusal)
    scene.do('registration:confirm', { ids: [second.id] })
  })

  test('a person may say that somebody goes first, and why is kept', () => {
    const { scene, event, town, signUp, status } = full()
    const [first, second] = [signUp('První'), signUp('Druhá')]
    scene.do('registration:cancel', { ids: [first.id] })
    const guest = scene.register(event.id, scene.person('Host', town.id).id, { overbookReason: 'přednáší' })
    expect(status(guest.id)).toEqual(['confirmed', 'přednáší'])
    expect(status(second.id)).toEqual(['waiting', 'full'])
  })

  test('those who get a place in one step do not pass each other, whatever their order', () => {
    const { scene, event, signUp, status } = full()
    const [, second, third] = [signUp('První'), signUp('Druhá'), signUp('Třetí')]
    const bands = event.bands.map((band) => ({ ...band, places: 5 }))
    scene.do('event:set-bands', { id: event.id, bands })
    scene.do('registration:confirm', { ids: [third.id, second.id] })
    expect([status(second.id), status(third.id)]).toEqual([
      ['confirmed', ''],
      ['confirmed', ''],
    ])
  })

  test('who waits for a place in another full quota is passed by nobody', () => {
    const { scene, event, town } = full(5)
    const norwegian = scene.institution('Oslo', { country: 'NO' })
    scene.register(event.id, scene.person('Hansen', norwegian.id).id)
    expect(scene.register(event.id, scene.person('Olsen', norwegian.id).id).status).toBe('waiting')
    expect(scene.register(event.id, scene.person('Malá', town.id).id).status).toBe('confirmed')
  })

  test('an import makes those wait too, and so does a change of quota', () => {
    const { scene, event, town, signUp } = full()
    const [first, second] = [signUp('První'), signUp('Druhá')]
    scene.do('registration:cancel', { ids: [first.id] })
    const person = { id: scene.person('Třetí', town.id).id, fields: {} }
    const rows = [{ eventId: event.id, institution: null, person, details: {} }]
    expect(scene.do('sign-ups:import', { source: 'x', rows })).toEqual({ registrations: 1, waiting: 1 })
    const norwegian = scene.register(
      event.id,
      scene.person('Hansen', scene.institution('Oslo', { country: 'NO' }).id).id,
    )
    const changes = { bandId: event.bands[0]?.id ?? null }
    expect(scene.refuse('registration:edit', { id: norwegian.id, changes })).toMatchObject({
      code: 'others-wait',
      count: 2,
    })
    scene.do('registration:edit', { id: norwegian.id, changes, overbookReason: 'tlumočí' })
    expect(scene.state.get('registrations', second.id)?.status).toBe('waiting')
  })
})

describe('the places of an event without quotas', () => {
  const open = (capacity: number | null) => {
    const scene = new Scene()
    const event = scene.do('event:create', { initiativeId: scene.initiative().id, title: 'Setkání', capacity })
    const signUp = (name: string) => scene.register(event.id, scene.person(name).id)
    return { scene, event, signUp }
  }

  test('are as many as come, where nobody said how many there are', () => {
    const { scene, event, signUp } = open(null)
    expect(signUp('První').status).toBe('confirmed')
    expect(freePlaces(scene.state, event, null, '2020-09-24')).toBe(Infinity)
  })

  test('are as many as was said', () => {
    const { scene, event, signUp } = open(1)
    expect([signUp('První').status, signUp('Druhá').status]).toEqual(['confirmed', 'waiting'])
    const lower = { id: event.id, changes: { capacity: 0 } }
    expect(scene.refuse('event:edit', lower)).toEqual({
      code: 'fewer-than-used',
      eventId: event.id,
      used: 1,
      places: 0,
    })
    scene.do('event:edit', { ...lower, areFewer: true })
  })
})

describe('a quota', () => {
  test('is not lowered below what is used unless it is meant', () => {
    const { scene, event, signUp } = full(2)
    signUp('První')
    signUp('Druhá')
    const bands = event.bands.map((band) => ({ ...band, places: 1 }))
    const refusal = { code: 'fewer-than-used', eventId: event.id, used: 2, places: 1 }
    expect(scene.refuse('event:set-bands', { id: event.id, bands })).toEqual(refusal)
    scene.do('event:set-bands', { id: event.id, bands, areFewer: true })
    // Now that it is over its quota, other things of it can still be changed.
    scene.do('event:set-bands', { id: event.id, bands: bands.map((band) => ({ ...band, name: `${band.name}2` })) })
  })

  test('that takes places which another one released is not over', () => {
    const { scene, event, signUp } = full()
    const [czech, other] = event.bands
    const bands = event.bands.map((band) => (band.id === other?.id ? { ...band, releaseOn: '2020-09-01' } : band))
    scene.do('event:set-bands', { id: event.id, bands })
    signUp('První')
    const second = signUp('Druhá')
    expect([second.status, second.statusReason]).toEqual(['confirmed', ''])
    const places = () => placesOf(scene.state, scene.state.get('events', event.id) ?? event)
    expect(overQuota(places(), '2020-09-24').get(czech?.id ?? '')).toBe(0)
    expect(overQuota(places(), '2020-08-31').get(czech?.id ?? '')).toBe(1)
    const third = signUp('Třetí')
    const now = scene.state.get('events', event.id) ?? event
    const asked = { event: now, registrations: [third], today: '2020-09-24' }
    expect(overbookedBy(scene.state, asked)).toMatchObject([{ used: 3, over: 1 }])
  })
})
