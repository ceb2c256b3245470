import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Transaction } from '../actions/transaction'
import type { Id } from '../values/ids'
import type { Event } from './event'

/** The event as long as it takes place; for one that was cancelled nobody is invited, reminded, signed up or marked as present. */
export const runningEvent = (tx: Transaction, id: Id): Result<Event, ActionFailure> => {
  const found = tx.find('events', id)
  return found.ok && found.value.status === 'cancelled' ? fail({ code: 'event-cancelled', eventId: id }) : found
}

/** The first refusal among events that something is done for; null stands for the whole initiative. */
export const runningEvents = (tx: Transaction, ids: readonly (Id | null)[]): Result<null, ActionFailure> => {
  for (const id of new Set(ids)) {
    const found = id === null ? ok(null) : runningEvent(tx, id)
    if (!found.ok) return found
  }
  return ok(null)
}
