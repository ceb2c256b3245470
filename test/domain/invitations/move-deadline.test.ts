import { expect, test } from 'vitest'
import { deadlineOf, isLateAnswer, isOverdue } from '@shared/domain/invitations/deadline'
import { chosenRecipients } from '@shared/domain/letters/recipients'
import { dueItems } from '@shared/domain/overview/due-items'
import { letterSource } from '@shared/letters/letter-source'
import { letterValues } from '@shared/letters/letter-values'
import { invitationListFields } from '@shared/lists/invitation-fields'
import { invitationRow } from '@shared/domain/invitations/invitation-rows'
import { invitedRecipient } from '@shared/domain/letters/recipient'
import { dayInWords } from '@shared/domain/values/day'
import { messages } from '@shared/messages'
import { Scene } from '../../builders'

const [old, later] = ['2020-10-02', '2020-11-30']

/** An initiative and an event of it with one deadline, and invitations to both; one of them has a deadline of its own. */
const invited = () => {
  const scene = new Scene()
  const initiative = scene.initiative()
  const event = scene.workshop(initiative.id)
  scene.do('event:edit', { id: event.id, changes: { signUpDeadline: old } })
  const invite = (name: string, eventId: string | null, deadline?: string) => {
    const institutionIds = [scene.institution(name).id]
    const input = { initiativeId: initiative.id, eventId, institutionIds, ...(deadline ? { deadline } : {}) }
    return scene.do('invitation:create', input)[0]?.id ?? ''
  }
  const ids = {
    toEvent: invite('Říčany', event.id),
    own: invite('Cheb', event.id, '2020-10-10'),
    toAll: invite('Ostrov', null),
  }
  const deadlines = () => Object.values(ids).map((id) => scene.state.get('invitations', id)?.deadline)
  return { scene, initiative, event, ids, deadlines }
}

test('an event whose deadline moves asks whether its invitations with the old one go along', () => {
  const { scene, event, deadlines } = invited()
  const edit = { id: event.id, changes: { signUpDeadline: later } }
  expect(scene.refuse('event:edit', edit)).toEqual({ code: 'invitations-have-deadline', count: 1 })
  scene.do('event:edit', { ...edit, withInvitations: true })
  expect(deadlines()).toEqual([later, '2020-10-10', old])
})

test('so does the initiative with the invitations to it', () => {
  const { scene, initiative, deadlines } = invited()
  const edit = { id: initiative.id, changes: { deadline: later } }
  expect(scene.refuse('initiative:edit', edit)).toEqual({ code: 'invitations-have-deadline', count: 1 })
  scene.do('initiative:edit', { ...edit, withInvitations: true })
  expect(deadlines()).toEqual([old, '2020-10-10', later])
})

test('they keep the old one where somebody said so', () => {
  const { scene, event, deadlines } = invited()
  scene.do('event:edit', { id: event.id, changes: { signUpDeadline: later }, withInvitations: false })
  expect(deadlines()).toEqual([old, '2020-10-10', old])
})

test.each([true, false])(
  'a deadline of many events is asked once for the invitations of all: %s',
  (withInvitations) => {
    const { scene, event, ids } = invited()
    const other = scene.workshop(event.initiativeId)
    scene.do('event:edit', { id: other.id, changes: { signUpDeadline: '2020-10-20' } })
    const { initiativeId } = event
    const institutionIds = [scene.institution('Písek').id]
    const [toOther] = scene.do('invitation:create', { initiativeId, eventId: other.id, institutionIds })
    const edit = { ids: [event.id, other.id], changes: { signUpDeadline: later } }
    expect(scene.refuse('event:edit-many', edit)).toEqual({ code: 'invitations-have-deadline', count: 2 })
    scene.do('event:edit-many', { ...edit, withInvitations })
    const deadlines = [ids.toEvent, toOther?.id ?? ''].map((id) => scene.state.get('invitations', id)?.deadline)
    expect(deadlines).toEqual(withInvitations ? [later, later] : [old, '2020-10-20'])
  },
)

