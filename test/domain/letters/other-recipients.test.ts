import { expect, test } from 'vitest'
import { directoryRecipient, registeredRecipient } from '@shared/domain/letters/recipient'
import {
  chosenRegistrations,
  registrationChoices,
  type RegistrationChoice,
} from '@shared/domain/letters/registered-recipients'
import { lettersOf, letterScene } from '../../main/documents/letters/letters'

/** A workshop with a speaker, a participant who came, and somebody who waits; then it is moved. */
const registeredScene = () => {
  const made = letterScene(['Kolín'])
  const { scene, event, initiative } = made
  const institutionId = made.institutions[0]?.id ?? ''
  const register = (lastName: string, changes: object = {}) => {
    const person = scene.do('person:create', { firstName: 'Jana', lastName, gender: 'female', institutionId })
    const [registration] = [scene.do('registration:create', { eventId: event.id, person: { personId: person.id } })]
    const id = registration?.id ?? ''
    if (Object.keys(changes).length > 0) scene.do('registration:edit', { id, changes })
    return id
  }
  const [first, second, third] = [register('Nová', { role: 'speaker', nights: 1 }), register('Malá'), register('Stará')]
  return { ...made, institutionId, initiative, first, second, third }
}

const named = ({ scene, event, initiative }: ReturnType<typeof registeredScene>, choice: RegistrationChoice) =>
  chosenRegistrations(scene.state, choice, { initiativeId: initiative.id, eventId: event.id })
    .map(({ personId }) => scene.state.get('persons', personId)?.lastName)
    .sort()

test('people are chosen by their registrations', () => {
  const made = registeredScene()
  const { scene, event, second, third, institutionId, initiative } = made
  scene.do('registration:to-waiting', { ids: [third], reason: 'později' })
  const presentation = {
    initiativeId: initiative.id,
    institutionId,
    eventId: event.id,
    title: 'Hlídky',
    speaker: 'Bc. Jana Malá',
  }
  scene.do('presentation:create', { ...presentation, status: 'accepted' })
  scene.do('attendance:set', { entries: [{ registrationId: second, day: '2020-11-05', state: 'present' }] })
  expect(Object.fromEntries(registrationChoices.map((choice) => [choice, named(made, choice)]))).toEqual({
    participants: ['Malá', 'Nová'],
    'waiting-list': ['Stará'],
    speakers: ['Malá', 'Nová'],
    'to-be-told': [],
    came: ['Malá'],
  })
})

test('a letter on a move knows the old days, the new ones and what the registration says', () => {
  const made = registeredScene()
  const { scene, event, first, initiative } = made
  scene.do('event:reschedule', { id: event.id, days: ['2021-04-29', '2021-04-30'], reason: 'opatření' })
  scene.do('event:reschedule', { id: event.id, days: ['2021-09-01'], reason: 'sál' })
  expect(named(made, 'to-be-told')).toEqual(['Malá', 'Nová', 'Stará'])
  const registration = scene.state.get('registrations', first)
  if (registration === undefined) throw new Error('missing')
  const body =
    '{osloveni},\n\n{#je-prelozena}{puvodni-termin} → {novy-termin}: {duvod-prelozeni}{/}; {role}, {noci}, {kvota}, {stav-prihlasky}'
  const { letters, recipients } = lettersOf(
    made,
    { body },
    { recipients: [registeredRecipient(registration, initiative.id)] },
  )
  expect(recipients.map(({ empty }) => empty)).toEqual([])
  expect(letters[0]?.paragraphs.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Vážená paní Nová,',
    expect.stringMatching(/^5\.–6\. listopadu 2020 → 1\. září 2021: sál; přednášející, 1, CZ, potvrzena$/),
  ])
  expect(letters[0]?.address.slice(0, 2)).toEqual(['Kolín', 'Jana Nová'])
})

test('anybody of the directory can be written to, also a person without an institution', () => {
  const made = registeredScene()
  const { scene, initiative, institutionId } = made
  const lone = scene.do('person:create', { firstName: 'Petr', lastName: 'Malý', gender: 'male', email: 'petr@maly.cz' })
  const about = { initiativeId: initiative.id, eventId: null }
  const recipients = [
    directoryRecipient('institutions', institutionId, about),
    directoryRecipient('persons', lone.id, about),
  ]
  const { letters, recipients: told } = lettersOf(made, {}, { recipients, form: 'email' })
  expect(letters.map(({ email, address }) => [email, address[0]])).toEqual([
    ['podatelna0@obec.cz', 'Kolín'],
    ['petr@maly.cz', 'Petr Malý'],
  ])
  expect(told.map(({ name }) => name)).toEqual(['Kolín', 'Petr Malý'])
})

test('the text that was written for one recipient goes to that one alone', () => {
  const made = letterScene(['Kolín', 'Písek'])
  const id = made.invitations[0]?.id ?? ''
  const changed = new Map([[id, { subject: 'Jinak', text: 'Vážený pane,\n\nděkujeme.' }]])
  const { letters } = lettersOf(made, {}, { changed })
  expect(letters.map(({ subject }) => subject)).toEqual(['Jinak', 'Pozvánka pro Písek'])
  expect(letters[0]?.paragraphs).toEqual(['Vážený pane,', 'děkujeme.'])
})

test('who was told of the first move knows its days when the event is moved again', () => {
  const made = registeredScene()
  const { scene, event, first, initiative } = made
  const registration = () => {
    const found = scene.state.get('registrations', first)
    if (found === undefined) throw new Error('missing')
    return found
  }
  const moved = { ...registration(), registeredAt: '2020-09-24T00:00:00.000Z' }
  scene.do('event:reschedule', { id: event.id, days: ['2021-04-29'], reason: 'opatření' }, '2020-10-01')
  const at = scene.state.get('events', event.id)?.reschedules[0]?.at ?? ''
  scene.state.apply([
    {
      collection: 'registrations',
      id: first,
      before: registration(),
      after: { ...moved, reconfirm: null, tellings: [{ since: at, on: '2020-10-02', channel: 'email' }] },
    },
  ])
  scene.do('event:reschedule', { id: event.id, days: ['2021-09-01'], reason: 'sál' }, '2021-01-10')
  const recipients = [registeredRecipient(registration(), initiative.id)]
  const { letters } = lettersOf(made, { body: '{puvodni-termin}' }, { recipients, today: '2021-01-10' })
  expect(letters[0]?.paragraphs).toEqual(['29.\u00a0dubna\u00a02021'])
})
