import { beforeEach, describe, expect, it } from 'vitest'
import type { Initiative } from '@shared/domain/events/initiative'
import type { Invitation } from '@shared/domain/invitations/invitation'
import { institutionsToInvite, invitationRows, remindableOf } from '@shared/domain/invitations/invitation-rows'
import { Scene } from '../../builders'

const today = '2020-10-10'
let scene: Scene
let initiative: Initiative

/** An invitation in the given state; the deadline of the initiative is 2 October. */
const invite = (name: string, { sent = true, answeredOn = '', value = 'accepted' as const } = {}): Invitation => {
  const { id: institutionId } = scene.institution(name)
  const [invitation] = scene.do('invitation:create', { initiativeId: initiative.id, institutionIds: [institutionId] })
  const id = invitation?.id ?? ''
  if (sent) scene.do('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'email' })
  if (answeredOn !== '') scene.do('invitation:record-answer', { id, value, on: answeredOn, channel: 'email' })
  return scene.state.get('invitations', id) as Invitation // safe: it was made above
}

beforeEach(() => {
  scene = new Scene()
  initiative = scene.initiative()
})

describe('remindableOf', () => {
  it('leaves out those that answered and those that were not sent, and says how many', () => {
    const waiting = invite('Čáslav')
    const chosen = [waiting, invite('Hora', { answeredOn: '2020-10-01' }), invite('Chrudim', { sent: false })]
    const remindable = remindableOf(scene.state, chosen)
    expect(remindable).toEqual({ remind: [waiting], answered: 1, unsent: 1, cancelled: 0 })
    const ids = remindable.remind.map(({ id }) => id)
    expect(() => scene.do('invitation:remind', { ids, on: today, channel: 'email' })).not.toThrow()
  })
})

describe('institutionsToInvite', () => {
  it('tells the invitation to the initiative from the one to an event', () => {
    const { institutionId } = invite('Čáslav')
    const { id: eventId } = scene.workshop(initiative.id)
    const namesFor = (event: string | null): readonly string[] =>
      institutionsToInvite(scene.state, initiative.id, event).map(({ name }) => name)
    expect([namesFor(null), namesFor(eventId)]).toEqual([[], ['Čáslav']])
    scene.do('invitation:create', { initiativeId: initiative.id, eventId, institutionIds: [institutionId] })
    expect(namesFor(eventId)).toEqual([])
  })
})

describe('invitationRows', () => {
  it('never shows an invitation of the sibling initiative', () => {
    invite('Čáslav')
    const sibling = scene.initiative('PDP4')
    const { id } = scene.institution('Hora')
    scene.do('invitation:create', { initiativeId: sibling.id, institutionIds: [id] })
    const names = invitationRows(scene.state, initiative.id).map(({ institution }) => institution?.name)
    expect(names).toEqual(['Čáslav'])
  })
})
