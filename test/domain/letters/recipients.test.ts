import { expect, test } from 'vitest'
import { chosenRecipients } from '@shared/domain/letters/recipients'
import { referenceNumberAt } from '@shared/domain/letters/reference-number'
import { invitationState, type Invitation } from '@shared/domain/invitations/invitation'
import { Scene } from '../../builders'

const scene = new Scene()
const initiative = scene.initiative()
// Else an invitation without a deadline of its own would have that of the initiative.
scene.do('initiative:edit', { id: initiative.id, changes: { deadline: null } })
const invite = (name: string, deadline: string | null) =>
  scene.do('invitation:create', {
    initiativeId: initiative.id,
    institutionIds: [scene.institution(name).id],
    deadline,
  })[0] as Invitation
const names = ['nová', 'vyrobená', 'brzy', 'dlouho', 'bez lhůty', 'odpověděla', 'dnes', 'včera'] as const
const deadlines = [
  '2020-10-02',
  '2020-10-02',
  '2020-10-05',
  '2020-09-01',
  null,
  '2020-10-01',
  '2020-10-01',
  '2020-09-30',
]
const all = names.map((name, index) => invite(name, deadlines[index] ?? null))
const [, made, ...sent] = all
scene.do('invitation:mark-exported', { ids: [made?.id ?? ''] })
scene.do('invitation:mark-sent', { ids: sent.map(({ id }) => id), on: '2020-09-01', channel: 'email' })
scene.do('invitation:record-answer', { id: all[5]?.id ?? '', value: 'declined', on: '2020-09-20', channel: 'email' })
const current = all.flatMap(({ id }) => scene.state.get('invitations', id) ?? [])
const chosen = (choice: Parameters<typeof chosenRecipients>[2]) =>
  chosenRecipients(scene.state, current, choice, '2020-10-01').map(
    ({ institutionId }) => scene.state.get('institutions', institutionId)?.name,
  )

test('unsent are those prepared and those whose letter was made', () => {
  expect(chosen({ kind: 'unsent' })).toEqual(['nová', 'vyrobená'])
})

test('who answered is never reminded', () => {
  expect(chosen({ kind: 'waiting' })).toEqual(['brzy', 'dlouho', 'bez lhůty', 'dnes', 'včera'])
})

test('before the deadline counts the day itself, after it begins with the next', () => {
  expect(chosen({ kind: 'before-deadline', days: 4 })).toEqual(['brzy', 'dnes'])
  expect(chosen({ kind: 'before-deadline', days: 3 })).toEqual(['dnes'])
  expect(chosen({ kind: 'after-deadline', days: 0 })).toEqual(['dlouho', 'včera'])
  expect(chosen({ kind: 'after-deadline', days: 1 })).toEqual(['dlouho', 'včera'])
  expect(chosen({ kind: 'after-deadline', days: 2 })).toEqual(['dlouho'])
})

test('an invitation goes from prepared over letter made, sent and reminded to its answer, each step with day and who', () => {
  const one = invite('cesta', '2020-10-02')
  const now = () => scene.state.get('invitations', one.id) as Invitation
  const states = [invitationState(now())]
  const step = (run: () => unknown) => {
    run()
    states.push(invitationState(now()))
  }
  step(() => scene.do('invitation:mark-exported', { ids: [one.id] }, '2020-09-23'))
  step(() => scene.do('invitation:mark-sent', { ids: [one.id], on: '2020-09-24', channel: 'post' }))
  step(() => scene.do('invitation:remind', { ids: [one.id], on: '2020-10-01', channel: 'email' }))
  step(() =>
    scene.do('invitation:record-answer', { id: one.id, value: 'accepted', on: '2020-10-01', channel: 'email' }),
  )
  expect(states).toEqual(['prepared', 'exported', 'sent', 'reminded', 'accepted'])
  expect(now()).toMatchObject({
    exportedOn: '2020-09-23',
    exportedBy: 'Test',
    sentBy: 'Test',
    reminders: [{ on: '2020-10-01', by: 'Test' }],
  })
})

test('a reminder keeps the number under which the invitation was sent', () => {
  const one = invite('číslo', null)
  const ids = [one.id]
  scene.do('invitation:mark-exported', { ids, referenceNumber: 'MV-#', numberFrom: 5 })
  expect(scene.state.get('invitations', one.id)?.referenceNumber).toBe('MV-5')
  scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'email' })
  scene.do('invitation:mark-exported', { ids, referenceNumber: 'MV-99' })
  expect(scene.state.get('invitations', one.id)?.referenceNumber).toBe('MV-5')
})

test('one number for all stays, a numbered one runs on', () => {
  expect([0, 1].map((index) => referenceNumberAt('MV-1/2020', index, null))).toEqual(['MV-1/2020', 'MV-1/2020'])
  expect([0, 1].map((index) => referenceNumberAt('MV-#/2020', index, 9))).toEqual(['MV-9/2020', 'MV-10/2020'])
  expect(referenceNumberAt('MV-1', 2, 1)).toBe('MV-1-3')
  expect(referenceNumberAt('', 2, 1)).toBe('')
})

test('sending marks each with its own number where they are numbered', () => {
  const ids = ['a', 'b'].map((name) => invite(name, null).id)
  scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'post', referenceNumber: 'MV-#', numberFrom: 3 })
  expect(ids.map((id) => scene.state.get('invitations', id)?.referenceNumber)).toEqual(['MV-3', 'MV-4'])
})
