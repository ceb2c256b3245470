import { describe, expect, it } from 'vitest'
import {
  bandCountries,
  isToReconfirm,
  isToTell,
  matchesFilter,
  overbookedBy,
  predecessorsOf,
  registrationLines,
} from '@shared/domain/events/event-registrations'
import { EventScene } from '../event-scene'

const days = ['2021-10-05', '2021-10-06'] as const

describe('registrationLines', () => {
  it('says who was replaced by whom, on both lines', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 3 }])
    const old = scene.signUp(event, 'Bílá', 'Jana')
    const person = { lastName: 'Černý', firstName: 'Petr' }
    scene.act('registration:substitute', { id: old.id, person, on: '2021-09-01' })
    const lines = registrationLines(scene.state, event)
    expect(lines.map(({ name, replaces, replacedBy }) => ({ name, replaces, replacedBy }))).toEqual([
      { name: 'Bílá Jana', replaces: null, replacedBy: 'Petr Černý' },
      { name: 'Černý Petr', replaces: 'Jana Bílá', replacedBy: null },
    ])
  })
})

describe('predecessorsOf', () => {
  it('goes back from the last substitute to the first who held the place', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 3 }])
    const substitute = (id: string, lastName: string) =>
      scene.act('registration:substitute', { id, person: { lastName }, on: '2021-09-01' })
    const first = scene.signUp(event, 'První')
    const second = substitute(first.id, 'Druhý')
    const third = substitute(second.id, 'Třetí')
    expect(predecessorsOf(scene.state, third).map(({ id }) => id)).toEqual([second.id, first.id])
    expect(predecessorsOf(scene.state, first)).toEqual([])
  })
})

describe('to re-confirm and to tell', () => {
  it('holds for active registrations of a moved event until the person was told and has confirmed', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 3 }])
    const [told, untold, gone] = [scene.signUp(event, 'A'), scene.signUp(event, 'B'), scene.signUp(event, 'C')]
    scene.act('registration:cancel', { ids: [gone.id] })
    scene.act('event:reschedule', { id: event.id, days: ['2021-11-02'], reason: 'nouzový stav' })
    scene.act('registration:mark-told', { ids: [told.id], on: '2021-09-20', channel: 'email' })
    const now = () => registrationLines(scene.state, event).map(({ registration }) => registration)
    expect(now().map(isToReconfirm)).toEqual([true, true, false])
    expect(now().map(isToTell)).toEqual([false, true, false])
    scene.act('registration:reconfirm', { ids: [told.id, untold.id] })
    expect(now().some(isToReconfirm)).toBe(false)
  })
})

describe('matchesFilter', () => {
  it('knows the statuses, the active ones together, and no filter', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 1 }])
    const [confirmed, waiting] = [scene.signUp(event, 'A'), scene.signUp(event, 'B')]
    const filters = ['', 'active', 'confirmed', 'waiting', 'cancelled', 'to-tell'] as const
    expect(filters.map((filter) => matchesFilter(confirmed, filter))).toEqual([true, true, true, false, false, false])
    expect(filters.map((filter) => matchesFilter(waiting, filter))).toEqual([true, true, false, true, false, false])
  })
})

describe('overbookedBy', () => {
  it('says how far over its places each band would go, and nothing of those who are confirmed already', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [
      { name: 'ČR', places: 2 },
      { name: 'Rezerva', places: 5 },
    ])
    const registrations = ['A', 'B', 'C', 'D'].map((name) => scene.signUp(event, name))
    expect(overbookedBy(scene.state, { event: scene.now(event), registrations, today: '2020-09-24' })).toEqual([
      { band: event.bands[0], used: 4, over: 2 },
    ])
    expect(
      overbookedBy(scene.state, {
        event: scene.now(event),
        registrations: registrations.slice(0, 2),
        today: '2020-09-24',
      }),
    ).toEqual([])
  })

  it('says nothing where the free places suffice', () => {
    const scene = new EventScene()
    const event = scene.event('Workshop', days, [{ name: 'ČR', places: 1 }])
    const waiting = [scene.signUp(event, 'A'), scene.signUp(event, 'B')].slice(1)
    scene.act('event:set-bands', { id: event.id, bands: event.bands.map((band) => ({ ...band, places: 2 })) })
    expect(overbookedBy(scene.state, { event: scene.now(event), registrations: waiting, today: '2020-09-24' })).toEqual(
      [],
    )
  })
})

describe('bandCountries', () => {
  it('holds those of the institutions and of the bands beside the two partners, each once', () => {
    const scene = new EventScene()
    for (const country of ['CZ', 'SK']) scene.act('institution:create', { name: 'X', country })
    expect(bandCountries(scene.state, [{ country: 'DE' }, { country: null }])).toEqual(['CZ', 'NO', 'SK', 'DE'])
  })
})
