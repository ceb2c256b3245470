import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { emptyOf, type ValuesOf } from '../../fields/record'
import { registrationFields } from '../../fields/registration'
import type { Event } from './event'
import type { Id } from '../values/ids'
import type { Person } from '../directory/person'
import { asAt } from '../directory/post'
import { bandFor } from './places'
import { hasPlace } from './waiting-list'
import { runningEvent } from './running-event'
import { isActive, type Registration } from './registration'
import type { RuleContext } from '../actions/action'
import { withDefaults } from '../actions/inputs'
import type { Transaction } from '../actions/transaction'

type Details = Partial<ValuesOf<typeof registrationFields>>
type Undefinable<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

type SignUp = {
  readonly event: Event
  readonly person: Person
  /** Whom the person represents here; left out: the institution of the directory. */
  readonly institutionId?: Id | null | undefined
  readonly details?: Undefinable<Details>
  /** Given: the place is taken even when the band is full or others wait, and this says why. */
  readonly overbookReason?: string | undefined
}

/** The person's confirmed or waiting registration for the event, if there is one. */
export const activeRegistration = (tx: Transaction, eventId: Id, personId: Id): Registration | undefined =>
  tx.by('registrations', 'personId', personId).find((each) => each.eventId === eventId && isActive(each))

/**
 * Signs a person up: confirmed where the band has a place that nobody waits for, or where a reason is given, else on the waiting
 * list with the reason `full` or `queue` (`docs/domain.md §3.2, §3.3`). Institution and position are written down as they are now.
 */
export const register = (
  tx: Transaction,
  { event, person, institutionId = person.institutionId, details = {}, overbookReason }: SignUp,
  { now, today, newId }: RuleContext,
): Result<Registration, ActionFailure> => {
  const running = runningEvent(tx, event.id)
  if (!running.ok) return running
  if (activeRegistration(tx, event.id, person.id))
    return fail({ code: 'already-registered', personId: person.id, eventId: event.id })
  const institution = institutionId === null ? undefined : tx.get('institutions', institutionId)
  const bandId =
    details.bandId === undefined ? (bandFor(event, institution?.country ?? 'CZ')?.id ?? null) : details.bandId
  const place = hasPlace(tx, { event, bandId, role: details.role }, today)
  const isWaiting = place !== 'free' && overbookReason === undefined
  return ok(
    tx.insert('registrations', {
      id: newId(),
      eventId: event.id,
      personId: person.id,
      institutionId,
      ...withDefaults(emptyOf(registrationFields), details),
      bandId,
      institutionName: institution?.name ?? '',
      position: asAt(tx, person, institutionId, today).position,
      status: isWaiting ? 'waiting' : 'confirmed',
      statusReason: place === 'free' ? '' : (overbookReason ?? place),
      registeredAt: now,
      reconfirm: null,
      queueRank: null,
      tellings: [],
      replacesId: null,
    }),
  )
}
