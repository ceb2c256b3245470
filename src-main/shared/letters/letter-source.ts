import type { DatabaseView } from '../domain/database/state'
import { isTown, type Institution } from '../domain/directory/institution'
import { fullName, isKnown, type Person } from '../domain/directory/person'
import { asAt, furtherPosts } from '../domain/directory/post'
import { headOf } from '../domain/directory/salutation/head'
import { ownName } from '../domain/directory/town-name'
import { isAhead, type Event } from '../domain/events/event'
import { forGuests } from '../domain/events/event-for-guests'
import { eventsInOrder } from '../domain/events/event-order'
import type { Initiative } from '../domain/events/initiative'
import { isSpokenBy, speakerOf, type Presentation } from '../domain/events/presentation'
import type { Registration } from '../domain/events/registration'
import { deadlineOf } from '../domain/invitations/deadline'
import type { Invitation } from '../domain/invitations/invitation'
import type { Recipient } from '../domain/letters/recipient'
import type { OwnField } from '../domain/settings/own-values'
import { settingsOf } from '../domain/settings/settings'
import type { Day } from '../domain/values/day'
import type { Id } from '../domain/values/ids'
import { institutionFields } from '../fields/institution'
import { emptyOf } from '../fields/record'
import type { Sender } from '../fields/settings'
import { postName } from '../messages/post-in-words'
import type { Lang } from '../preferences'

/** The first post of whoever is written to, and the further ones that go on, a line each. */
type PostsInWords = { readonly institution: string; readonly position: string; readonly further: readonly string[] }

/** What the values of one letter are read from. */
export type LetterSource = {
  readonly recipient: Recipient
  /** Undefined in a letter that belongs to no invitation. */
  readonly invitation: Invitation | undefined
  /** Until when the invitation is to be answered. */
  readonly deadline: Day | null
  readonly registration: Registration | undefined
  /** What a letter to a speaker is about. */
  readonly presentation: Presentation | undefined
  /** An empty one where a person belongs to none. */
  readonly institution: Institution
  /** As they are at this institution. */
  readonly person: Person | undefined
  readonly posts: PostsInWords
  /** To whom a letter to the institution is written where nobody is named. */
  readonly head: Person | undefined
  readonly initiative: Initiative
  readonly event: Event | undefined
  /** Events that the letter is about: the one invited to, or all of the initiative that are still prepared. */
  readonly events: readonly Event[]
  /** Days on which the person was there. */
  readonly attendedDays: readonly Day[]
  /** Titles of what the person, or the institution, presents at the event. */
  readonly presentations: readonly string[]
  readonly sender: Sender
  readonly ownFields: readonly OwnField[]
  readonly lang: Lang
  readonly today: Day
  readonly referenceNumber: string
  /** What goes along with the letter, as it calls it. */
  readonly attachments: readonly string[]
}

/** Who is written to and about what, as the records say. */
type Parties = {
  readonly invitation?: Invitation | undefined
  readonly registration?: Registration | undefined
  readonly presentation?: Presentation | undefined
  readonly institutionId: Id | null
  readonly personId: Id | null
  readonly initiativeId: Id
  readonly eventId: Id | null
}

const partiesOf = (
  view: DatabaseView,
  { kind, id, initiativeId, eventId }: Recipient,
  today: Day,
): Parties | undefined => {
  if (kind === 'invitations') {
    const invitation = view.get('invitations', id)
    return invitation && { ...invitation, invitation }
  }
  if (kind === 'registrations') {
    const registration = view.get('registrations', id)
    const event = view.get('events', registration?.eventId ?? null)
    return registration && event && { ...registration, registration, initiativeId: event.initiativeId }
  }
  if (kind === 'presentations') {
    const presentation = view.get('presentations', id)
    return presentation && { ...presentation, presentation, personId: speakerOf(view, presentation, today)?.id ?? null }
  }
  if (kind === 'institutions') return { institutionId: id, personId: null, initiativeId, eventId }
  const person = view.get('persons', id)
  return person && { institutionId: person.institutionId, personId: id, initiativeId, eventId }
}

const noInstitution: Institution = { id: '', ...emptyOf(institutionFields) }

/** What is presented at an event by a person, or by the institution where nobody is named. */
const presentationsOf = (view: DatabaseView, { eventId, institutionId }: Parties, person: Person | undefined) =>
  (eventId === null ? [] : view.by('presentations', 'eventId', eventId))
    .filter(({ status }) => status !== 'declined')
    .filter((each) => (person === undefined ? each.institutionId === institutionId : isSpokenBy(each, person)))
    .map(({ title }) => title)

const postsOf = (view: DatabaseView, person: Person | undefined, today: Day): PostsInWords => ({
  institution: view.get('institutions', person?.institutionId ?? null)?.name ?? '',
  position: person?.position ?? '',
  further: person === undefined ? [] : furtherPosts(view, person.id, today).current.map((post) => postName(post, view)),
})

/** Gathers what a letter is about; undefined where nobody, or no initiative, is there any more. */
export const letterSource = (
  view: DatabaseView,
  recipient: Recipient,
  given: Pick<LetterSource, 'lang' | 'today' | 'referenceNumber' | 'attachments'>,
): LetterSource | undefined => {
  const parties = partiesOf(view, recipient, given.today)
  const initiative = view.get('initiatives', parties?.initiativeId ?? null)
  if (parties === undefined || initiative === undefined) return undefined
  const found = view.get('persons', parties.personId)
  const known = found !== undefined && isKnown(found) ? found : undefined
  const person = known && asAt(view, known, parties.institutionId, given.today)
  const institution = view.get('institutions', parties.institutionId)
  // An invitation belongs to its institution; anybody else can be written to without one.
  if (institution === undefined && (parties.invitation !== undefined || person === undefined)) return undefined
  const isToPerson = recipient.kind === 'registrations' || recipient.kind === 'persons'
  if (isToPerson && person === undefined) return undefined
  const { invitation, registration, presentation } = parties
  const about = view.get('events', parties.eventId)
  const event = about && forGuests(view, about, given.lang)
  const { sender, ownFields } = settingsOf(view)
  const all = eventsInOrder(view, initiative.id)
    .filter(isAhead)
    .map((each) => forGuests(view, each, given.lang))
  const attended = registration === undefined ? [] : view.by('attendances', 'registrationId', registration.id)
  return {
    recipient,
    invitation,
    deadline: invitation === undefined ? null : deadlineOf(view, invitation),
    registration,
    presentation,
    institution: institution ?? noInstitution,
    person,
    posts: postsOf(view, known, given.today),
    head: institution && headOf(view, institution.id, given.today),
    initiative,
    event,
    events: event === undefined ? all : [event],
    attendedDays: attended
      .filter(({ state }) => state === 'present')
      .map(({ day }) => day)
      .sort(),
    presentations: presentationsOf(view, parties, person),
    sender,
    ownFields,
    ...given,
  }
}

/** The language in which somebody is written to: their own, or where nobody is known, that of their country. */
export const languageOf = ({ person, head, institution }: LetterSource): Lang => {
  const reader = person ?? head
  if (reader !== undefined) return reader.language
  return ['', 'CZ', 'SK'].includes(institution.country) ? 'cs' : 'en'
}

/** The town of an address; a town that has none of its own written down stands in itself. */
export const cityOf = ({ city, kind, name }: Institution): string =>
  city !== '' || !isTown(kind) ? city : ownName(name)

/** Whom a letter is to, in a list: the institution, or the person where there is none. */
export const nameOfReader = ({ institution, person }: LetterSource): string =>
  institution.name || (person === undefined ? '' : fullName(person))
