import type { Attendance } from '../../events/attendance'
import type { Communication } from '../../directory/communication'
import type { BackupLine } from '../../database/backup'
import type { Change, CollectionName, Collections } from '../../database/database'
import type { Event } from '../../events/event'
import { timeOfId, type Id } from '../../values/ids'
import type { Initiative } from '../../events/initiative'
import type { Invitation } from '../../invitations/invitation'
import type { KeptLetter } from '../../letters/kept-letter'
import type { Nomination } from '../../invitations/nomination'
import { ownFieldsOn, type OwnField } from '../../settings/own-values'
import type { Person } from '../../directory/person'
import type { Post } from '../../directory/post'
import type { Registration } from '../../events/registration'
import type { DatabaseView } from '../../database/state'
import { findMentions } from './mentions'
import { mentionsOf, termsFor, type Mention } from './preview'
import { isOwnRecord } from './scrub'
import type { PersonState, SearchTerm } from './search-terms'

/** A backup by its name, with its place and time. */
export type KnownBackup = Pick<BackupLine, 'name' | 'place' | 'at'>

type EventInBrief = Pick<Event, 'id' | 'title' | 'kind' | 'number' | 'days' | 'venue'> & { readonly initiative: string }

/** A step of the history that touched the person: which fields of which record, from what to what. */
export type DossierStep = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly action: string
  readonly changes: readonly {
    readonly collection: CollectionName
    readonly id: Id
    readonly fields: { readonly [field: string]: { readonly before: unknown; readonly after: unknown } }
  }[]
}

/** Everything that the database holds about a person. */
export type Dossier = {
  readonly madeAt: string
  readonly person: Person & { readonly institution: string }
  /** What stands in the fields that the office made for persons, with what tells how it is read. */
  readonly own: readonly (Pick<OwnField, 'name' | 'type' | 'options'> & { readonly value: string })[]
  readonly posts: readonly (Post & { readonly institution: string })[]
  readonly nominations: readonly (Nomination & { readonly event: EventInBrief | null; readonly institution: string })[]
  readonly invitations: readonly (Invitation & {
    readonly event: EventInBrief | null
    readonly initiative: string
    readonly institution: string
  })[]
  readonly registrations: readonly (Registration & {
    readonly event: EventInBrief | null
    readonly attendance: readonly Pick<Attendance, 'day' | 'state' | 'how'>[]
  })[]
  readonly presentations: readonly (Collections['presentations'] & { readonly event: EventInBrief | null })[]
  readonly contacts: readonly (Communication & { readonly institution: string; readonly initiative: string })[]
  readonly letters: readonly Omit<KeptLetter, 'invitationId' | 'registrationId'>[]
  readonly mentions: readonly Mention[]
  readonly history: readonly DossierStep[]
  readonly exports: readonly Omit<Collections['exports'], 'personIds'>[]
  /** Backups from after the person was written down. */
  readonly backups: readonly KnownBackup[]
}

const eventInBrief = (view: DatabaseView, id: Id | null): EventInBrief | null => {
  const event = view.get('events', id)
  if (event === undefined) return null
  const { title, kind, number, days, venue, initiativeId } = event
  return {
    id: event.id,
    title,
    kind,
    number,
    days,
    venue,
    initiative: view.get('initiatives', initiativeId)?.code ?? '',
  }
}

const institutionName = (view: DatabaseView, id: Id | null): string => view.get('institutions', id)?.name ?? ''

/** The invitations of institutions that answered with this person's name. */
const invitationsOf = (view: DatabaseView, nominations: readonly Nomination[]): readonly Invitation[] => {
  const ids = new Set(nominations.map(({ invitationId }) => invitationId))
  return Array.from(ids).flatMap((id) => view.get('invitations', id) ?? [])
}

const presentationsOf = (view: DatabaseView, terms: readonly SearchTerm[]): readonly Collections['presentations'][] =>
  Array.from(view.all('presentations')).filter(({ speaker }) => findMentions(speaker, terms).length > 0)

