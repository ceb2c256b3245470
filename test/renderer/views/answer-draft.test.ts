import { beforeEach, expect, it } from 'vitest'
import type { Event } from '@shared/domain/events/event'
import type { Initiative } from '@shared/domain/events/initiative'
import { AnswerDraft } from '../../../src-renderer/views/invitations/answer-draft.svelte'
import type { NomineeDraft } from '../../../src-renderer/views/invitations/nominee-draft.svelte'
import { Scene } from '../../builders'

let scene: Scene
let initiative: Initiative
let event: Event
let institutionId: string
beforeEach(() => {
  scene = new Scene()
  initiative = scene.initiative()
  event = scene.workshop(initiative.id)
  institutionId = scene.institution('Chrudim').id
})

const draftFor = (eventId: string | null = null): AnswerDraft => {
  const input = { initiativeId: initiative.id, eventId, institutionIds: [institutionId] }
  const [invitation] = scene.do('invitation:create', input)
  if (invitation === undefined) throw new Error('no invitation was made')
  return new AnswerDraft({ invitation, today: '2020-10-01', knowsPersons: true })
}

/** The line at the index; lines are added until it is there. */
const nomineeAt = (draft: AnswerDraft, index: number): NomineeDraft => {
  while (draft.nominees.length <= index) draft.addNominee()
  const nominee = draft.nominees[index]
  if (nominee === undefined) throw new Error('no line was added')
  return nominee
}

it('names nobody by lines that were left empty', () => {
  const draft = draftFor()
  draft.value = 'accepted'
  draft.addNominee()
  const { invitation, registrations } = scene.do('invitation:record-answer', draft.input('accepted'))
  expect([invitation.answer?.on, registrations.length, draft.isWithoutEvent]).toEqual(['2020-10-01', 0, false])
})

it('signs up a person of the directory and a new one for the chosen events', () => {
  const draft = draftFor()
  draft.value = 'accepted'
  nomineeAt(draft, 0).personId = scene.person('Nováková', institutionId).id
  nomineeAt(draft, 1).isNew = true
  nomineeAt(draft, 1).fields.lastName = 'Řehák'
  expect(draft.isWithoutEvent).toBe(true)
  draft.toggleEvent(event.id, true)
  expect(draft.isWithoutEvent).toBe(false)
  const { registrations } = scene.do('invitation:record-answer', draft.input('accepted'))
  const names = registrations.map(({ personId }) => scene.state.get('persons', personId)?.lastName)
  expect(names).toEqual(['Nováková', 'Řehák'])
})

it('comes with the event of an invitation to one event', () => {
  expect([...draftFor(event.id).eventIds]).toEqual([event.id])
})

it('says which fields of a new person are wrong, each with its own code', () => {
  const nominee = nomineeAt(draftFor(), 0)
  nominee.isNew = true
  nominee.fields.firstName = 'Žofie'
  nominee.fields.email = 'zofie@'
  const codes = Array.from(nominee.issues, ([field, { code }]) => [field, code])
  expect(codes).toEqual([
    ['lastName', 'too-short'],
    ['email', 'email-form'],
  ])
})

it('finds a person who was named twice', () => {
  const draft = draftFor()
  draft.value = 'accepted'
  draft.addNominee()
  const { id } = scene.person('Nováková', institutionId)
  for (const nominee of draft.nominees) nominee.personId = id
  expect(draft.repeated).toEqual([draft.nominees[1]])
})

it('takes neither people nor a presentation along when the institution declines', () => {
  const draft = draftFor()
  nomineeAt(draft, 0).personId = scene.person('Nováková', institutionId).id
  draft.hasPresentation = true
  draft.presentationTitle = 'Noční hlídky'
  draft.value = 'declined'
  const { registrations } = scene.do('invitation:record-answer', draft.input('declined'))
  expect([registrations.length, scene.state.count('presentations')]).toEqual([0, 0])
})
