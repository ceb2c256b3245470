import { describe, expect, test } from 'vitest'
import type { Collections } from '@shared/domain/database/database'
import { allWarnings, warningsOf } from '@shared/domain/warnings/warnings'
import { messages } from '@shared/messages'
import { warningInWords, warningsInWords } from '@shared/messages/warning-words'
import { Scene } from '../builders'

const today = '2020-10-20'
const { state } = new Scene()
const told = <Name extends keyof Collections>(name: Name, record: Partial<Collections[Name]>) =>
  warningsOf(name, record, { view: state, today }).map(({ field, code }) => `${field}: ${code}`)
const reminder = (on: string) => ({ on, channel: 'phone', by: '' }) as const
const answer = (on: string) =>
  ({ value: 'accepted', on, channel: 'phone', recordedBy: '', refusalReason: '', heldEventIds: [], note: '' }) as const

describe('the order of days', () => {
  test('an invitation is not sent in the future, nor reminded of or answered before it was sent', () => {
    const sentOn = '2020-10-05'
    expect(told('invitations', { sentOn: '2020-10-21' })).toEqual(['sentOn: day-to-come'])
    expect(told('invitations', { sentOn, reminders: [reminder('2020-10-01')] })).toEqual(['reminders: before-sending'])
    expect(told('invitations', { sentOn, answer: { ...answer('2020-10-01'), heldEventIds: [] } })).toEqual([
      'answer: before-sending',
    ])
    const fine = { sentOn, reminders: [reminder(sentOn)], answer: { ...answer(today), heldEventIds: [] } }
    expect(told('invitations', fine)).toEqual([])
  })

  test('a position ends after it begins', () => {
    const positionFrom = '2020-01-01'
    expect(told('persons', { positionFrom, positionUntil: '2019-12-31' })).toEqual(['positionUntil: until-before-from'])
    expect(told('persons', { positionFrom, positionUntil: positionFrom })).toEqual([])
  })

  test('people sign up before the event begins, and nobody was there on a day to come', () => {
    const days = ['2020-11-05', '2020-11-06']
    expect(told('events', { days, signUpDeadline: '2020-11-06' })).toEqual(['signUpDeadline: after-first-day'])
    expect(told('events', { days, signUpDeadline: '2020-11-05' })).toEqual([])
    expect(told('attendances', { day: '2020-10-21' })).toEqual(['day: day-to-come'])
    expect(told('attendances', { day: today })).toEqual([])
  })

  test('somebody is named and replaced on days that were, in this order', () => {
    const on = '2020-10-05'
    expect(told('nominations', { on: '2020-10-21' })).toEqual(['on: day-to-come'])
    expect(told('nominations', { on, endedOn: '2020-10-21' })).toEqual(['endedOn: day-to-come'])
    expect(told('nominations', { on, endedOn: '2020-10-01' })).toEqual(['endedOn: until-before-from'])
    expect(told('nominations', { on, endedOn: on })).toEqual([])
  })

  test('a substitute after the deadline takes a place over and is not late', () => {
    const scene = new Scene()
    const event = scene.workshop(scene.initiative().id)
    const { id } = scene.register(event.id, scene.person('Nová').id)
    scene.do('event:edit', { id: event.id, changes: { signUpDeadline: '2020-09-25' } })
    const person = { personId: scene.person('Malá').id }
    scene.do('registration:substitute', { id, person, on: '2020-10-01' }, '2020-10-01')
    expect(allWarnings(scene.state, today)).toEqual([])
  })

  test('all of it is kept, and a registration after the deadline is told as late', () => {
    const scene = new Scene()
    const event = scene.workshop(scene.initiative().id)
    scene.do('event:edit', { id: event.id, changes: { signUpDeadline: '2020-09-01' } })
    const { id } = scene.register(event.id, scene.person('Nová').id)
    const warning = { collection: 'registrations', id, field: 'registeredAt', code: 'after-deadline' }
    expect(allWarnings(scene.state, today)).toEqual([{ ...warning, deadline: '2020-09-01' }])
  })
})

test('an address with letters that few mailboxes take is told', () => {
  expect(told('persons', { email: 'jiří@obec.example', otherEmails: ['jana@obec.example'] })).toEqual([
    'email: email-diacritics',
  ])
  expect(told('institutions', { otherEmails: ['úřad@obec.example'] })).toEqual(['otherEmails: email-diacritics'])
})

test.each(['cs', 'en'] as const)('each has its sentence in %s, once at a field', (lang) => {
  const warning = { field: 'on', code: 'day-to-come', day: today } as const
  const sentence = warningInWords(warning, messages[lang])
  expect(sentence).toMatch(/2020/)
  expect(warningsInWords([warning, warning], 'on', messages[lang])).toBe(sentence)
  expect(warningsInWords([warning], 'other', messages[lang])).toBeUndefined()
})
