import type { DatabaseView } from '@shared/domain/database/state'
import { isKnown, sortName } from '@shared/domain/directory/person'
import {
  invitationState,
  invitationStates,
  type Invitation,
  type InvitationState,
} from '@shared/domain/invitations/invitation'
import {
  directoryRecipient,
  invitedRecipient,
  presentingRecipient,
  recipientKinds,
  registeredRecipient,
  type Recipient,
} from '@shared/domain/letters/recipient'
import { presentationLacks } from '@shared/domain/events/presentation'
import { chosenPresentations } from '@shared/domain/letters/presenting-recipients'
import { chosenRegistrations, registrationChoices } from '@shared/domain/letters/registered-recipients'
import { sortedCzech } from '@shared/domain/values/collation'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import { presentationStatuses } from '@shared/fields/presentation'
import type { ActionFailure } from '@shared/failures/action-failure'
import { institutionList } from '@shared/lists/institution-fields'
import { invitationList } from '@shared/lists/invitation-fields'
import { personList } from '@shared/lists/person-fields'
import { presentationList } from '@shared/lists/presentation-fields'
import { registrationList } from '@shared/lists/registration-fields'
import { viewedAmong } from '@shared/lists/viewed-records'
import { messages } from '@shared/messages'
import { fail, ok, type Result } from '@shared/result'
import { text, type Given } from './command'
import { oneOf, UsageError, wholeNumber } from './expected'

/** The options that say who gets a letter. */
export const recipientOptions = {
  to: text,
  view: text,
  state: text,
  missing: text,
  wave: text,
  ids: text,
  initiative: text,
  event: text,
}
type Options = Given<typeof recipientOptions>

/** Whom letters can go to, by the words of the command line. */
const groups = [
  'invitations',
  'registrations',
  ...registrationChoices,
  'presentations',
  'persons',
  'institutions',
] as const
type Group = (typeof groups)[number]

export type Recipients = { readonly group: Group; readonly isInvited: (invitation: Invitation) => boolean }

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** As given; without `--state`, `--ids` and `--view` those that were not sent yet. */
const statesAsked = (options: Options): readonly InvitationState[] | null => {
  const given = options.state
  if (given !== undefined) return listed(given).map((state) => oneOf(state, invitationStates, '--state'))
  return options.ids !== undefined || options.view !== undefined ? null : ['prepared', 'exported']
}

const statusAsked = ({ state }: Options) => (state === undefined ? null : oneOf(state, presentationStatuses, '--state'))

const lackAsked = ({ missing }: Options) =>
  missing === undefined ? null : oneOf(missing, ['any', ...presentationLacks] as const, '--missing')

/** Who is meant by the options; read before the database is opened, so that a wrong call is told at once. */
export const recipientsAsked = (options: Options): Recipients => {
  const group = oneOf(options.to ?? 'invitations', groups, '--to')
  if (group !== 'invitations' && options.initiative === undefined && options.event === undefined)
    throw new UsageError('--initiative or --event is missing')
  if (options.missing !== undefined) {
    if (group !== 'presentations') throw new UsageError('--missing goes with --to presentations')
    lackAsked(options)
  }
  if (group === 'presentations') {
    statusAsked(options)
    return { group, isInvited: () => false }
  }
  const states = statesAsked(options)
  const wave = wholeNumber(options, 'wave')
  const { initiative: initiativeId, event: eventId } = options
  const isInvited = (invitation: Invitation): boolean =>
    (states?.includes(invitationState(invitation)) ?? true) &&
    (wave === null || invitation.wave === wave) &&
    (initiativeId === undefined || invitation.initiativeId === initiativeId) &&
    (eventId === undefined || invitation.eventId === eventId)
  return { group, isInvited }
}

const collectionOf = (group: Group): Recipient['kind'] =>
  recipientKinds.find((kind) => kind === group) ?? 'registrations'

const missing = (view: DatabaseView, options: Options, collection: Recipient['kind']) => {
  const named = [
    ...listed(options.ids ?? '').map((id) => ({ collection, id })),
    ...['initiative' as const, 'event' as const].flatMap((name) => {
      const id = options[name]
      return id === undefined ? [] : [{ collection: `${name}s` as const, id }]
    }),
  ]
  return named.find((each) => view.get(each.collection, each.id) === undefined)
}

