import { postcodeInWords } from '../domain/values/contact-checks'
import { dayInWords, daysInWords, type Day } from '../domain/values/day'
import type { Event } from '../domain/events/event'
import { eventsInOrder } from '../domain/events/event-order'
import type { Initiative } from '../domain/events/initiative'
import { isTown, type Institution } from '../domain/directory/institution'
import type { Invitation } from '../domain/invitations/invitation'
import type { EventField } from '../domain/letters/letter-fields'
import { letterSalutation } from '../domain/letters/letter-salutation'
import type { LetterValues } from '../domain/letters/template-language'
import { fullName, isKnown, type Person } from '../domain/directory/person'
import { headOf } from '../domain/directory/salutation/head'
import { senderIn, settingsOf } from '../domain/settings/settings'
import type { Sender } from '../fields/settings'
import type { DatabaseView } from '../domain/database/state'
import { ownName } from '../domain/directory/town-name'
import { messages } from '../messages'
import { eventNameAndTitle } from '../messages/event-name'
import type { Lang } from '../preferences'

/** What the values of one letter are read from. */
export type LetterSource = {
  readonly invitation: Invitation
  readonly institution: Institution
  readonly person: Person | undefined
  /** To whom a letter to the institution is written where nobody is invited by name. */
  readonly head: Person | undefined
  readonly initiative: Initiative
  readonly event: Event | undefined
  /** Events that the letter is about: the one invited to, or all of the initiative that are still prepared. */
  readonly events: readonly Event[]
  readonly sender: Sender
  readonly lang: Lang
  readonly today: Day
  readonly referenceNumber: string
  /** What goes along with the letter, as it calls it. */
  readonly attachments: readonly string[]
}

/** Gathers what a letter is about; undefined where the institution or the initiative is no longer there. */
export const letterSource = (
  view: DatabaseView,
  invitation: Invitation,
  given: Pick<LetterSource, 'lang' | 'today' | 'referenceNumber' | 'attachments'>,
): LetterSource | undefined => {
  const institution = view.get('institutions', invitation.institutionId)
  const initiative = view.get('initiatives', invitation.initiativeId)
  if (institution === undefined || initiative === undefined) return undefined
  const person = view.get('persons', invitation.personId)
  const event = view.get('events', invitation.eventId)
  const all = eventsInOrder(view, initiative.id).filter(({ status }) => status === 'planned')
  return {
    invitation,
    institution,
    person: person !== undefined && isKnown(person) ? person : undefined,
    head: headOf(view, institution.id, given.today),
    initiative,
    event,
    events: event === undefined ? all : [event],
    sender: settingsOf(view).sender,
    ...given,
  }
}

/** The language in which somebody is written to: their own, or where nobody is known, that of their country. */
export const languageOf = ({ person, head, institution }: LetterSource): Lang => {
  const reader = person ?? head
  if (reader !== undefined) return reader.language
  return ['', 'CZ', 'SK'].includes(institution.country) ? 'cs' : 'en'
}

const wordsFor = (event: Event, { initiative, lang }: LetterSource): { readonly [Field in EventField]: string } => ({
  title: eventNameAndTitle(event, messages[lang]),
  theme: initiative.themes.find(({ id }) => id === event.themeId)?.name ?? '',
  days: daysInWords(event.days, lang),
  venue: event.venue,
})

/** The town of an address; a town that has none of its own written down stands in itself. */
export const cityOf = ({ city, kind, name }: Institution): string =>
  city !== '' || !isTown(kind) ? city : ownName(name)

/** The events that a letter is about, in words. */
export const eventsInWords = (source: LetterSource) => source.events.map((event) => wordsFor(event, source))

const dayOrNone = (day: Day | null, lang: Lang): string => (day === null ? '' : dayInWords(day, lang))

/** The values of all fields and conditions for one letter. */
export const letterValues = (source: LetterSource): LetterValues => {
  const { invitation, institution, person, head, initiative, event, lang, today, referenceNumber, attachments } = source
  const sender = senderIn(source.sender, lang)
  const one = event === undefined ? undefined : wordsFor(event, source)
  const lines = eventsInWords(source).map(({ title, days, venue }) =>
    [`– ${title}`, days, venue].filter((part) => part !== '').join(', '),
  )
  return {
    fields: {
      salutation: letterSalutation(person ?? head, lang),
      person: person === undefined ? '' : fullName(person),
      position: person?.position ?? '',
      institution: institution.name,
      street: institution.street,
      postcode: postcodeInWords(institution.postcode),
      city: cityOf(institution),
      district: institution.district,
      region: institution.region,
      dataBox: institution.dataBoxes[0] ?? '',
      initiative: initiative.name,
      initiativeCode: initiative.code,
      event: one?.title ?? '',
      theme: one?.theme ?? '',
      days: one?.days ?? '',
      venue: one?.venue ?? '',
      contact: event?.contact ?? '',
      events: lines.join('\n'),
      deadline: dayOrNone(invitation.deadline, lang),
      signUpDeadline: dayOrNone(event?.signUpDeadline ?? null, lang),
      sentOn: dayOrNone(invitation.sentOn, lang),
      referenceNumber,
      invitationNumber: invitation.referenceNumber,
      today: dayInWords(today, lang),
      handledBy: sender.handledBy,
      senderPhone: sender.phone,
      senderEmail: sender.email,
      sender: [sender.name, sender.department].filter((part) => part !== '').join(', '),
      signer: sender.signer,
      attachments: attachments.join('\n'),
      publicity: initiative.publicity.trim(),
    },
    conditions: {
      isNamed: person !== undefined,
      isWoman: person?.gender === 'female',
      isMan: person?.gender === 'male',
      isToEvent: event !== undefined,
      wasReminded: invitation.reminders.length > 0,
    },
  }
}
