import { districtName, regionName } from '../domain/values/places'
import { postcodeInWords } from '../domain/values/contact-checks'
import { dayInWords, daysInWords, type Day } from '../domain/values/day'
import type { Event } from '../domain/events/event'
import { isAccepted, isWithoutSlides, lacksOf } from '../domain/events/presentation'
import { nightsOf } from '../domain/events/registration'
import { ownLetterField, type EventField, type OwnLetterField } from '../domain/letters/letter-fields'
import { letterSalutation } from '../domain/letters/letter-salutation'
import type { LetterValues } from '../domain/letters/template-language'
import { fullName } from '../domain/directory/person'
import { senderIn } from '../domain/settings/settings'
import { messages } from '../messages'
import { eventNameAndTitle } from '../messages/event-name'
import { ownValueInWords } from '../messages/own-value-words'
import { reasonInWords } from '../messages/reason-in-words'
import type { Lang } from '../preferences'
import { cityOf, type LetterSource } from './letter-source'

const wordsFor = (event: Event, { initiative, lang }: LetterSource): { readonly [Field in EventField]: string } => ({
  title: eventNameAndTitle(event, messages[lang]),
  theme: initiative.themes.find(({ id }) => id === event.themeId)?.name ?? '',
  days: daysInWords(event.days, lang),
  venue: event.venue,
})

/** The events that a letter is about, in words. */
export const eventsInWords = (source: LetterSource) => source.events.map((event) => wordsFor(event, source))

/** The days that the reader knows: those before the first move since the registration of which nobody has told, else before the last. */
const knownDays = ({ event, registration }: LetterSource): readonly Day[] => {
  const moves = event?.reschedules ?? []
  const isUntold = registration?.reconfirm?.toldOn === null
  const isTold = (at: string): boolean => registration?.tellings.some(({ since }) => since === at) ?? false
  const untold = isUntold ? moves.find(({ at }) => at >= registration.registeredAt && !isTold(at)) : undefined
  return (untold ?? moves.at(-1))?.from ?? []
}

/** What the registration says of its person. */
const registrationValues = (source: LetterSource) => {
  const { registration, event, lang, attendedDays } = source
  const m = messages[lang]
  const isMoved = (event?.reschedules.length ?? 0) > 0
  return {
    oldDays: isMoved ? daysInWords(knownDays(source), lang) : '',
    newDays: isMoved && event ? daysInWords(event.days, lang) : '',
    moveReason: event?.reschedules.at(-1)?.reason ?? '',
    band: event?.bands.find(({ id }) => id === registration?.bandId)?.name ?? '',
    nights: registration === undefined || nightsOf(registration) === 0 ? '' : String(nightsOf(registration)),
    meals: registration?.meals ?? '',
    role: registration === undefined ? '' : m.words.roles[registration.role],
    registrationStatus: registration === undefined ? '' : m.words.registrationStatuses[registration.status],
    reason: registration === undefined ? '' : reasonInWords(registration, m),
    attendedDays: daysInWords(attendedDays, lang),
    presentations: source.presentations.join('\n'),
  }
}

/** What a letter to a speaker says of the presentation. */
const presentationValues = ({ presentation, person, lang }: LetterSource) => {
  const { words, invitations } = messages[lang]
  const lacks = presentation === undefined ? [] : lacksOf(presentation)
  return {
    presentation: presentation?.title ?? '',
    speaker: presentation === undefined ? '' : presentation.speaker || (person === undefined ? '' : fullName(person)),
    presentationStatus: presentation === undefined ? '' : words.presentationStatuses[presentation.status],
    missing: lacks.map((lack) => invitations.presentations.lacks[lack]).join(', '),
  }
}

/** The own fields of the records that the letter is about; of several by one name the first that says something counts. */
const ownValues = ({ ownFields, lang, ...records }: LetterSource): { readonly [Field in OwnLetterField]?: string } => {
  const { registration, invitation, person, institution, event } = records
  const holders = [
    { on: 'registrations', record: registration },
    { on: 'invitations', record: invitation },
    { on: 'persons', record: person },
    { on: 'institutions', record: institution },
    { on: 'events', record: event },
  ] as const
  const values: { [Field in OwnLetterField]?: string } = {}
  for (const { on, record } of holders)
    for (const field of ownFields.filter((each) => each.on === on)) {
      const key = ownLetterField(field.name)
      const value = record?.own[field.id] ?? ''
      values[key] ||= ownValueInWords(field, value, { m: messages[lang], lang })
    }
  return values
}

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
      ...ownValues(source),
      salutation: letterSalutation(person ?? head, lang),
      person: person === undefined ? '' : fullName(person),
      position: person?.position ?? '',
      institution: institution.name,
      firstPosition: source.posts.position,
      firstInstitution: source.posts.institution,
      furtherPosts: source.posts.further.join('\n'),
      street: institution.street,
      postcode: postcodeInWords(institution.postcode),
      city: cityOf(institution),
      district: districtName(institution.district),
      region: regionName(institution.region),
      dataBox: institution.dataBoxes[0] ?? '',
      initiative: initiative.name,
      initiativeCode: initiative.code,
      event: one?.title ?? '',
      theme: one?.theme ?? '',
      days: one?.days ?? '',
      venue: one?.venue ?? '',
      contact: event?.contact ?? '',
      events: lines.join('\n'),
      deadline: dayOrNone(source.deadline, lang),
      signUpDeadline: dayOrNone(event?.signUpDeadline ?? null, lang),
      sentOn: dayOrNone(invitation?.sentOn ?? null, lang),
      referenceNumber,
      invitationNumber: invitation?.referenceNumber ?? '',
      today: dayInWords(today, lang),
      handledBy: sender.handledBy,
      senderPhone: sender.phone,
      senderEmail: sender.email,
      sender: [sender.name, sender.department].filter((part) => part !== '').join(', '),
      signer: sender.signer,
      attachments: attachments.join('\n'),
      publicity: initiative.publicity.trim(),
      ...registrationValues(source),
      ...presentationValues(source),
    },
    conditions: {
      isNamed: person !== undefined,
      isWoman: person?.gender === 'female',
      isMan: person?.gender === 'male',
      isToEvent: event !== undefined,
      wasReminded: (invitation?.reminders.length ?? 0) > 0,
      isMoved: (event?.reschedules.length ?? 0) > 0,
      isConfirmed: source.registration?.status === 'confirmed',
      isWaiting: source.registration?.status === 'waiting',
      isSpeaker:
        source.registration?.role === 'speaker' || source.presentation !== undefined || source.presentations.length > 0,
      hasCome: source.attendedDays.length > 0,
      isAccepted: source.presentation !== undefined && isAccepted(source.presentation),
      lacksSlides: source.presentation !== undefined && isWithoutSlides(source.presentation),
    },
  }
}
