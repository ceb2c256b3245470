import type { Transaction } from '../actions/transaction'
import type { DatabaseView } from '../database/state'
import type { Id } from '../values/ids'
import type { Event } from './event'
import { isActive, tellingsOf, type Registration } from './registration'

type Cancelling = {
  readonly event: Event
  /** What becomes of the registrations that hold. */
  readonly registrations: 'cancel' | 'keep'
  readonly reason: string
  readonly now: string
}

/** Cancels an event; whoever was signed up has to be told, whatever becomes of the registration (`docs/domain.md §3.6`). */
export const cancelEvent = (tx: Transaction, { event, registrations, reason, now }: Cancelling): Event => {
  for (const registration of activeAt(tx, event.id)) {
    const toTell = { reconfirm: { since: now, toldOn: null, channel: null }, tellings: tellingsOf(registration) }
    const over = registrations === 'cancel' ? ({ status: 'cancelled', statusReason: reason } as const) : {}
    tx.update('registrations', registration, { ...toTell, ...over })
  }
  return tx.update('events', event, { status: 'cancelled', cancelledFor: reason })
}

/** The registrations for an event that hold. */
export const activeAt = (view: DatabaseView, eventId: Id): readonly Registration[] =>
  view.by('registrations', 'eventId', eventId).filter(isActive)
