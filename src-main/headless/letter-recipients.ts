import { sortedCzech } from '@shared/domain/values/collation'
import {
  invitationState,
  invitationStates,
  type Invitation,
  type InvitationState,
} from '@shared/domain/invitations/invitation'
import type { DatabaseView } from '@shared/domain/database/state'
import type { ActionFailure } from '@shared/failures/action-failure'
import { fail, ok, type Result } from '@shared/result'
import { text, type Given } from './command'
import { oneOf, wholeNumber } from './expected'

/** The options that say who gets a letter. */
export const recipientOptions = { state: text, wave: text, ids: text, initiative: text, event: text }
type Options = Given<typeof recipientOptions>

export type Recipients = (invitation: Invitation) => boolean

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** As given; without `--state` and `--ids` those that were not sent yet. */
const statesAsked = (options: Options): readonly InvitationState[] | null => {
  const given = options.state
  if (given !== undefined) return listed(given).map((state) => oneOf(state, invitationStates, '--state'))
  return options.ids !== undefined ? null : ['prepared', 'exported']
}

/** Which invitations the options mean; read before the database is opened, so that a wrong call is told at once. */
export const recipientsAsked = (options: Options): Recipients => {
  const states = statesAsked(options)
  const wave = wholeNumber(options, 'wave')
  const ids = options.ids === undefined ? null : new Set(listed(options.ids))
  const [initiativeId, eventId] = [options.initiative, options.event]
  return (invitation) =>
    (states?.includes(invitationState(invitation)) ?? true) &&
    (ids?.has(invitation.id) ?? true) &&
    (wave === null || invitation.wave === wave) &&
    (initiativeId === undefined || invitation.initiativeId === initiativeId) &&
    (eventId === undefined || invitation.eventId === eventId)
}

const missing = (view: DatabaseView, options: Options) => {
  const named = [
    ...listed(options.ids ?? '').map((id) => ({ collection: 'invitations', id }) as const),
    ...['initiative' as const, 'event' as const].flatMap((name) => {
      const id = options[name]
      return id === undefined ? [] : [{ collection: `${name}s` as const, id }]
    }),
  ]
  return named.find(({ collection, id }) => view.get(collection, id) === undefined)
}

/** The invitations that get a letter, in the order in which the window has them; what was named and is not there is refused. */
export const recipientsIn = (
  view: DatabaseView,
  options: Options,
  isAsked: Recipients,
): Result<readonly Invitation[], ActionFailure> => {
  const lost = missing(view, options)
  if (lost !== undefined) return fail({ code: 'not-found', ...lost })
  const chosen = Array.from(view.all('invitations')).filter(isAsked)
  return ok(sortedCzech(chosen, ({ institutionId }) => view.get('institutions', institutionId)?.name ?? ''))
}
