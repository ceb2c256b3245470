import { expect, test } from 'vitest'
import { isLateAnswer, isOverdue } from '@shared/domain/invitations/invitation'
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
  expect(isOverdue(invitation(), '2020-10-20')).toBe(true)
  scene.do('event:edit', { id: event.id, changes: { signUpDeadline: later }, withInvitations: true })
  expect(isOverdue(invitation(), '2020-10-20')).toBe(false)
  scene.do('invitation:record-answer', { id: ids.toEvent, value: 'declined', on: '2020-10-20', channel: 'email' })
  expect(isLateAnswer(invitation())).toBe(false)
})
