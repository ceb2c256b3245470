import { expect, test } from 'vitest'
import { lacksOf, speakerOf } from '@shared/domain/events/presentation'
import { chosenPresentations, type PresentingChoice } from '@shared/domain/letters/presenting-recipients'
import { presentingRecipient } from '@shared/domain/letters/recipient'
import { starterTemplates, startersBeside } from '@shared/letters/starter-templates'
import { suggestedTemplate } from '@shared/domain/letters/letter-template'
import { lettersOf, letterScene } from '../../main/documents/letters/letters'

/** A town with two people, and what it presents. */
const presentingScene = () => {
  const made = letterScene(['Kolín'])
  const { scene, initiative, event } = made
  const institutionId = made.institutions[0]?.id ?? ''
  for (const [firstName, lastName, gender] of [
    ['Jana', 'Malá', 'female'],
    ['Petr', 'Nový', 'male'],
  ] as const)
    scene.do('person:create', { firstName, lastName, gender, institutionId })
  const present = (title: string, more: object = {}) =>
    scene.do('presentation:create', { initiativeId: initiative.id, institutionId, title, ...more })
  return { ...made, eventId: event.id, present }
}

/** All that an accepted presentation is asked for. */
const complete = { titleEn: 'Patrols', abstract: 'Jak hlídky fungují', mayPrint: 'no', hasSlides: true }

const bodyOf = (template: string) => starterTemplates.find(({ name }) => name === template)

test('a letter to a speaker greets who is named, and says what of the presentation is missing', () => {
  const made = presentingScene()
  const accepted = made.present('Hlídky', { eventId: made.eventId, speaker: 'Bc. Malá Jana', status: 'accepted' })
  const offered = made.present('Kamery')
  const { letters, recipients } = lettersOf(
    made,
    { subject: '{nazev-prezentace}', body: '{osloveni}: {prednasejici}; {akce}; {termin}; {stav-prezentace}; {chybi}' },
    { recipients: [accepted, offered].map(presentingRecipient) },
  )
  expect(letters.map(({ subject, paragraphs }) => [subject, paragraphs[0]?.replaceAll('\u00a0', ' ')])).toEqual([
    [
      'Hlídky',
      'Vážená paní Malá: Bc. Malá Jana; Workshop 1; 5.–6. listopadu 2020; přijata; anglický název, anotace, souhlas s tiskem, podklady prezentace',
    ],
    ['Kamery', 'Vážená paní, vážený pane: ; ; ; nabídnuta; akce, jméno přednášejícího'],
  ])
  expect(recipients.map(({ empty }) => empty)).toEqual([['speaker', 'event', 'days']])
})

test.each(['Dopis přednášejícímu', 'Letter to a speaker'])(
  'the starter %s fits what was accepted and what is offered',
  (name) => {
    const made = presentingScene()
    const all = [
      made.present('Hlídky', { eventId: made.eventId, speaker: 'Jana Malá', status: 'accepted', ...complete }),
      made.present('Kamery'),
    ]
    const { letters, recipients, template } = lettersOf(made, bodyOf(name), {
      recipients: all.map(presentingRecipient),
    })
    expect([template, recipients.flatMap(({ empty }) => empty)]).toEqual([[], []])
    const texts = letters.map(({ paragraphs }) => paragraphs.join('\n'))
    expect(texts[0]).toMatch(/zařadili do programu|is part of the programme/)
    expect(texts[0]).not.toMatch(/doplňte|We still need/)
    expect(texts[1]).toMatch(
      /děkujeme za nabídku[^]*doplňte ještě: akce|Thank you for offering[^]*still need from you: event/,
    )
  },
)

test('nobody is greeted where two speak, or somebody of another name', () => {
  const made = presentingScene()
  const named = (speaker: string) =>
    speakerOf(made.scene.state, made.present('Hlídky', { speaker }), '2020-09-24')?.lastName
  expect(
    ['Jana Malá', 'malá jana, Bc.', 'Petr Nový', 'Jana Malá a Petr Nový', 'Jana Nová, Petr Malý', 'Malá', ''].map(
      named,
    ),
  ).toEqual(['Malá', 'Malá', 'Nový', undefined, undefined, undefined, undefined])
})

test('speakers are chosen by event, by state and by what is missing', () => {
  const made = presentingScene()
  const { eventId, initiative } = made
  made.present('bez všeho')
  made.present('přijatá', { eventId, speaker: 'Jana Malá', status: 'accepted' })
  made.present('hotová', { eventId, speaker: 'Jana Malá', status: 'delivered', ...complete })
  made.present('odmítnutá', { eventId, status: 'declined' })
  const chosen = (choice: Partial<PresentingChoice>) =>
    chosenPresentations(made.scene.state, {
      initiativeId: initiative.id,
      eventId: null,
      status: null,
      lack: null,
      ...choice,
    })
      .map(({ title }) => title)
      .sort()
  expect(chosen({})).toEqual(['bez všeho', 'hotová', 'přijatá'])
  expect(chosen({ eventId })).toEqual(['hotová', 'přijatá'])
  expect(chosen({ status: 'declined' })).toEqual(['odmítnutá'])
  expect(chosen({ lack: 'any' })).toEqual(['bez všeho', 'přijatá'])
  expect(chosen({ lack: 'slides' })).toEqual(['přijatá'])
  expect(chosen({ lack: 'speaker' })).toEqual(['bez všeho'])
  expect(lacksOf(made.present('x', { status: 'declined' }))).toEqual([])
})

test('a template about presentations is suggested to speakers, and to nobody else', () => {
  const templates = starterTemplates.map((each, at) => ({ ...each, id: String(at), counterpartId: null }))
  const wanted = { purpose: 'other', addressee: 'person', lang: 'cs' } as const
  expect(suggestedTemplate(templates, { ...wanted, isToSpeaker: true })?.name).toBe('Dopis přednášejícímu')
  expect(suggestedTemplate(templates, wanted)?.name).toBe('Pozvánka osobě')
})

test('starters that are missing come beside those that are there, in pairs', () => {
  const older = starterTemplates.filter(({ name }) => name !== 'Dopis přednášejícímu' && name !== 'Letter to a speaker')
  expect(startersBeside(older).map(({ name, counterpart }) => [name, counterpart])).toEqual([
    ['Dopis přednášejícímu', 1],
    ['Letter to a speaker', undefined],
  ])
  expect(startersBeside([])).toEqual(starterTemplates)
  expect(startersBeside(starterTemplates)).toEqual([])
})
