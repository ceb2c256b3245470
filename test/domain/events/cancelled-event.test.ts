import { describe, expect, test } from 'vitest'
import { isToTell } from '@shared/domain/events/event-registrations'
import { remindableOf } from '@shared/domain/invitations/invitation-rows'
import { dueItems } from '@shared/domain/overview/due-items'
import { Scene } from '../../builders'

const day = '2020-11-05'

/** A workshop with somebody confirmed and somebody waiting, and an invitation to it that was sent. */
const before = () => {
  const scene = new Scene()
  const { id: initiativeId } = scene.initiative()
  const event = scene.workshop(initiativeId, { places: 1 })
  const town = scene.institution('Říčany')
  const [confirmed, waiting] = ['Nová', 'Malá'].map((name) => scene.register(event.id, scene.person(name, town.id).id))
  const [invitation] = scene.do('invitation:create', { initiativeId, eventId: event.id, institutionIds: [town.id] })
  const ids = [invitation?.id ?? '']
  scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'email' })
  const ofRegistration = (id: string | undefined) => scene.state.get('registrations', id ?? null)
  return { scene, initiativeId, event, town, confirmed, waiting, ids, ofRegistration }
}

const cancelled = (registrations: 'cancel' | 'keep' = 'keep') => {
  const around = before()
  const { scene, event } = around
  scene.do('event:cancel', { id: event.id, registrations, reason: 'opatření' }, '2020-10-20')
  return { ...around, refusal: { code: 'event-cancelled', eventId: event.id } }
}

describe('cancelling an event', () => {
  test('asks what becomes of its registrations, in an edit of one and of many', () => {
    const { scene, event } = before()
    const refusal = { code: 'cancelling-leaves-registrations', eventId: event.id, count: 2 }
    const changes = { status: 'cancelled' }
    expect(scene.refuse('event:edit', { id: event.id, changes })).toEqual(refusal)
    expect(scene.refuse('event:edit-many', { ids: [event.id], changes })).toEqual(refusal)
  })

  test('of many at once is asked once for all of them, and does what was said to each', () => {
    const { scene, initiativeId, event } = before()
    const other = scene.workshop(initiativeId)
    scene.register(other.id, scene.person('Tichá').id)
    const edit = { ids: [other.id, event.id], changes: { status: 'cancelled' as const } }
    expect(scene.refuse('event:edit-many', edit)).toMatchObject({ count: 3 })
    scene.do('event:edit-many', { ...edit, cancelling: { registrations: 'cancel', reason: 'opatření' } })
    expect(edit.ids.map((id) => scene.state.get('events', id)?.status)).toEqual(['cancelled', 'cancelled'])
    const registrations = Array.from(scene.state.all('registrations'))
    expect(registrations.map(({ status, statusReason }) => [status, statusReason])).toEqual(
      registrations.map(() => ['cancelled', 'opatření']),
    )
    expect(registrations.every(isToTell)).toBe(true)
  })

  test('asks nothing where nobody is signed up', () => {
    const scene = new Scene()
    const { id } = scene.workshop(scene.initiative().id)
    expect(scene.do('event:edit', { id, changes: { status: 'cancelled' } }).status).toBe('cancelled')
  })

  test.each([
    ['cancel', ['cancelled', 'cancelled']],
    ['keep', ['confirmed', 'waiting']],
  ] as const)('can %s them, and whoever was signed up has to be told', (way, statuses) => {
    const { scene, initiativeId, confirmed, waiting, ofRegistration } = cancelled(way)
    const registrations = [confirmed, waiting].map((each) => ofRegistration(each?.id))
    expect(registrations.map((each) => each?.status)).toEqual(statuses)
    expect(registrations.every((each) => each !== undefined && isToTell(each))).toBe(true)
    expect(dueItems(scene.state, initiativeId, '2020-10-21')).toMatchObject([{ code: 'not-told', count: 2 }])
    const ids = registrations.flatMap((each) => each?.id ?? [])
    scene.do('registration:mark-told', { ids, on: '2020-10-21', channel: 'phone' })
    expect(dueItems(scene.state, initiativeId, '2020-10-21')).toEqual([])
  })
})

describe('for a cancelled event', () => {
  const { scene, initiativeId, event, town, confirmed, waiting, ids, refusal } = cancelled()
  const other = scene.institution('Ostrov')
  const person = { lastName: 'X' }
  const row = { eventId: event.id, institution: null, person: { fields: person }, details: {} }
  const answer = { value: 'accepted', on: day, channel: 'email' }
  const answers = {
    ...{ institution: { id: town.id }, ...answer, note: '', refusalReason: '', eventIds: [event.id] },
    ...{ persons: [{ fields: person }], presentation: '' },
  }

  test.each([
    ['invitation:create', { initiativeId, eventId: event.id, institutionIds: [other.id] }],
    ['invitation:mark-sent', { ids, on: day, channel: 'email' }],
    ['invitation:remind', { ids, on: day, channel: 'email' }],
    ['invitation:record-answer', { id: ids[0], ...answer, nominees: [person] }],
    ['invitation:record-answer', { id: ids[0], ...answer, heldEventIds: [event.id] }],
    ['registration:create', { eventId: event.id, person }],
    ['registration:confirm', { ids: [waiting?.id], overbookReason: 'x' }],
    ['registration:substitute', { id: confirmed?.id, person, on: day }],
    ['attendance:set', { entries: [{ registrationId: confirmed?.id, day, state: 'present' }] }],
    ['attendance:walk-in', { eventId: event.id, day, person, institution: null }],
    ['sign-ups:import', { source: 'x', rows: [row] }],
    ['answers:import', { source: 'x', initiativeId, rows: [answers] }],
  ] as const)('%s is refused (%#)', (action, input) => {
    expect(scene.refuse(action, input)).toEqual(refusal)
  })

  test('an answer that declines is still written down, and nobody is reminded', () => {
    const invitations = ids.flatMap((id) => scene.state.get('invitations', id) ?? [])
    expect(remindableOf(scene.state, invitations)).toEqual({ remind: [], answered: 0, unsent: 0, cancelled: 1 })
    scene.do('invitation:record-answer', { id: ids[0] ?? '', value: 'declined', on: day, channel: 'email' })
  })
})
