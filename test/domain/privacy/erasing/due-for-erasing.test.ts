import { expect, test } from 'vitest'
import { dueForErasing, dueTotal } from '@shared/domain/privacy/erasing/due-for-erasing'
import { dueReads } from '@shared/domain/privacy/erasing/due-steps'
import { allSteps } from '@shared/domain/privacy/erasing/in-steps'
import { addMonths } from '@shared/domain/privacy/keeping'
import { timeOfId, uuidv7 } from '@shared/domain/values/ids'
import { Scene } from '../../../builders'

/** Jana comes to a workshop that ends on 6 November 2020; the scene's people are written down in September. */
const scene = () => {
  const built = new Scene()
  const event = built.workshop(built.initiative().id)
  const jana = built.do('person:create', { lastName: 'Nováková', email: 'jana@ricany.cz', photoWish: 'agrees' })
  const registration = built.register(event.id, jana.id, { diet: 'bezlepková' })
  return { built, event, jana, registration }
}

test('a diet is due from the day after its term, counted from the last day of the event', () => {
  const { built } = scene()
  expect(dueForErasing(built.state, '2020-12-06').diets).toEqual([])
  expect(dueForErasing(built.state, '2020-12-07').diets).toMatchObject([{ lastOn: '2020-11-06', since: '2020-12-07' }])
})

test('contacts and wishes about photographs are due so many months after the last event', () => {
  const { built, jana } = scene()
  const due = dueForErasing(built.state, '2022-11-07')
  expect(dueForErasing(built.state, '2022-11-06').contacts).toEqual([])
  expect(due.contacts).toMatchObject([{ person: jana, lastOn: '2020-11-06' }])
  expect(due.photos).toMatchObject([{ person: jana }])
})

test('who never took part counts from the day of being written down', () => {
  const built = new Scene()
  built.do('person:create', { lastName: 'Nikdy', phone: '602123456' })
  expect(dueForErasing(built.state, '2022-09-24').contacts).toEqual([])
  expect(dueForErasing(built.state, '2022-09-25').contacts).toHaveLength(1)
})

test('a private e-mail is a contact, also where it is the only one', () => {
  const built = new Scene()
  built.do('person:create', { lastName: 'Nikdy', privateEmail: 'nikdy@post.example' })
  expect(dueForErasing(built.state, '2022-09-25').contacts).toHaveLength(1)
})

test('a further phone is a contact, and nobody without any is due', () => {
  const built = new Scene()
  built.do('person:create', { lastName: 'Nikdy' })
  expect(dueForErasing(built.state, '2022-09-25').contacts).toEqual([])
  const jana = built.do('person:create', { lastName: 'Nováková', otherPhones: ['+420602123456'] })
  expect(dueForErasing(built.state, '2022-09-25').contacts).toMatchObject([{ person: jana }])
})

test('somebody who was in contact since counts from that day', () => {
  const { built, jana } = scene()
  const contact = { personId: jana.id, channel: 'phone', direction: 'in', text: 'přijede zase' } as const
  built.do('communication:create', { ...contact, institutionId: null, initiativeId: null, on: '2021-03-10' })
  built.do('communication:create', { ...contact, institutionId: null, initiativeId: null, on: '2020-10-01' })
  expect(dueForErasing(built.state, '2023-03-10').contacts).toEqual([])
  expect(dueForErasing(built.state, '2023-03-11').contacts).toMatchObject([{ lastOn: '2021-03-10' }])
})

test('a moved event moves what is due', () => {
  const { built, event } = scene()
  built.do('event:reschedule', { id: event.id, days: ['2021-06-24'], reason: 'opatření' })
  expect(dueForErasing(built.state, '2021-06-01').diets).toEqual([])
})

test('the terms are those of the settings', () => {
  const { built } = scene()
  built.do('settings:edit', { terms: { dietsDays: 1 } })
  expect(dueForErasing(built.state, '2020-11-08').diets).toHaveLength(1)
})

test('sheets of an event with attendance are due once, and no more when they were shredded', () => {
  const { built, event, registration } = scene()
  expect(dueForErasing(built.state, '2030-11-07').sheets).toEqual([])
  built.do('attendance:set', { entries: [{ registrationId: registration.id, day: '2020-11-05', state: 'present' }] })
  expect(dueForErasing(built.state, '2030-11-06').sheets).toEqual([])
  expect(dueForErasing(built.state, '2030-11-07').sheets).toMatchObject([{ event: { id: event.id } }])
  built.do('event:sheets-shredded', { ids: [event.id] }, '2030-11-08')
  expect(dueForErasing(built.state, '2030-11-09').sheets).toEqual([])
})

test('nothing is due in an empty database, and what is due adds up', () => {
  expect(allSteps(dueTotal(new Scene().state, '2030-01-01'))).toBe(0)
  expect(allSteps(dueTotal(scene().built.state, '2030-01-01'))).toBe(3)
})

test('what is due depends on those collections that are named for it, and on no other', () => {
  const { built } = scene()
  // Of somebody who cannot be reached the letters are looked at, too.
  built.do('person:create', { lastName: 'Nikdy' })
  const { state } = built
  const read = new Set<string>()
  const noting = new Proxy(state, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (collection: string, ...rest: readonly unknown[]): unknown => {
        read.add(collection)
        return Reflect.apply(value, target, [collection, ...rest])
      }
    },
  })
  dueForErasing(noting, '2040-01-01')
  expect([...read].sort()).toEqual([...dueReads].sort())
})

test.each([
  ['2020-01-31', 1, '2020-02-29'],
  ['2021-01-31', 1, '2021-02-28'],
  ['2020-11-06', 24, '2022-11-06'],
  ['2020-12-31', 2, '2021-02-28'],
  ['2020-02-29', 120, '2030-02-28'],
])('%s and %i months give %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

test('an id tells when it was made', () => {
  const ms = Date.UTC(2020, 8, 24, 8)
  expect(timeOfId(uuidv7(ms, new Uint8Array(10)))).toBe(new Date(ms).toISOString())
})
