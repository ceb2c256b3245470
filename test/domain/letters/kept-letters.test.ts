import { expect, test } from 'vitest'
import { dueForErasing } from '@shared/domain/privacy/erasing/due-for-erasing'
import { scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import { erasureRecord } from '@shared/fields/erasure'
import { emptyOf } from '@shared/fields/record'
import { scrubbedRecord } from '@shared/domain/privacy/erasing/scrub'
import { dossierOf } from '@shared/domain/privacy/erasing/dossier'
import type { KeptLetter } from '@shared/domain/letters/kept-letter'
import { letterScene } from '../../main/documents/letters/letters'

const letter = {
  initiativeId: null,
  eventId: null,
  invitationId: null,
  registrationId: null,
  institutionId: null,
  personId: null,
  form: 'print',
  lang: 'cs',
  referenceNumber: 'MV-7',
  subject: 'Pozvánka',
  text: 'Vážená paní Nová',
  templateName: 'Pozvánka osobě',
  templateSum: 'a'.repeat(64),
  attachments: [{ name: 'Program.pdf', bytes: 3, sum: 'b'.repeat(64) }],
} as const

const keep = ({ scene }: ReturnType<typeof letterScene>, more: Partial<KeptLetter>, today?: string): KeptLetter => {
  const [kept] = scene.do(
    'letter:keep',
    { letters: [{ ...letter, attachments: [...letter.attachments], ...more }] },
    today,
  )
  if (kept === undefined) throw new Error('not kept')
  return kept
}

test('an invitation and a reminder that were marked as sent stand in the log of contacts, with what the letter said', () => {
  const made = letterScene(['Kolín'])
  const { scene, institutions, initiative } = made
  const id = made.invitations[0]?.id ?? ''
  const institutionId = institutions[0]?.id ?? ''
  const kept = keep(made, { invitationId: id, institutionId })
  scene.do('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'data-box', referenceNumber: 'MV-7' })
  scene.do('invitation:remind', { ids: [id], on: '2020-10-05', channel: 'email' })
  const log = scene.state.by('communications', 'institutionId', institutionId)
  const common = { initiativeId: initiative.id, direction: 'out', text: '' }
  expect(log).toMatchObject([
    {
      ...common,
      about: 'invitation',
      on: '2020-09-24',
      channel: 'data-box',
      referenceNumber: 'MV-7',
      letterId: kept.id,
    },
    { ...common, about: 'reminder', on: '2020-10-05', channel: 'email', referenceNumber: '', letterId: null },
  ])
  expect(scene.state.get('letters', kept.id)).toMatchObject({ sentOn: '2020-09-24', channel: 'data-box' })
})

test('a letter that belongs to no invitation is marked by itself and stands in the log of its person', () => {
  const made = letterScene(['Kolín'])
  const person = made.scene.do('person:create', { lastName: 'Nová' })
  const kept = keep(made, { personId: person.id })
  made.scene.do('letter:mark-sent', { ids: [kept.id], on: '2020-09-24', channel: 'post' })
  expect(made.scene.state.by('communications', 'personId', person.id)).toMatchObject([
    { about: 'letter', on: '2020-09-24', letterId: kept.id, referenceNumber: 'MV-7' },
  ])
})

test('what a letter said goes with its person, or when the term of their contacts is over; that it was sent stays', () => {
  const made = letterScene()
  const { scene } = made
  const person = scene.do('person:create', { lastName: 'Nová' }, '2020-09-01')
  const kept = keep(made, { personId: person.id }, '2020-09-01')
  const erasure = { ...emptyOf(erasureRecord), id: 'e', erasedAt: '2021-01-01' }
  const gone = { ...kept, subject: '', text: '' }
  expect(scrubbedRecord(scrubOf({ ...erasure, personId: person.id }, []), 'letters', kept)).toEqual(gone)
  expect(scrubbedRecord(scrubOf({ ...erasure, contacts: [person.id] }, []), 'letters', kept)).toEqual(gone)
  const due = dueForErasing(scene.state, '2099-01-01').contacts.map(({ person: each }) => each.id)
  expect(due).toContain(person.id)
})

test('letters to a person stand in everything about them', () => {
  const made = letterScene()
  const person = made.scene.do('person:create', { lastName: 'Nová' })
  keep(made, { personId: person.id })
  keep(made, {})
  const around = { states: [], history: [], madeAt: '2020-09-24T00:00:00.000Z' }
  const { letters } = dossierOf(made.scene.state, person, around)
  expect(letters.map(({ subject, text, attachments }) => [subject, text, attachments.length])).toEqual([
    ['Pozvánka', 'Vážená paní Nová', 1],
  ])
})