const aboutOf = (view: DatabaseView, { initiative, event }: Options) => {
  const eventId = event ?? null
  return { initiativeId: view.get('events', eventId)?.initiativeId ?? initiative ?? '', eventId }
}

const registrationsOf = (view: DatabaseView, group: Group, options: Options) => {
  const about = aboutOf(view, options)
  const choice = registrationChoices.find((each) => each === group)
  if (choice !== undefined) return chosenRegistrations(view, choice, about)
  return Array.from(view.all('registrations')).filter(({ eventId }) =>
    about.eventId === null
      ? view.get('events', eventId)?.initiativeId === about.initiativeId
      : eventId === about.eventId,
  )
}

/** Everybody of the group, in the order in which the window has them. */
const membersOf = (view: DatabaseView, { group, isInvited }: Recipients, options: Options): readonly Recipient[] => {
  const institutionName = (id: Id | null): string => view.get('institutions', id)?.name ?? ''
  const personName = (id: Id): string => {
    const person = view.get('persons', id)
    return person === undefined ? '' : sortName(person)
  }
  const about = aboutOf(view, options)
  switch (group) {
    case 'invitations': {
      const chosen = Array.from(view.all('invitations')).filter(isInvited)
      return sortedCzech(chosen, ({ institutionId }) => institutionName(institutionId)).map(invitedRecipient)
    }
    case 'institutions':
      return sortedCzech(Array.from(view.all('institutions')), ({ name }) => name).map(({ id }) =>
        directoryRecipient('institutions', id, about),
      )
    case 'presentations': {
      const chosen = chosenPresentations(view, { ...about, status: statusAsked(options), lack: lackAsked(options) })
      return sortedCzech(chosen, ({ institutionId }) => institutionName(institutionId)).map(presentingRecipient)
    }
    case 'persons':
      return sortedCzech(Array.from(view.all('persons')).filter(isKnown), sortName).map(({ id }) =>
        directoryRecipient('persons', id, about),
      )
    default:
      return sortedCzech(registrationsOf(view, group, options), ({ personId }) => personName(personId)).map((each) =>
        registeredRecipient(each, about.initiativeId),
      )
  }
}

/** The records, and the day on which they are looked at. */
type Dated = { readonly view: DatabaseView; readonly today: Day }

/** What a saved view of the list keeps; refused where there is none of that name. */
const viewAsked = (
  { view, today }: Dated,
  options: Options,
  collection: Recipient['kind'],
): Result<(id: Id) => boolean, ActionFailure> => {
  const name = options.view
  if (name === undefined) return ok(() => true)
  const saved = Array.from(view.all('savedViews')).find((each) => each.list === collection && each.name === name)
  if (saved === undefined) return fail({ code: 'not-found', collection: 'savedViews', id: name })
  const initiativeId = aboutOf(view, options).initiativeId || null
  const context = { view, m: messages.cs, lang: 'cs', today, initiativeId } as const
  switch (collection) {
    case 'invitations':
      return ok(viewedAmong(invitationList, context, saved))
    case 'registrations':
      return ok(viewedAmong(registrationList, context, saved))
    case 'presentations':
      return ok(viewedAmong(presentationList, context, saved))
    case 'persons':
      return ok(viewedAmong(personList, context, saved))
    case 'institutions':
      return ok(viewedAmong(institutionList, context, saved))
  }
}

/** Who gets a letter; what was named and is not there is refused. */
export const recipientsIn = (
  { view, today }: Dated,
  options: Options,
  asked: Recipients,
): Result<readonly Recipient[], ActionFailure> => {
  const collection = collectionOf(asked.group)
  const lost = missing(view, options, collection)
  if (lost !== undefined) return fail({ code: 'not-found', ...lost })
  const isViewed = viewAsked({ view, today }, options, collection)
  if (!isViewed.ok) return isViewed
  const ids = options.ids === undefined ? null : new Set(listed(options.ids))
  const members = membersOf(view, asked, options)
  return ok(members.filter(({ id }) => (ids?.has(id) ?? true) && isViewed.value(id)))
}
