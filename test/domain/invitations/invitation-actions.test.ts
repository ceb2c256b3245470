import { beforeEach, expect, test } from 'vitest'
import { isLateAnswer, isOverdue } from '@shared/domain/invitations/deadline'
import { invitationState, type Invitation } from '@shared/domain/invitations/invitation'
import type { Initiative } from '@shared/domain/events/initiative'
import { Scene } from '../../builders'

let scene: Scene
let initiative: Initiative
const invite = (...names: string[]) => {
  const institutionIds = names.map((name) => scene.institution(name).id)
  return scene.do('invitation:create', { initiativeId: initiative.id, institutionIds })
}
const current = ({ id }: Invitation) => scene.state.get('invitations', id) as Invitation
const one = (invitations: Invitation[]) => invitations[0] as Invitation
/** Říčany accept and name Nováková for an event. */
const nameNovakova = (eventId: string) =>
  scene.do('invitation:record-answer', {
    id: one(invite('Říčany')).id,
    value: 'accepted',
    on: '2020-09-30',
    channel: 'email',
    nominees: [{ lastName: 'Nováková' }],
    eventIds: [eventId],
  })

beforeEach(() => {
  scene = new Scene()
  initiative = scene.initiative()
})

test('a prepared invitation takes the deadline of the initiative and is not called sent', () => {
  const invitation = one(invite('Říčany'))
  expect(invitation.deadline).toBe('2020-10-02')
  expect(invitationState(invitation)).toBe('prepared')
})

test('the same institution is not invited twice to the same thing, but to an event as well', () => {
  const { institutionId } = one(invite('Říčany'))
  const again = { initiativeId: initiative.id, institutionIds: [institutionId] }
  expect(scene.refuse('invitation:create', again)).toEqual({ code: 'already-invited', institutionIds: [institutionId] })
  const event = scene.workshop(initiative.id)
  expect(scene.do('invitation:create', { ...again, eventId: event.id })).toHaveLength(1)
})

test('an invitation to an event of the sibling initiative is refused', () => {
  const event = scene.workshop(scene.initiative('PDP4').id)
  const input = { initiativeId: initiative.id, eventId: event.id, institutionIds: [scene.institution('Říčany').id] }
  expect(scene.refuse('invitation:create', input).code).toBe('wrong-initiative')
})

test('sending is written down with day, channel and reference number', () => {
  const ids = invite('Říčany', 'Kolín').map(({ id }) => id)
  const [sent] = scene.do('invitation:mark-sent', {
    ids,
    on: '2020-09-24',
    channel: 'data-box',
    referenceNumber: 'MV-1/2020',
  })
  expect(sent).toMatchObject({ sentOn: '2020-09-24', channel: 'data-box', referenceNumber: 'MV-1/2020' })
})

test('an answer after the deadline is accepted and marked late', () => {
  const invitation = one(invite('Říčany'))
  scene.do('invitation:record-answer', { id: invitation.id, value: 'accepted', on: '2020-10-05', channel: 'email' })
  expect(isLateAnswer(scene.state, current(invitation))).toBe(true)
  expect(invitationState(current(invitation))).toBe('accepted')
})

test('an answer on the last day is not late', () => {
  const invitation = one(invite('Říčany'))
  scene.do('invitation:record-answer', { id: invitation.id, value: 'declined', on: '2020-10-02', channel: 'phone' })
  expect(isLateAnswer(scene.state, current(invitation))).toBe(false)
})

test('a sent invitation without an answer is overdue from the day after its deadline', () => {
  const invitation = one(invite('Říčany'))
  scene.do('invitation:mark-sent', { ids: [invitation.id], on: '2020-09-24', channel: 'email' })
  expect([
    isOverdue(scene.state, current(invitation), '2020-10-02'),
    isOverdue(scene.state, current(invitation), '2020-10-03'),
  ]).toEqual([false, true])
})

test('reminders go only to those who were sent an invitation and have not answered', () => {
  const [silent, answered, unsent] = invite('Říčany', 'Kolín', 'Písek')
  const ids = [silent?.id ?? '', answered?.id ?? '']
  scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'email' })
  scene.do('invitation:record-answer', { id: ids[1] ?? '', value: 'declined', on: '2020-09-25', channel: 'email' })
  const remind = (id: string) => ({ ids: [id], on: '2020-10-01', channel: 'email' as const })
  expect(scene.refuse('invitation:remind', remind(ids[1] ?? ''))).toEqual({ code: 'already-answered', count: 1 })
  expect(scene.refuse('invitation:remind', remind(unsent?.id ?? ''))).toEqual({ code: 'not-sent-yet', count: 1 })
  expect(scene.do('invitation:remind', remind(ids[0] ?? ''))[0]?.reminders).toHaveLength(1)
})

test('one answer makes the named person, the nominations, the registrations and the offered presentation', () => {
  const events = [scene.workshop(initiative.id), scene.workshop(initiative.id)]
  const invitation = one(invite('Říčany'))
  const made = scene.do('invitation:record-answer', {
    id: invitation.id,
    value: 'accepted',
    on: '2020-09-30',
    channel: 'email',
    nominees: [{ firstName: 'Jiří', lastName: 'z Poděbrad', position: 'velitel' }],
    eventIds: events.map(({ id }) => id),
    presentation: { title: 'Kamery', eventId: events[0]?.id ?? null },
  })
  expect(made.registrations.map(({ institutionName, position }) => [institutionName, position])).toEqual([
    ['Říčany', 'velitel'],
    ['Říčany', 'velitel'],
  ])
  expect(made.nominations).toHaveLength(2)
  expect(scene.state.count('persons')).toBe(1)
  expect(Array.from(scene.state.all('presentations'))).toMatchObject([{ title: 'Kamery', status: 'offered' }])
})

test('somebody named for a full workshop waits; nothing is over-booked by an answer', () => {
  const event = scene.workshop(initiative.id, { places: 0 })
  const made = nameNovakova(event.id)
  expect(made.registrations).toMatchObject([{ status: 'waiting', statusReason: 'full' }])
})

test('a substitute ends the nomination of the person who was named and points back to it', () => {
  const event = scene.workshop(initiative.id)
  const made = nameNovakova(event.id)
  const [registration] = made.registrations
  scene.do('registration:substitute', { id: registration?.id ?? '', person: { lastName: 'Hora' }, on: '2020-10-30' })
  const chain = scene.state.by('nominations', 'eventId', event.id)
  const [ended, now] = [chain.find(({ endedOn }) => endedOn !== null), chain.find(({ endedOn }) => endedOn === null)]
  expect(ended?.endedOn).toBe('2020-10-30')
  expect(now?.replacesId).toBe(ended?.id)
})

test('every step of an invitation says on which day and by whom', () => {
  const invitation = one(invite('Říčany'))
  const ids = [invitation.id]
  expect(current(invitation)).toMatchObject({ preparedOn: '2020-09-24', preparedBy: 'Test' })
  scene.do('invitation:mark-exported', { ids })
  expect(current(invitation)).toMatchObject({ exportedOn: '2020-09-24', exportedBy: 'Test', sentOn: null })
  scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'post' })
  expect(current(invitation)).toMatchObject({ sentOn: '2020-09-24', sentBy: 'Test', channel: 'post' })
  scene.do('invitation:remind', { ids, on: '2020-10-05', channel: 'phone' })
  expect(current(invitation).reminders).toEqual([{ on: '2020-10-05', channel: 'phone', by: 'Test' }])
})