test('nothing is asked where the deadline stays, or nobody has it', () => {
  const { scene, event } = invited()
  scene.do('event:edit', { id: event.id, changes: { signUpDeadline: old, venue: 'Praha' } })
  const other = scene.workshop(event.initiativeId)
  scene.do('event:edit', { id: other.id, changes: { signUpDeadline: later } })
})

test('late and overdue go by the deadline that is valid', () => {
  const { scene, event, ids } = invited()
  scene.do('invitation:mark-sent', { ids: [ids.toEvent], on: '2020-09-24', channel: 'email' })
  const invitation = () => {
    const found = scene.state.get('invitations', ids.toEvent)
    if (found === undefined) throw new Error('gone')
    return found
  }
  expect(isOverdue(scene.state, invitation(), '2020-10-20')).toBe(true)
  scene.do('event:edit', { id: event.id, changes: { signUpDeadline: later }, withInvitations: true })
  expect(isOverdue(scene.state, invitation(), '2020-10-20')).toBe(false)
  scene.do('invitation:record-answer', { id: ids.toEvent, value: 'declined', on: '2020-10-20', channel: 'email' })
  expect(isLateAnswer(scene.state, invitation())).toBe(false)
})

test('without a deadline of its own an invitation goes everywhere by that of its event, and one to the initiative by that', () => {
  const { scene, initiative, event, ids } = invited()
  for (const id of [ids.toEvent, ids.toAll]) scene.do('invitation:edit', { id, changes: { deadline: null } })
  scene.do('event:edit', { id: event.id, changes: { signUpDeadline: '2020-10-15' } })
  scene.do('invitation:mark-sent', { ids: [ids.toEvent, ids.toAll], on: '2020-09-24', channel: 'email' })
  const invitation = (id: string) => {
    const found = scene.state.get('invitations', id)
    if (found === undefined) throw new Error('gone')
    return found
  }
  const open = [ids.toEvent, ids.toAll].map(invitation)
  const { state } = scene
  expect(open.map((each) => deadlineOf(state, each))).toEqual(['2020-10-15', old])
  expect(open.map((each) => isOverdue(state, each, '2020-10-10'))).toEqual([false, true])
  const after = chosenRecipients(state, open, { kind: 'after-deadline', days: 1 }, '2020-10-10')
  expect(after.map(({ id }) => id)).toEqual([ids.toAll])
  const answersDue = dueItems(state, initiative.id, '2020-10-10').filter(({ code }) => code.startsWith('answers'))
  expect(answersDue).toMatchObject([
    { code: 'answers-overdue', count: 1, deadline: old },
    { code: 'answers-soon', count: 1, deadline: '2020-10-15' },
  ])
  const context = { view: state, m: messages.cs, lang: 'cs', initiativeId: initiative.id, today: '2020-10-10' } as const
  const shown = (key: string) =>
    open.map((each) =>
      invitationListFields(context)
        .find((field) => field.key === key)
        ?.text(invitationRow(state, each)),
    )
  expect(shown('deadline')).toEqual(['15.\u00a010.\u00a02020', '2.\u00a010.\u00a02020'])
  expect(shown('mark')).toEqual(['', messages.cs.invitations.overdue])
  expect(shown('daysLeft')).toEqual(['5', ''])
  const given = { lang: 'cs', today: '2020-10-10', referenceNumber: '', attachments: [] } as const
  const source = letterSource(state, invitedRecipient(invitation(ids.toEvent)), given)
  expect(source && letterValues(source).fields.deadline).toBe(dayInWords('2020-10-15', 'cs'))
  scene.do('invitation:record-answer', { id: ids.toAll, value: 'declined', on: '2020-10-05', channel: 'email' })
  expect(isLateAnswer(state, invitation(ids.toAll))).toBe(true)
})
