import { expect, test } from 'vitest'
import { dueForErasing } from '@shared/domain/privacy/erasing/due-for-erasing'
import type { DueRow } from '@shared/domain/privacy/erasing/due-steps'
import { fieldsThatGo } from '@shared/domain/privacy/erasing/fields-that-go'
import { scrubbingChanges, scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import { termNames } from '@shared/domain/privacy/keeping'
import { terms, type Term } from '@shared/fields/field'
import { erasureRecord } from '@shared/fields/erasure'
import { emptyOf } from '@shared/fields/record'
import { Scene } from '../../../builders'

/** Jana answers for Říčany, is signed up for a workshop that ends on 6 November 2020, and comes unless it is said that she does not. */
const scene = ({ comes = true } = {}) => {
  const built = new Scene()
  const initiative = built.initiative()
  const town = built.institution('Říčany')
  const event = built.workshop(initiative.id)
  const jana = built.do('person:create', {
    ...{ firstName: 'Jana', lastName: 'Ødegård', institutionId: town.id, position: 'starostka' },
    ...{ note: 'volat dopoledne', tags: ['přednáší'] },
  })
  const registration = built.register(event.id, jana.id, { note: 'přijede pozdě', meals: 'oběd' })
  if (comes)
    built.do('attendance:set', { entries: [{ registrationId: registration.id, day: '2020-11-05', state: 'present' }] })
  return { built, initiative, town, event, jana, registration }
}

const shown = (rows: readonly DueRow[]) =>
  rows.map(({ collection, initiativeId, lastOn, since }) => [collection, initiativeId, lastOn, since])

test('positions are due five years and names ten years after the last event, in the initiative of that event', () => {
  const { built, initiative } = scene()
  expect(dueForErasing(built.state, '2025-11-06').positions).toEqual([])
  const five = dueForErasing(built.state, '2025-11-07')
  expect(shown(five.positions)).toEqual([['persons', initiative.id, '2020-11-06', '2025-11-07']])
  expect(five.names).toEqual([])
  expect(dueForErasing(built.state, '2030-11-06').names).toEqual([])
  expect(shown(dueForErasing(built.state, '2030-11-07').names)).toEqual([
    ['persons', initiative.id, '2020-11-06', '2030-11-07'],
  ])
})

test('notes are due of the person and of each registration, nomination and talk that tells of nobody else', () => {
  const { built, initiative, town, jana } = scene()
  const talk = { personId: jana.id, initiativeId: initiative.id, channel: 'phone', direction: 'in' } as const
  const text = 'přijede s kolegou'
  built.do('communication:create', { ...talk, institutionId: null, on: '2020-10-01', text })
  built.do('communication:create', { ...talk, institutionId: town.id, on: '2020-10-01', text })
  const due = dueForErasing(built.state, '2022-11-07').notes
  expect(due.map(({ collection }) => collection)).toEqual(['persons', 'registrations', 'communications'])
  expect(due[0] && fieldsThatGo(built.state, due[0]).map(({ field }) => field)).toEqual(['tags', 'note'])
  expect(due[1] && fieldsThatGo(built.state, due[1]).map(({ field }) => field)).toEqual(['meals', 'note'])
  expect(due[2] && fieldsThatGo(built.state, due[2]).map(({ field }) => field)).toEqual(['text'])
})

test('answers are due a year after of those who came to nothing of the initiative, of nobody else', () => {
  const { built, initiative, jana, town } = scene({ comes: false })
  built.do('invitation:create-for-persons', { initiativeId: initiative.id, personIds: [jana.id] })
  const [invitation] = Array.from(built.state.all('invitations'))
  built.do('invitation:record-answer', {
    id: invitation?.id ?? '',
    ...{ value: 'declined', on: '2020-10-01', channel: 'email', refusalReason: 'je nemocná' },
  })
  expect(dueForErasing(built.state, '2021-11-06').answers).toEqual([])
  const due = dueForErasing(built.state, '2021-11-07').answers
  expect(due.map(({ collection }) => collection)).toEqual(['registrations', 'invitations'])
  const erasure = { id: 'e', ...emptyOf(erasureRecord), answers: due.map(({ id }) => id) }
  built.state.apply(scrubbingChanges(built.state, scrubOf(erasure, [])))
  expect(dueForErasing(built.state, '2021-11-07').answers).toEqual([])
  expect(built.state.get('invitations', invitation?.id ?? '')?.answer).toMatchObject({
    ...{ value: 'declined', on: '2020-10-01', refusalReason: '', note: '' },
  })
  expect(Array.from(built.state.all('registrations'))).toMatchObject([
    { note: '', meals: '', position: '', institutionName: town.name, status: 'confirmed' },
  ])
  expect(built.state.get('persons', jana.id)).toEqual(jana)
})

test('who came, or is signed up for what is still to come, has no answers that are due', () => {
  expect(dueForErasing(scene().built.state, '2029-01-01').answers).toEqual([])
  const { built, initiative, jana } = scene({ comes: false })
  const next = built.do('event:create', { initiativeId: initiative.id, title: 'Workshop 2' })
  built.register(next.id, jana.id)
  expect(dueForErasing(built.state, '2029-01-01').answers).toEqual([])
  expect(dueForErasing(built.state, '2029-01-01').contacts).toEqual([])
})

test('an initiative may have terms of its own; what it leaves empty is as in the office', () => {
  const { built, initiative } = scene()
  built.do('initiative:edit', {
    id: initiative.id,
    changes: { keeping: { terms: { notesMonths: 1 }, automatic: ['notes'] } },
  })
  expect(dueForErasing(built.state, '2020-12-06').notes).toEqual([])
  expect(dueForErasing(built.state, '2020-12-07').notes).toHaveLength(2)
  expect(dueForErasing(built.state, '2025-11-07').positions).toHaveLength(1)
})

test('a person of two initiatives keeps what is theirs until the last of the terms ends, registrations each by their own', () => {
  const { built, initiative, jana } = scene()
  const other = built.initiative('PDP4')
  const event = built.workshop(other.id, { days: ['2020-11-10'] })
  built.register(event.id, jana.id, { note: 'bez noclehu' })
  built.do('initiative:edit', {
    id: initiative.id,
    changes: { keeping: { terms: { notesMonths: 36 }, automatic: [] } },
  })
  const due = dueForErasing(built.state, '2022-11-11').notes
  expect(shown(due)).toEqual([['registrations', other.id, '2020-11-10', '2022-11-11']])
  const later = dueForErasing(built.state, '2023-11-07').notes
  expect(later.filter(({ collection }) => collection === 'persons')).toMatchObject([{ initiativeId: initiative.id }])
})

test('every kind of data has a term in the settings of the office, and data that goes after it', () => {
  const { built } = scene({ comes: false })
  const { jana } = scene()
  for (const kind of terms) {
    const name = termNames[kind]
    built.do('settings:edit', { terms: { [name]: 1 } })
  }
  built.do('person:edit', { id: jana.id, changes: { email: 'jana@ricany.cz', photoWish: 'agrees' } })
  built.do('registration:edit', {
    id: Array.from(built.state.all('registrations'))[0]?.id ?? '',
    changes: { diet: 'bezlepková' },
  })
  const due = dueForErasing(built.state, '2021-01-01')
  const missing = terms.filter((kind: Term) => due[kind].length === 0)
  expect(missing).toEqual([])
})
