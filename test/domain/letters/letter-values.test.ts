import { expect, test } from 'vitest'
import { invitedRecipient } from '@shared/domain/letters/recipient'
import { letterSource } from '@shared/letters/letter-source'
import { letterValues } from '@shared/letters/letter-values'
import { letterScene, lettersOf } from '../../main/documents/letters/letters'

type Made = ReturnType<typeof letterScene>

const given = { lang: 'cs', today: '2020-09-24', attachments: [] } as const

const valuesOf = ({ scene }: Pick<Made, 'scene'>, invitationId: string) => {
  const invitation = scene.state.get('invitations', invitationId)
  const source =
    invitation && letterSource(scene.state, invitedRecipient(invitation), { ...given, referenceNumber: '' })
  if (source === undefined) throw new Error('nobody to write to')
  return letterValues(source)
}

/** An invitation to the initiative as a whole, by name where there is a person. */
const wholeInvitation = ({ scene, initiative, institutions }: Made, personId?: string): string => {
  const to = { initiativeId: initiative.id, eventId: null }
  const institutionIds = institutions.map(({ id }) => id)
  const [made] = personId
    ? scene.do('invitation:create-for-persons', { ...to, personIds: [personId] })
    : scene.do('invitation:create', { ...to, institutionIds })
  return made?.id ?? ''
}

const unregistered = {
  isMoved: false,
  isConfirmed: false,
  isWaiting: false,
  isSpeaker: false,
  hasCome: false,
  isAccepted: false,
  lacksSlides: false,
}

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

test('a letter for the whole initiative lists the events that are still to come, in their order and without gaps', () => {
  const made = letterScene()
  const { scene, initiative } = made
  const more = { initiativeId: initiative.id, bands: [] }
  scene.do('event:create', { ...more, title: 'Závěr', days: ['2021-06-01'], venue: 'Praha, Štola' })
  for (const status of ['held', 'cancelled'] as const) {
    const { id } = scene.do('event:create', { ...more, title: status, days: ['2020-12-01'] })
    scene.do('event:edit', { id, changes: { status } })
  }
  expect(spaced(valuesOf(made, wholeInvitation(made)).fields.events)).toBe(
    ['– Workshop 1, 5.–6. listopadu 2020', '– workshop: Závěr, 1. června 2021, Praha, Štola'].join('\n'),
  )
  expect(spaced(valuesOf(made, made.invitations[0]?.id ?? '').fields.events)).toBe('– Workshop 1, 5.–6. listopadu 2020')
})

test('an office without a department is named without a comma', () => {
  const made = letterScene()
  const { sender } = Array.from(made.scene.state.all('settings'))[0] ?? {}
  expect(valuesOf(made, made.invitations[0]?.id ?? '').fields.sender).toBe(
    'Ministerstvo vnitra, Odbor bezpečnostní politiky',
  )
  if (sender) made.scene.do('settings:edit', { sender: { ...sender, department: '' } })
  expect(valuesOf(made, made.invitations[0]?.id ?? '').fields.sender).toBe('Ministerstvo vnitra')
})

test.each([
  ['female', { isWoman: true, isMan: false }],
  ['male', { isWoman: false, isMan: true }],
  ['unknown', { isWoman: false, isMan: false }],
] as const)('the conditions of a letter by name say whom it is to: %s', (gender, expected) => {
  const made = letterScene()
  const institutionId = made.institutions[0]?.id ?? null
  const person = made.scene.do('person:create', { lastName: 'Petrů', gender, institutionId })
  const { conditions } = valuesOf(made, wholeInvitation(made, person.id))
  expect(conditions).toEqual({ ...expected, isNamed: true, isToEvent: false, wasReminded: false, ...unregistered })
})

test('the conditions of a letter to an institution say what it is about and that it comes again', () => {
  const made = letterScene()
  const [invitation] = made.invitations
  const id = invitation?.id ?? ''
  const before = { isNamed: false, isWoman: false, isMan: false, isToEvent: true, wasReminded: false, ...unregistered }
  expect(valuesOf(made, id).conditions).toEqual(before)
  made.scene.do('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'email' })
  made.scene.do('invitation:remind', { ids: [id], on: '2020-10-05', channel: 'email' })
  expect(valuesOf(made, id).conditions).toEqual({ ...before, wasReminded: true })
})

test('an invitation keeps its reference number until it is sent; what is written after that has one of its own', () => {
  const made = letterScene()
  const [invitation] = made.invitations
  const id = invitation?.id ?? ''
  made.scene.do('invitation:edit', { id, changes: { referenceNumber: 'MV-1/OBP-2020' } })
  const numberOf = () => lettersOf(made).letters[0]?.referenceNumber
  expect(numberOf()).toBe('MV-1/OBP-2020')
  made.scene.do('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'email' })
  expect(numberOf()).toBe('')
  expect(valuesOf(made, id).fields.invitationNumber).toBe('MV-1/OBP-2020')
})
