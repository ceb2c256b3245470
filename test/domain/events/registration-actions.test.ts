import { beforeEach, describe, expect, test } from 'vitest'
import { placesOf } from '@shared/domain/events/places'
import type { Event } from '@shared/domain/events/event'
import { Scene } from '../../builders'

let scene: Scene
let event: Event
const usedPlaces = () => placesOf(scene.state, scene.state.get('events', event.id) ?? event).used

beforeEach(() => {
  scene = new Scene()
  event = scene.workshop(scene.initiative().id)
})

describe('signing up', () => {
  test('confirms while the band has a place, then puts on the waiting list and says why', () => {
    const made = ['Nováková', 'Čápová', 'Horová'].map((name) => scene.register(event.id, scene.person(name).id))
    expect(made.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'waiting'])
    expect(made[2]?.statusReason).toBe('full')
  })

  test('takes a Norwegian place for somebody of a Norwegian institution', () => {
    const ks = scene.institution('KS', { kind: 'foreign-partner', country: 'NO' })
    const { bandId } = scene.register(event.id, scene.person('Ødegård', ks.id).id)
    expect(event.bands.find(({ id }) => id === bandId)?.name).toBe('NO')
  })

  test('refuses a second active registration of the same person', () => {
    const { id } = scene.person('Nováková')
    scene.register(event.id, id)
    const failure = scene.refuse('registration:create', { eventId: event.id, person: { personId: id } })
    expect(failure).toEqual({ code: 'already-registered', personId: id, eventId: event.id })
  })

  test('lets a person sign up again after cancelling', () => {
    const { id } = scene.person('Nováková')
    scene.do('registration:cancel', { ids: [scene.register(event.id, id).id] })
    expect(scene.register(event.id, id).status).toBe('confirmed')
  })

  test('over-books only with a reason, and keeps it', () => {
    for (const name of ['A', 'B']) scene.register(event.id, scene.person(name).id)
    const waiting = scene.register(event.id, scene.person('C').id)
    expect(scene.refuse('registration:confirm', { ids: [waiting.id] })).toMatchObject({
      code: 'no-place-left',
      over: 1,
    })
    const [confirmed] = scene.do('registration:confirm', { ids: [waiting.id], overbookReason: 'host ministra' })
    expect(confirmed).toMatchObject({ status: 'confirmed', statusReason: 'host ministra' })
    expect(usedPlaces()).toBe(3)
  })

  test('opens unused places of another band to all from the day on which it is released', () => {
    const [cz, no] = event.bands
    scene.do('event:set-bands', {
      id: event.id,
      bands: [
        { id: cz?.id, name: 'CZ', places: 1, country: 'CZ' },
        { id: no?.id, name: 'NO', places: 1, country: 'NO', releaseOn: '2020-10-20' },
      ],
    })
    scene.register(event.id, scene.person('A').id)
    const waiting = scene.register(event.id, scene.person('B').id)
    expect(waiting.status).toBe('waiting')
    expect(scene.refuse('registration:confirm', { ids: [waiting.id] }, '2020-10-19').code).toBe('no-place-left')
    expect(scene.do('registration:confirm', { ids: [waiting.id] }, '2020-10-20')[0]?.status).toBe('confirmed')
  })
})

describe('the place of a registration', () => {
  test('is not taken in another, full band without a reason', () => {
    const [cz, no] = event.bands
    scene.register(event.id, scene.person('A').id, { bandId: no?.id ?? null })
    const { id } = scene.register(event.id, scene.person('B').id)
    const changes = { bandId: no?.id ?? null }
    expect(scene.refuse('registration:edit', { id, changes })).toMatchObject({ code: 'no-place-left', over: 1 })
    expect(scene.state.get('registrations', id)).toMatchObject({ bandId: cz?.id, status: 'confirmed' })
    const moved = scene.do('registration:edit', { id, changes, overbookReason: 'tlumočník' })
    expect(moved).toMatchObject({ bandId: no?.id, status: 'confirmed', statusReason: 'tlumočník' })
  })

  test('a cancelled registration does not come back beside an active one', () => {
    const { id } = scene.person('A')
    const first = scene.register(event.id, id)
    scene.do('registration:cancel', { ids: [first.id] })
    scene.register(event.id, id)
    expect(scene.refuse('registration:to-waiting', { ids: [first.id], reason: 'x' }).code).toBe('already-registered')
    expect(scene.refuse('registration:confirm', { ids: [first.id] }).code).toBe('already-registered')
  })
})

describe('a substitute', () => {
  test('takes the place over without raising the number of places used, and the chain is kept', () => {
    const town = scene.institution('Město Říčany')
    const first = scene.register(event.id, scene.person('Nováková', town.id).id)
    const before = usedPlaces()
    const second = scene.do('registration:substitute', {
      id: first.id,
      person: { lastName: 'Hora', position: 'tajemník' },
      on: '2020-10-30',
      reason: 'nemoc',
    })
    expect(usedPlaces()).toBe(before)
    expect(second).toMatchObject({
      replacesId: first.id,
      status: 'confirmed',
      institutionName: 'Město Říčany',
      position: 'tajemník',
    })
    expect(scene.state.get('registrations', first.id)).toMatchObject({ status: 'cancelled', statusReason: 'nemoc' })
  })

  test('is refused when that person is signed up already', () => {
    const first = scene.register(event.id, scene.person('Nováková').id)
    const other = scene.person('Hora')
    scene.register(event.id, other.id)
    const input = { id: first.id, person: { personId: other.id }, on: '2020-10-30' }
    expect(scene.refuse('registration:substitute', input).code).toBe('already-registered')
  })
})