const fieldsOf = ({ before, after }: Change): DossierStep['changes'][number]['fields'] => {
  const old = (before ?? {}) as { readonly [field: string]: unknown } // safe: a record is an object
  const now = (after ?? {}) as { readonly [field: string]: unknown }
  const names = new Set([...Object.keys(old), ...Object.keys(now)])
  const changed = [...names].filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
  return Object.fromEntries(
    changed.map((name) => [name, { before: old[name] ?? null, after: now[name] ?? null }] as const),
  )
}

type Step = Omit<DossierStep, 'changes'> & { readonly changes: readonly Change[] }

/** What of a step touched the person's own records; null where nothing did. */
export const dossierStep = ({ seq, at, by, action, changes }: Step, personId: Id): DossierStep | null => {
  const own = changes.filter(({ collection, before, after }) =>
    [before, after].some((record) => record !== null && isOwnRecord(collection, { ...record }, personId)),
  )
  if (own.length === 0) return null
  const shown = own.map((change) => ({ collection: change.collection, id: change.id, fields: fieldsOf(change) }))
  return { seq, at, by, action, changes: shown }
}

/** Everything about a person; `states` are all that their record ever was, `history` the steps that touched it, newest first. */
export const dossierOf = (
  view: DatabaseView,
  person: Person,
  {
    states,
    history,
    madeAt,
    backups = [],
  }: {
    readonly states: readonly PersonState[]
    readonly history: readonly DossierStep[]
    readonly madeAt: string
    readonly backups?: readonly KnownBackup[]
  },
): Dossier => {
  const terms = termsFor(view, person.id, states)
  const nominations = view.by('nominations', 'personId', person.id)
  const initiativeCode = (id: Id): Initiative['code'] => view.get('initiatives', id)?.code ?? ''
  return {
    madeAt,
    person: { ...person, institution: institutionName(view, person.institutionId) },
    own: ownFieldsOn(view, 'persons')
      .filter(({ id }) => (person.own[id] ?? '') !== '')
      .map(({ id, name, type, options }) => ({ name, type, options, value: person.own[id] ?? '' })),
    posts: view.by('posts', 'personId', person.id).map((each) => ({
      ...each,
      institution: institutionName(view, each.institutionId),
    })),
    nominations: nominations.map((each) => ({
      ...each,
      event: eventInBrief(view, each.eventId),
      institution: institutionName(view, each.institutionId),
    })),
    invitations: invitationsOf(view, nominations).map((each) => ({
      ...each,
      event: eventInBrief(view, each.eventId),
      initiative: initiativeCode(each.initiativeId),
      institution: institutionName(view, each.institutionId),
    })),
    registrations: view.by('registrations', 'personId', person.id).map((each) => ({
      ...each,
      event: eventInBrief(view, each.eventId),
      attendance: view
        .by('attendances', 'registrationId', each.id)
        .map(({ day, state, how }) => ({ day, state, how }))
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
    })),
    presentations: presentationsOf(view, terms).map((each) => ({ ...each, event: eventInBrief(view, each.eventId) })),
    contacts: view.by('communications', 'personId', person.id).map((each) => ({
      ...each,
      institution: institutionName(view, each.institutionId),
      initiative: each.initiativeId === null ? '' : initiativeCode(each.initiativeId),
    })),
    letters: view
      .by('letters', 'personId', person.id)
      .map(({ invitationId: _i, registrationId: _r, ...letter }) => letter),
    mentions: mentionsOf(view, person.id, terms),
    history,
    exports: Array.from(view.all('exports'))
      .filter(({ personIds }) => personIds.includes(person.id))
      .map(({ personIds: _others, ...note }) => note),
    backups: backups.filter(({ at }) => at >= timeOfId(person.id)).map(({ name, place, at }) => ({ name, place, at })),
  }
}

/** The language of what is written for the person: English for a guest from abroad and for whom letters are English. */
export const dossierLanguage = (view: DatabaseView, person: Person): 'cs' | 'en' => {
  const country = view.get('institutions', person.institutionId)?.country ?? 'CZ'
  return person.language === 'en' || country !== 'CZ' ? 'en' : 'cs'
}
