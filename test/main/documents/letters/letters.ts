import type { LetterTemplate } from '@shared/domain/letters/letter-template'
import { invitedRecipient } from '@shared/domain/letters/recipient'
import type { Invitation } from '@shared/domain/invitations/invitation'
import { readLetterText } from '@shared/letters/compose-letter'
import { checkLetters, type LettersAsked, type LettersCheck } from '@shared/letters/check-letters'
import { Scene } from '../../../builders'

/** An initiative with an office that writes, one event, and an invitation for each name. */
export const letterScene = (names: readonly string[] = ['Říčany']) => {
  const scene = new Scene()
  const initiative = scene.initiative()
  scene.do('initiative:edit', {
    id: initiative.id,
    changes: { publicity: 'Podpořeno Norskými fondy 2014–2021.\nWorking together for a green Europe.' },
  })
  scene.do('settings:edit', {
    sender: {
      name: 'Ministerstvo vnitra',
      department: 'Odbor bezpečnostní politiky',
      street: 'Nad Štolou 3',
      city: 'Praha 7',
      postcode: '17000',
      place: 'Praha',
      handledBy: 'Mgr. Jana Dvořáková',
      phone: '+420974832000',
      email: 'obp@mvcr.cz',
      dataBox: '6bnaawp',
      signer: 'JUDr. Petr Novák, Ph.D.',
      signerPosition: 'ředitel odboru',
    },
  })
  const event = scene.workshop(initiative.id)
  const institutions = names.map((name, index) =>
    scene.institution(name, {
      street: `Masarykovo náměstí ${index + 1}`,
      city: name.slice(0, 60),
      postcode: '25101',
      email: `podatelna${index}@obec.cz`,
      dataBoxes: [`abc${String(index).padStart(4, '0')}`],
    }),
  )
  const invitations = scene.do('invitation:create', {
    initiativeId: initiative.id,
    eventId: event.id,
    institutionIds: institutions.map(({ id }) => id),
  })
  const current = () => invitations.flatMap(({ id }) => scene.state.get('invitations', id) ?? [])
  return { scene, initiative, event, institutions, invitations, current }
}

const plainBody = `{osloveni},

zveme Vás na akci {akce}, která se koná {termin}.

{#odpovedet-do}
Odpovězte prosím do {odpovedet-do}.
{/}

S pozdravem`

type Text = Partial<Pick<LetterTemplate, 'subject' | 'body' | 'lang' | 'addressee'>>

/** The letters of a text, or of one in each language, to these invitations. */
export const lettersOf = (
  { scene, current }: Pick<ReturnType<typeof letterScene>, 'scene' | 'current'>,
  { lang = 'cs', addressee = 'anybody', ...text }: Text = {},
  {
    invitations = current(),
    ...more
  }: Partial<Omit<LettersAsked, 'texts'>> & {
    readonly other?: Required<Omit<Text, 'addressee'>>
    readonly invitations?: readonly Invitation[]
  } = {},
): LettersCheck =>
  checkLetters(scene.state, {
    recipients: invitations.map(invitedRecipient),
    form: 'print',
    today: '2020-09-24',
    texts: [
      { lang, addressee, text: readLetterText({ subject: 'Pozvánka pro {instituce}', body: plainBody, ...text }) },
      ...(more.other ? [{ lang: more.other.lang, text: readLetterText(more.other) }] : []),
    ],
    referenceNumber: '',
    numberFrom: null,
    attachments: [],
    ...more,
  })

/** The same letter for those who read English. */
export const englishText = {
  lang: 'en',
  subject: 'Invitation for {institution}',
  body: `{salutation},

you are invited to {event} on {dates}.

Yours faithfully`,
} as const

/** A Czech town, a Norwegian one, and a Norwegian guest of the Czech one; the invitations of all three. */
export const twoLanguageScene = () => {
  const scene = letterScene(['Říčany', 'Bergen kommune'])
  const [czech, norwegian] = scene.institutions
  scene.scene.do('institution:edit', { id: norwegian?.id ?? '', changes: { country: 'NO' } })
  const guest = scene.scene.do('person:create', {
    lastName: 'Ødegård',
    firstName: 'Kari',
    gender: 'female',
    language: 'en',
    email: 'kari@bergen.no',
    institutionId: czech?.id ?? null,
  })
  const { initiative, event } = scene
  const invitedTo = { initiativeId: initiative.id, eventId: event.id }
  scene.scene.do('invitation:create-for-persons', { ...invitedTo, personIds: [guest.id] })
  const current = () => Array.from(scene.scene.state.all('invitations'))
  return { ...scene, current }
}