describe('what a registration keeps', () => {
  test('keeps institution and position as they were when the institution is renamed later', () => {
    const town = scene.institution('Obec Dolní Lhota')
    const registration = scene.register(event.id, scene.person('Nováková', town.id).id)
    scene.do('institution:edit', { id: town.id, changes: { name: 'Město Dolní Lhota' } })
    expect(scene.state.get('registrations', registration.id)?.institutionName).toBe('Obec Dolní Lhota')
  })
})

describe('moving an event', () => {
  const days = ['2021-04-29', '2021-04-30']

  test('keeps the old days with the reason and marks active registrations to re-confirm, none of them told', () => {
    const active = scene.register(event.id, scene.person('Nováková').id)
    const gone = scene.register(event.id, scene.person('Hora').id)
    scene.do('registration:cancel', { ids: [gone.id] })
    const moved = scene.do('event:reschedule', { id: event.id, days, reason: 'nouzový stav' })
    expect(moved.reschedules).toMatchObject([{ from: event.days, to: days, reason: 'nouzový stav' }])
    expect(scene.state.get('registrations', active.id)?.reconfirm).toMatchObject({ toldOn: null })
    expect(scene.state.get('registrations', gone.id)?.reconfirm).toBeNull()
    expect(usedPlaces()).toBe(1)
  })

  test('keeps the old answer when a workshop is moved, and swapping two events moves none between them', () => {
    const other = scene.do('event:create', { initiativeId: event.initiativeId, title: 'Workshop 2', days })
    const town = scene.institution('Město Říčany')
    const [invitation] = scene.do('invitation:create', {
      initiativeId: event.initiativeId,
      eventId: event.id,
      institutionIds: [town.id],
    })
    const answer = { id: invitation?.id ?? '', value: 'accepted', on: '2020-09-30', channel: 'email' } as const
    scene.do('invitation:record-answer', { ...answer, nominees: [{ lastName: 'Nováková' }] })
    scene.do('event:swap-days', { ids: [event.id, other.id], reason: 'výměna témat' })
    expect(scene.state.get('events', event.id)?.days).toEqual(days)
    expect(scene.state.get('events', other.id)?.days).toEqual(event.days)
    expect(scene.state.get('invitations', invitation?.id ?? '')).toMatchObject({
      eventId: event.id,
      answer: { value: 'accepted' },
    })
    expect(scene.state.by('registrations', 'eventId', event.id)).toHaveLength(1)
    expect(scene.state.by('registrations', 'eventId', other.id)).toHaveLength(0)
  })

  test('is refused when a day with attendance would be lost', () => {
    const { id } = scene.register(event.id, scene.person('Nováková').id)
    scene.do('attendance:set', { entries: [{ registrationId: id, day: '2020-11-05', state: 'present' }] })
    expect(scene.refuse('event:reschedule', { id: event.id, days, reason: 'x' })).toEqual({
      code: 'days-have-attendance',
      days: ['2020-11-05'],
    })
  })

  test('marks who was told of the change, and a confirmation ends it', () => {
    const { id } = scene.register(event.id, scene.person('Nováková').id)
    scene.do('event:reschedule', { id: event.id, days, reason: 'nouzový stav' })
    scene.do('registration:mark-told', { ids: [id], on: '2021-01-12', channel: 'email' })
    expect(scene.state.get('registrations', id)?.reconfirm).toMatchObject({ toldOn: '2021-01-12', channel: 'email' })
    scene.do('registration:reconfirm', { ids: [id] })
    expect(scene.state.get('registrations', id)?.reconfirm).toBeNull()
  })
})

describe('attendance', () => {
  test('is person and day, can be corrected and emptied', () => {
    const { id } = scene.register(event.id, scene.person('Nováková').id)
    const set = (state: 'present' | 'absent' | null) =>
      scene.do('attendance:set', { entries: [{ registrationId: id, day: '2020-11-05', state }] })
    set('present')
    set('absent')
    expect(scene.state.by('attendances', 'registrationId', id)).toMatchObject([{ state: 'absent' }])
    set(null)
    expect(scene.state.by('attendances', 'registrationId', id)).toEqual([])
  })

  test('is refused on a day that the event does not have', () => {
    const { id } = scene.register(event.id, scene.person('Nováková').id)
    const entries = [{ registrationId: id, day: '2020-11-07', state: 'present' }]
    expect(scene.refuse('attendance:set', { entries })).toEqual({ code: 'not-a-day-of-event', day: '2020-11-07' })
  })

  test('lets a walk-in come over the quota, with that as the reason', () => {
    for (const name of ['A', 'B']) scene.register(event.id, scene.person(name).id)
    const walkIn = scene.do('attendance:walk-in', {
      eventId: event.id,
      day: '2020-11-05',
      person: { firstName: 'Ola', lastName: 'Ødegård' },
      institution: { name: 'Oslo kommune' },
    })
    expect(walkIn).toMatchObject({ status: 'confirmed', statusReason: 'walk-in', institutionName: 'Oslo kommune' })
    expect(scene.state.by('attendances', 'registrationId', walkIn.id)).toMatchObject([
      { state: 'present', how: 'walk-in' },
    ])
  })
})

test('events of two initiatives do not swap their days', () => {
  const sibling = scene.workshop(scene.initiative('PDP4').id, { days: ['2021-05-05'] })
  const input = { ids: [event.id, sibling.id], reason: 'x' }
  expect(scene.refuse('event:swap-days', input).code).toBe('wrong-initiative')
})

test('registrations of sibling initiatives never count into each other', () => {
  const sibling = scene.workshop(scene.initiative('PDP4').id)
  const { id } = scene.person('Nováková')
  scene.register(event.id, id)
  scene.register(sibling.id, id)
  expect(usedPlaces()).toBe(1)
  expect(placesOf(scene.state, sibling).used).toBe(1)
})
